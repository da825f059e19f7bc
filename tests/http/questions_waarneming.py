"""The questions about waarneming; see questions.py."""

from plone import api
from tests.builders import an_organisation
from tests.http.client import Client
from tests.http.questions import inside, ok, vraag
from tests.http.world import World

from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.waarneming import lopend, stop

WEG, COLLEGA = "wim", "kees"


@vraag("Een waarneming voor een ander invoeren, en stoppen")
def voor_een_ander(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return _ingevoerd(person, WEG, COLLEGA)


@vraag("Een waarneming voor een procesregisseur invoeren")
def voor_een_regisseur(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, by a colleague of the house."""
    return _ingevoerd(person, "petra", "iwan")


def _ingevoerd(person: Client, voor: str, door: str) -> bool:
    with inside(), vertrouwd():
        if not api.user.get(username=COLLEGA).getProperty("organisatie", ""):
            uid = an_organisation("Zqcollega")
            for login in (WEG, COLLEGA):
                api.user.get(username=login).setMemberProperties({"organisatie": uid})
    days = dict.fromkeys(("van", "tot"), today().isoformat())
    entered = ok(person.post("@waarneming", json={"voor": voor, "waarnemer": door, **days}))
    with inside(voor):
        there = [one.nummer for one in lopend()]
        if there and not entered:
            raise AssertionError("refused, and there all the same")
        for number in there:
            if not ok(person.delete(f"@waarneming/{number}")):
                stop(number)
    return entered
