"""A casus of the demonstration in the joint period: another house leads it since a few days."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer

from zvh.levensloop.overdracht.stappen import ONTVANGEN
from zvh.levensloop.records import klok
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.site.demo.weg import changed

NAAM, ONTVANGER = "Bedacht", "Zorg- en Veiligheidshuis Overkant"
AANGEKONDIGD, ONTVANGEN_NA, OVERGEDRAGEN, GEZAMENLIJK = 11, 2, 4, 75  # days ago, days later, days ago, days to come


def hand_over(casussen: list[object], organisations: dict[str, str], today: dt.date) -> None:
    """Announce it, let the other house confirm, and let its date pass."""
    (casus,) = (one for one in casussen if one.naam == NAAM)
    day = today - dt.timedelta(days=AANGEKONDIGD)
    with klok.on(day):
        made = createContentInContainer(casus, "Overdracht", checkConstraints=False)
        changed(
            made,
            naar=organisations[ONTVANGER],
            overdrachtsdatum=today - dt.timedelta(days=OVERGEDRAGEN),
            gezamenlijk_tot=today + dt.timedelta(days=GEZAMENLIJK),
            contact_hier="Petra Proces, 088 000 7001",
            contact_daar="Olga Overkant, 088 000 6002",
            verhuisdatum=today + dt.timedelta(days=63),
            nieuwe_woonplaats="Begeleid wonen aan de Overzij, gemeente Overkant. Tot dan blijft hij in de PI.",
            coordinator_daar="Nog te kiezen door het team van Overkant, voor de eerste gezamenlijke tafel",
            casusregisseur_daar="Gemeente Overkant, team zorg en veiligheid",
            blijft="De reclassering, tot een maand na zijn vrijlating. Wim Wonen, tot de sleutel is overgedragen.",
            lopend="Detentie tot de dag van de verhuizing. Daarna een jaar toezicht met meldplicht.",
        )
        stel_vast(made)
    with klok.on(day + dt.timedelta(days=ONTVANGEN_NA)), api.env.adopt_user(username="olga"):
        api.content.transition(made, transition=ONTVANGEN)
