"""Informing and consent in the demonstration: given, refused, withdrawn after the plan was filed."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from plone.dexterity.utils import createContentInContainer

from zvh.levensloop.records import klok
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.site.demo.values import Values
from zvh.levensloop.site.demo.weg import changed
from zvh.levensloop.toestemming.intrekken import trek_in


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What a client answered, how many days ago; `ingetrokken`: how many days ago he withdrew it (None: not)."""

    days_ago: int
    values: Values
    ingetrokken: int | None = None


GEGEVEN: Values = {"toestemming": "gegeven", "toestemming_vorm": "mondeling"}
GEWEIGERD: Values = {"toestemming": "geweigerd", "toestemming_vorm": "mondeling", "grondslag": "wgs"}
# By last name.
ANTWOORDEN = {
    "Kunstmatig": Antwoord(300, {**GEGEVEN, "zienswijze": "Als het helpt mag het, maar bel mij eerst."}),
    "Schijn": Antwoord(12, {**GEWEIGERD, "zienswijze": "Ik wil niet dat iedereen alles van mij weet."}),
    "Bedacht": Antwoord(110, GEGEVEN, ingetrokken=6),
}


def vraag(casussen: list[object], today: dt.date) -> None:
    """Record the answers, as the coordinator of each casus."""
    for casus in casussen:
        answer = ANTWOORDEN.get(casus.naam or "")
        if answer is not None:
            _record(casus, answer, today)


def _record(casus: object, answer: Antwoord, today: dt.date) -> None:
    day = today - dt.timedelta(days=answer.days_ago)
    with klok.on(day), api.env.adopt_user(username="lotte"):
        made = createContentInContainer(casus, "Toestemming", checkConstraints=False)
        told = {"geinformeerd": "ja", "geinformeerd_op": day, "geinformeerd_hoe": "gesprek", "toestemming_op": day}
        scope = [{**row, "mag": "ja"} for row in made.reikwijdte]
        changed(made, **{**told, **answer.values, "reikwijdte": scope})
        stel_vast(made)
    if answer.ingetrokken is not None:
        with klok.on(today - dt.timedelta(days=answer.ingetrokken)), api.env.adopt_user(username="lotte"):
            trek_in(made, klok.today(), "mondeling", "Overleg eerst met de cliënt wat je nog deelt.")
