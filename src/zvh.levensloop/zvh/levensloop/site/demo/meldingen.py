"""What waits among the meldingen of the demonstration: one about somebody the house knows, and two adviesvragen."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer

from zvh.levensloop.adviesvraag.beantwoorden import beantwoord
from zvh.levensloop.melding.vervanger import noem
from zvh.levensloop.site.demo import weg
from zvh.levensloop.site.demo.people import PR

# As an officer types it who does not know that her casus runs already.
BEKEND = {
    "naam": "DENKBEELD",
    "roepnaam": "Dora",
    "geslacht": "vrouw",
    "geboortedatum": dt.date(1965, 1, 31),
    "adres": "Hersenspinsel 3\n0000 CC Verzonnendam",
    "gemeente": "Verzonnendam",
}
VERVANGER = "pieter"  # a colleague of the melder
BEANTWOORD = {
    "vraag": "Past iemand bij de Levensloopaanpak die nooit veroordeeld is?",
    "situatie": "Een man van in de veertig. Dreigt al jaren, en niemand deed aangifte.",
    "leefgebieden": {"wonen", "veiligheid"},
}
ANTWOORD = "Dat kan. Een veroordeling is niet nodig; gevaar dat telkens terugkomt wel. Meld hem gerust."
OPEN = {
    "vraag": "Wie belt het ZVH als iemand geen vast adres heeft?",
    "situatie": "Een vrouw van in de twintig slaapt elke week in een andere plaats. Twee gemeenten wijzen naar elkaar.",
    "leefgebieden": {"wonen"},
}


def fill_meldingen(meldingen: object, today: dt.date) -> None:
    """Make them, as the people who would do it."""
    with weg.on(6, today):
        melding = weg.report(meldingen, BEKEND)
        with api.env.adopt_user(username=weg.MELDER):
            noem(melding, VERVANGER)
            answered = createContentInContainer(meldingen, "Adviesvraag", checkConstraints=False, **BEANTWOORD)
    with weg.on(5, today), api.env.adopt_user(username=PR.login):
        api.content.transition(melding, transition="compleet_maken")
        beantwoord(answered, ANTWOORD)
    with weg.on(1, today), api.env.adopt_user(username=weg.MELDER):
        createContentInContainer(meldingen, "Adviesvraag", checkConstraints=False, **OPEN)
