"""The op- en afschaling of the demonstration: one that runs since today, one that ended well."""

import datetime as dt

from plone import api

from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IPlanafspraken
from zvh.levensloop.schaling.beeindigen import beeindig, open_acties
from zvh.levensloop.schaling.content import Schaling
from zvh.levensloop.schaling.starten import start

# Roepnaam of the client, which scenario, started how many days ago, ended how many days ago (None: it runs), why, how.
GESTART = (
    (
        "Bram",
        "Slecht slapen en achterdocht",
        60,
        48,
        "De afdeling ziet hem twee nachten op en neer lopen. Hij zegt dat zijn post wordt gelezen.",
        "Na het vervroegde depot sliep hij weer door. De extra belronde is gestopt.",
    ),
    (
        "Fatima",
        "Slecht slapen en achterdocht",
        0,
        None,
        "Ze stond vanmorgen met haar koffer op de stoep, trilt en heeft twee nachten niet geslapen.",
        "",
    ),
)


def make_schalingen(cases: list[object], today: dt.date) -> None:
    """Start each as the coordinator, and end what ended; its actions are done by then."""
    by_name = {casus.roepnaam: casus for casus in cases}
    for naam, scenario, began, ended, waarom, afloop in GESTART:
        with klok.on(today - dt.timedelta(days=began)), api.env.adopt_user(username="lotte"):
            made = _start(by_name[naam], scenario, waarom)
        if ended is not None:
            with klok.on(today - dt.timedelta(days=ended)), api.env.adopt_user(username="lotte"):
                done = {str(nummer): "gereed" for nummer in open_acties(made)}
                beeindig(made, {"afloop": afloop, "naar_overleg": "1"}, done)


def _start(casus: object, scenario: str, waarom: str) -> Schaling:
    afspraken = IPlanafspraken(casus)()
    nummer = next(one.nummer for one in afspraken.scenarios if one.naam == scenario)
    return start(casus, {"scenario": str(nummer), "waarom": waarom})
