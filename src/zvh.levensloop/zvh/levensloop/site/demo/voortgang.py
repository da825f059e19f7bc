"""How it goes with Karel, as his coordinators answered before two overleggen; one answer is still waited for."""

from plone import api

from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.voortgangsbevraging.beantwoorden import beantwoord
from zvh.levensloop.voortgangsbevraging.vraag import voor_overleg

TOEN = {
    "lotte": {
        "verloopt": "deels",
        "voortgang": "De werkplaats gaat goed. Het slapen niet.",
        "agenda": "Wie belt de crisisdienst in het weekend?",
        "goed": "Hij komt elke zaterdag, ook als het regent.",
        "zorgen": "Zijn zus houdt dit niet lang meer vol.",
    },
    "gerrit": {"verloopt": "ja", "samenwerking": "Iedereen belt terug. De lijnen zijn kort."},
}
NU = {
    "lotte": {
        "verloopt": "deels",
        "voortgang": "Na het crisisoverleg slaapt hij weer. De buren zijn nog gespannen.",
        "agenda": "De buren: wie praat met hen?\nKlopt het weekendrooster nog?",
        "goed": "Hij laat Wim binnen, en neemt zelf op als ik bel.",
        "zorgen": "Hij zegt dat de buren filmen. Dat zei hij vorig jaar ook, vlak voor het misging.",
        "samenwerking": "Goed. De politie en Wim bellen elkaar nu rechtstreeks.",
    },
}


STAAT = ("loopt", "stokt")  # of the first open actions, in Lotte's words


def answer(overleg: object, said: dict[str, dict[str, str]]) -> None:
    """Let who is asked answer, each his own; the coordinator says of actions how they go."""
    asked = dict(zip(("lotte", "gerrit"), voor_overleg(overleg), strict=True))
    open_acties = [one for one in van_soort(overleg.__parent__, "Actiepunt") if api.content.get_state(one) == "open"]
    acties = {str(one.nummer): stand for one, stand in zip(open_acties, STAAT, strict=False)}
    for login, given in said.items():
        with api.env.adopt_user(username=login):
            beantwoord(asked[login], given, acties if login == "lotte" else {})
