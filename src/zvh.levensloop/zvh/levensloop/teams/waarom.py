"""Why somebody can see a casus: per organisation and person the role, the period, the cause, and what follows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from AccessControl.PermissionRole import rolesForPermissionOn
from plone import api

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.huisrollen import HUISROLLEN, PR
from zvh.levensloop.core.approach.rechten import LID, Stand, rol, rollen
from zvh.levensloop.core.approach.waarneming import ROLLEN as PASSES_OVER
from zvh.levensloop.core.team import NOODTOEGANG, ONTVANGEND
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.overdragen import die_tellen
from zvh.levensloop.teams.plugin import VIA_ORGANISATIE, rechten, regisseurs
from zvh.levensloop.teams.team import team
from zvh.levensloop.teams.waarneming import lopend

# What a permission on the casus means, in words.
HANDELINGEN = {
    "View": "de casus zien",
    "Modify portal content": "gegevens van de casus wijzigen",
    "Levensloop: Levensloopplan toevoegen": "een plan schrijven",
    "Levensloop: Vaststellen": "een plan vaststellen",
    "Levensloop: Reageren": "op een plan en een verslag reageren",
    "Levensloop: Overleg plannen": "een overleg plannen",
    "Levensloop: Overleg vragen": "een overleg vragen",
    "Levensloop: Crisisoverleg vragen": "een crisisoverleg vragen",
    "Levensloop: Signaal melden": "een signaal melden",
    "Levensloop: Elk scenario starten": "een scenario starten en beëindigen",
    "Levensloop: Signaal beantwoorden": "een signaal beantwoorden",
    "Levensloop: Inbreng vragen": "inbreng vragen",
    "Levensloop: Actiepunt toevoegen": "actiepunten toevoegen",
    "Levensloop: Team zien": "het team en de telefoonnummers zien",
    "Levensloop: Team voorstellen": "mensen voor het team voorstellen",
    "Levensloop: Eigen mensen in het team": "eigen mensen in het team zetten",
    "Levensloop: Team beheren": "het team wijzigen",
}
PLAN = "het vastgestelde plan lezen"
EIGEN = "acties van de eigen organisatie zien en melden"
ZONDER_PLAN = {"Gast"}
Gegeven = Mapping[str, frozenset[str]]
ALLES = tuple(categorie.titel for categorie in CATEGORIEEN)


@dataclass(frozen=True, slots=True)
class Reden:
    """One reason why one person can see it; `nu_niet`: why it gives nothing today, "" when it does."""

    nummer: int
    lid: Lidmaatschap
    rol: str
    categorieen: tuple[str, ...]
    handelingen: tuple[str, ...]
    nu_niet: str


@dataclass(frozen=True, slots=True)
class HuisReden:
    """People who see every casus, by their role in the house."""

    rol: str
    namen: tuple[str, ...]
    handelingen: tuple[str, ...]


def redenen(casus: object, van: str = "") -> list[Reden]:
    """Return a reason for each membership that has not ended, contacts without account too; `van`: of one user only."""
    moment, gegeven = now(), _gegeven(casus)
    stand = rechten().standen.get(casus.UID()) or Stand("gemeld")
    held = [(n, m) for n, m in team(casus).items() if not m.over(moment)]
    there = ((n, m) for n, m in (*held, *_waarnemers(held)) if not van or m.gebruiker == van)
    return [_reden(n, m, stand, gegeven) for n, m in there]


def _waarnemers(held: list[tuple[int, Lidmaatschap]]) -> Iterator[tuple[int, Lidmaatschap]]:
    """Yield the membership of each who stands in today for a member, with the days and the cause of that."""
    for one in lopend():
        for number, member in held if one.op(today()) else ():
            if member.gebruiker == one.wie and member.rol in PASSES_OVER:
                why = f"neemt waar voor {member.naam}"
                yield (
                    number,
                    replace(
                        member,
                        naam=one.door_naam,
                        gebruiker=one.door,
                        van=one.van,
                        tot=one.tot,
                        aanleiding=why,
                        door=one.ingevoerd_door,
                        functie="",
                        van_uur=None,
                        tot_uur=None,
                    ),
                )


def huisrollen(casus: object) -> list[HuisReden]:
    """Return the roles of the house that see every casus, with who holds them."""
    see, gegeven = set(rolesForPermissionOn("View", casus)), _gegeven(casus)
    return [
        HuisReden(one.titel, _namen(one.groep), _handelingen({one.rol}, gegeven))
        for one in HUISROLLEN
        if one.rol in see
    ]


def _reden(number: int, member: Lidmaatschap, stand: Stand, gegeven: Gegeven) -> Reden:
    recht, moment, lezers = member.recht(number), now(), instellingen().lezers
    held = set(rollen(recht, stand, moment, lezers)) if member.gebruiker else set()
    return Reden(
        number,
        member,
        rolnaam(member.rol),
        tuple(one.titel for one in CATEGORIEEN if f"Lezer {one.token}" in held),
        _handelingen(held, gegeven),
        "" if held else _why_not(member, stand, rol(recht, stand, moment)),
    )


def _gegeven(casus: object) -> Gegeven:
    """Return who may what, by permission: the roles that count on a casus now."""
    return {name: frozenset(die_tellen(casus, rolesForPermissionOn(name, casus)) or ()) for name in HANDELINGEN}


def _handelingen(held: set[str], gegeven: Gegeven) -> tuple[str, ...]:
    found = [words for name, words in HANDELINGEN.items() if not held.isdisjoint(gegeven[name])]
    own = (EIGEN,) if held & {*VIA_ORGANISATIE, LID} else ()
    plan = (PLAN,) if held and not held & ZONDER_PLAN else ()
    return (*found, *own, *plan)


def _why_not(member: Lidmaatschap, stand: Stand, held: str) -> str:
    if not member.gebruiker:
        return "heeft geen account"
    if member.begin > now():
        return "begint nog"
    here = fase(stand.fase)
    if not held and member.rol == ONTVANGEND and here.soort == "actief" and stand.tot is None:
        return "nu niet: er is geen overdracht naar dit huis aangekondigd"
    return "" if held else f"nu niet: de casus is in de fase {here.titel} ({here.soort})"


def rolnaam(token: str) -> str:
    """Return a role of a team in words."""
    terms = {term.token: term.titel for term in instellingen().terms("teamrollen")}
    return {**terms, NOODTOEGANG: "Achterwacht met noodtoegang"}.get(token, token)


def _namen(groep: str) -> tuple[str, ...]:
    groups = api.portal.get_tool("acl_users").source_groups
    people = (api.user.get(userid=one) for one in groups.getGroupMembers(groep))
    away = regisseurs() if groep == PR else frozenset()
    stand_in = [
        f"{one.door_naam} (neemt waar voor {one.wie_naam})" for one in lopend() if one.op(today()) and one.wie in away
    ]
    return (*sorted(_naam(person) for person in people if person is not None), *stand_in)


def _naam(person: object) -> str:
    return person.getProperty("fullname") or person.getUserName()


def per_organisatie(found: list[Reden], titels: dict[str, str]) -> Iterator[tuple[str, list[Reden]]]:
    """Yield name of the organisation and its reasons, by name; what belongs to none comes last."""
    named = sorted({titels.get(one.lid.organisatie, "") for one in found}, key=lambda name: (not name, name))
    for name in named:
        yield name or "Zonder organisatie", [r for r in found if titels.get(r.lid.organisatie, "") == name]
