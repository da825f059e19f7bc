"""What somebody typed or sent about a membership, checked field by field."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.team import NOODTOEGANG
from zvh.levensloop.records.datums import NoYear, in_our_time
from zvh.levensloop.records.interfaces import IGids
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.mag import teamrollen
from zvh.levensloop.teams.team import default_end

LABELS = {
    "gebruiker": "Persoon met een account",
    "naam": "Naam",
    "organisatie": "Organisatie",
    "rol": "Rol",
    "functie": "Functie",
    "telefoon": "Telefoon",
    "email": "E-mail",
    "bereikbaarheid": "Bereikbaar buiten kantooruren",
    "van": "Vanaf",
    "tot": "Tot en met",
    "tot_uur": "Tot hoe laat",
    "aanleiding": "Aanleiding",
}
LINES = ("naam", "functie", "telefoon", "email", "bereikbaarheid", "aanleiding")
LONGEST = 200
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
DUTCH_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
HOUR = re.compile(r"(\d{1,2})[:.](\d{2})")


class Fouten(BadRequest):
    """What is wrong, by field; as text all of it in sentences."""

    def __init__(self, fouten: Mapping[str, str] | str):
        self.fouten = dict(fouten) if isinstance(fouten, Mapping) else {}
        told = (f"{LABELS[name]}: {words}" for name, words in self.fouten.items())
        super().__init__(" ".join(told) if self.fouten else fouten)


def lidmaatschap(values: Mapping[str, object], former: Lidmaatschap | None = None) -> Lidmaatschap:
    """Return the membership that is meant; of `former` what is not named stays. Fouten says what is wrong."""
    if unknown := sorted(set(values) - set(LABELS)):
        raise BadRequest(f"'{unknown[0]}' bestaat hier niet. Wel: {', '.join(LABELS)}.")
    fouten: dict[str, str] = {}
    given: dict[str, object] = {}
    for name, value in values.items():
        try:
            given[name] = _read(name, value)
        except ValueError as error:
            fouten[name] = str(error)
    if fouten:
        raise Fouten(fouten)
    return _complete(_known(given) if former is None else given, former)


def _complete(given: Mapping[str, object], former: Lidmaatschap | None) -> Lidmaatschap:
    empty = {"naam": "", "organisatie": "", "rol": "", "van": today()}
    member = Lidmaatschap(**{**empty, **_filled(given)}) if former is None else replace(former, **_kept(given))
    if wrong := _wrong(member, former):
        raise Fouten(wrong)
    lasting = former is not None and former.tot is None and former.rol == member.rol
    if member.tot is None and not lasting:
        member = replace(member, tot=default_end(member.rol, member.gebruiker))
    return member


def _wrong(member: Lidmaatschap, former: Lidmaatschap | None) -> dict[str, str]:
    """Return what is missing or does not exist."""
    wrong = {}
    if not member.naam:
        wrong["naam"] = "Zoek een persoon, of vul de naam in."
    if member.rol not in teamrollen() and (former is None or member.rol != former.rol or member.rol == NOODTOEGANG):
        wrong["rol"] = f"Kies een rol: {', '.join(teamrollen().values())}."
    if not getUtility(IGids).titel(member.organisatie):
        wrong["organisatie"] = "Kies een organisatie uit de lijst."
    if member.tot_uur is not None and member.tot is None:
        wrong["tot"] = "Vul de dag in bij 'Tot hoe laat'."
    if member.email and not MAIL.fullmatch(member.email):
        wrong["email"] = "Dit is geen mailadres. Schrijf het als naam@organisatie.nl."
    if member.gebruiker and api.user.get(userid=member.gebruiker) is None:
        wrong["gebruiker"] = "Dit account bestaat niet. Zoek de persoon opnieuw, of nodig hem of haar uit."
    return wrong


def _known(given: Mapping[str, object]) -> dict[str, object]:
    """Add what is known of the person with this account, where nothing was filled in."""
    user = api.user.get(userid=given["gebruiker"]) if given.get("gebruiker") else None
    if user is None:
        return dict(given)
    known = {
        "naam": user.getProperty("fullname", ""),
        "email": user.getProperty("email", ""),
        **{name: user.getProperty(name, "") or "" for name in ("organisatie", "functie", "telefoon")},
    }
    return {**known, **_filled(given)}


def _kept(given: Mapping[str, object]) -> dict[str, object]:
    """Return what changes: a first day that was emptied stays what it was."""
    return {name: value for name, value in given.items() if name != "van" or value is not None}


def _filled(given: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in given.items() if value not in ("", None)}


def _read(name: str, value: object) -> object:
    """Return a value as a membership keeps it; ValueError says what is wrong with it."""
    if value is not None and not isinstance(value, str):
        raise ValueError("Dit moet tekst zijn.")
    text = (value or "").strip()
    if name in ("van", "tot"):
        return day(text) if text else None
    if name == "tot_uur":
        return hour(text) if text else None
    if name in LINES and (len(text) > LONGEST or "\n" in text):
        raise ValueError(f"Schrijf het korter, op één regel van hoogstens {LONGEST} tekens.")
    return text


def day(text: str) -> dt.date:
    """Return a date typed as 2026-03-03 or 3-3-2026; ValueError says how to write it."""
    try:
        dutch = DUTCH_DATE.fullmatch(text)
        found = dt.date(*(int(part) for part in dutch.groups()[::-1])) if dutch else dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError("Deze datum bestaat niet. Schrijf de dag zo: 3-3-2026.") from None
    try:
        return in_our_time(found)
    except NoYear as error:
        raise ValueError(error.doc()) from None


def hour(text: str) -> dt.time:
    """Return a time typed as 12:00; ValueError says how to write it."""
    found = HOUR.fullmatch(text)
    try:
        return dt.time(*(int(part) for part in found.groups())) if found else dt.time.fromisoformat(text)
    except ValueError:
        raise ValueError("Deze tijd bestaat niet. Schrijf het zo: 12:00.") from None
