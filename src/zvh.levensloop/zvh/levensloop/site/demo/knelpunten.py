"""The knelpunten of the demonstration: one in each state, one of the house itself."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer

from zvh.levensloop.knelpunt.afronden import besluit, sluit_af
from zvh.levensloop.records import klok
from zvh.levensloop.site.demo.weg import changed

TACTISCH = {"niveau": "tactisch", "gericht_aan": "Stuurgroep zorg en veiligheid"}
# Roepnaam of the client ("": of the house), who raises it, how many days ago, what, how it is weighed (with `voor` in
# days from now), what was decided and what came of it.
KNELPUNTEN = (
    (
        "Karel",
        "wim",
        40,
        {
            "kort": "Na een opname is de woning opgezegd voordat er een plek is",
            "wat": "De regel is dat een woning na drie maanden leegstand teruggaat. Een opname duurt vaak langer. We "
            "vroegen twee keer uitstel; dat geldt steeds maar voor één maand.",
            "voorstel": "Een woning aanhouden zolang het team in het plan zet dat iemand terugkomt.",
        },
        {
            "aard": "knelpunt",
            **TACTISCH,
            "gevraagd": "Houd een woning tot zes maanden aan als het levensloopteam daarom vraagt.",
            "voor": 9,
        },
        "",
        "",
    ),
    (
        "Karel",
        "lotte",
        2,
        {
            "kort": "Voor de nacht is er geen vast nummer",
            "wat": "Wie 's nachts belt krijgt elke keer een ander, en vertelt elke keer opnieuw wat er speelt.",
            "voorstel": "Eén nummer voor alle casussen van de aanpak.",
        },
        {},
        "",
        "",
    ),
    (
        "Fatima",
        "zara",
        120,
        {
            "kort": "Geen enkele opvang neemt haar vandaag op",
            "wat": "Vier plekken zeggen nee om verschillende redenen. Elke reden klopt, samen is er niets.",
        },
        {
            "aard": "doorbraak",
            "niveau": "bestuurlijk",
            "gericht_aan": "Wethouder zorg",
            "gevraagd": "Wijs één instelling aan die opneemt, en regel het geld daarna.",
            "voor": -100,
        },
        "Ja. De crisisopvang neemt op, de gemeente betaalt tot de indicatie er is.",
        "",
    ),
    (
        "",
        "petra",
        60,
        {
            "kort": "Wachttijd voor een Wlz-indicatie loopt op tot een half jaar",
            "wat": "In elf casussen wacht het plan op een indicatie. Het zorgkantoor noemt drukte als reden.",
        },
        {
            "aard": "knelpunt",
            "niveau": "landelijk",
            "gericht_aan": "Landelijk overleg van de huizen",
            "gevraagd": "Vraag om een vast aanspreekpunt voor de aanpak.",
            "voor": -4,
        },
        "",
        "",
    ),
    (
        "",
        "iwan",
        200,
        {"kort": "Teams leren niet van elkaars crisiskaarten", "wat": "Elk team begint met een leeg blad."},
        {
            "aard": "ontwikkelkans",
            "niveau": "operationeel",
            "gericht_aan": "Overleg van de coördinatoren",
            "gevraagd": "Maak samen één voorbeeld.",
            "voor": -150,
        },
        "Ja, in twee bijeenkomsten.",
        "Er is een voorbeeld, en elk nieuw team begint daarmee.",
    ),
)


def make_knelpunten(cases: list[object], today: dt.date) -> None:
    """Raise each on its own day, and take it as far as it came."""
    by_name = {casus.roepnaam: casus for casus in cases}
    for naam, login, ago, said, weging, antwoord, effect in KNELPUNTEN:
        with klok.on(today - dt.timedelta(days=ago)):
            with api.env.adopt_user(username=login):
                around = by_name[naam] if naam else api.portal.get()["knelpunten"]
                made = createContentInContainer(around, "Knelpunt", checkConstraints=False, **said)
            if weging:
                changed(made, **{**weging, "voor": today + dt.timedelta(days=weging["voor"])})
                api.content.transition(made, transition="agenderen")
        if antwoord:
            with klok.on(today - dt.timedelta(days=ago - 10)):
                besluit(made, antwoord)
        if effect:
            with klok.on(today - dt.timedelta(days=ago // 2)):
                sluit_af(made, effect)
