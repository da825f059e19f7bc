"""A casus of the demonstration that has ended: the client died."""

import datetime as dt

from plone.dexterity.utils import createContentInContainer

from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.site.demo.weg import changed

NAAM = "Weleer"
DAYS_AGO = 3


def end(casussen: list[object], today: dt.date) -> None:
    """End it today; the client died some days ago."""
    day = today - dt.timedelta(days=DAYS_AGO)
    (casus,) = (one for one in casussen if one.naam == NAAM)
    made = createContentInContainer(casus, "Beeindiging", checkConstraints=False)
    changed(
        made,
        reden="overleden",
        op=day,
        toelichting="Willem is thuis overleden. Het was een natuurlijke dood.",
        geinformeerd=[
            {"wie": "Zijn broer", "hoe": "gesproken", "wanneer": day},
            {"wie": "Het levensloopteam", "hoe": "gebeld", "wanneer": day + dt.timedelta(days=1)},
        ],
        lopend="De gemeente rondt de uitkering af. De begeleiding gaat nog een keer bij zijn broer langs.",
    )
    stel_vast(made)
