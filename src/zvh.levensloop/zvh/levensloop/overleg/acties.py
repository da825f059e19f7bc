"""Lines of the minutes that begin with @ become actions of the casus when the minutes are saved."""

import datetime as dt

from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.actieregel import actieregels, lees
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.visible import reads
from zvh.levensloop.overleg.content import overleg_van
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.records.interfaces import IGids, IMaakActie
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.leesbaar import categorieen
from zvh.levensloop.records.velden import plekken


def maak_acties(verslag: object) -> tuple[list[str], list[str]]:
    """Make an action of each @-line, and write in its place what was made; return what was made, and what not and why.

    The whole team reads an action, so a line in a field that not all of them read stays as it is.
    """
    made: list[str] = []
    left: list[str] = []
    for plek in plekken(verslag):
        text = getattr(verslag, plek.field.__name__, None)
        for line in actieregels(text) if isinstance(text, str) else ():
            done, words = _actie(verslag, plek, line)
            if done:
                text = text.replace(line, f"- {words}", 1)
                setattr(verslag, plek.field.__name__, text)
            (made if done else left).append(words)
    return made, left


def _actie(verslag: object, plek: object, line: str) -> tuple[bool, str]:
    """Return whether a line became an action, and the words of it or why not."""
    if plek.category != "plan":
        return False, f"'{line.strip()}': een actie leest het hele team. Zet deze regel bij 'Besluiten en acties'."
    names = tafel(verslag)
    try:
        asked = lees(line, names, today())
        _controleer(asked.voor)
        number = IMaakActie(verslag.__parent__)(asked.wat, asked.organisatie, asked.voor)
    except (ValueError, BadRequest) as error:
        return False, f"'{line.strip()}': {error}"
    return True, f"{names[asked.organisatie]}: {asked.wat} (uiterlijk {datum(asked.voor)}, actiepunt {number})"


def zonder_actie(verslag: object) -> list[str]:
    """Return the @-lines of which no action came, of the parts that whoever asks reads."""
    held = categorieen(verslag)
    texts = (getattr(verslag, p.field.__name__, None) for p in plekken(verslag) if reads(p.category, held))
    return [line.strip() for text in texts if isinstance(text, str) for line in actieregels(text)]


def waarschuwing(verslag: object) -> str:
    """Return that lines are no action yet, as a sentence; "" when there are none."""
    lines = zonder_actie(verslag)
    if not lines:
        return ""
    number = "1 regel met @ is" if len(lines) == 1 else f"{len(lines)} regels met @ zijn"
    return f"{number} nog geen actie: {'; '.join(lines)}. Vul aan wat mist en bewaar, of haal het teken weg."


def tafel(verslag: object) -> dict[str, str]:
    """Return the organisations that are invited, by UID; of all organisations when nobody is."""
    known = getUtility(IGids).titels()
    there = {one.organisatie for one in genodigden(overleg_van(verslag)).values()}
    return {uid: name for uid, name in known.items() if uid in there} or known


def _controleer(day: dt.date) -> None:
    if day < today():
        raise ValueError(f"{datum(day)} is al voorbij. Kies een latere dag.")
