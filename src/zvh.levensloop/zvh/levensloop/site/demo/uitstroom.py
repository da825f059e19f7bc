"""Casussen of the demonstration that flow out: one was discussed, one is in nazorg, one has come back since."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer

from zvh.levensloop.exclusiebesluit.delen import deel
from zvh.levensloop.records import klok
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.site.demo import plans
from zvh.levensloop.site.demo.weg import changed

BESPROKEN = "Denkbeeld"
GEDEELD = {"Voormalig": 40, "Weerom": 150}  # days ago; of the latter the first casus


def flow_out(casussen: list[object], organisations: dict[str, str], today: dt.date) -> None:
    """Discuss one, and share those that were adopted, each on its day."""
    first = {casus.naam: casus for casus in reversed(casussen)}
    for naam in (BESPROKEN, *GEDEELD):
        _taxatie(first[naam], organisations)
    with klok.on(today - dt.timedelta(days=6)):
        api.content.transition(_besluit(first[BESPROKEN], organisations), transition="aanbieden")
    for naam, days in GEDEELD.items():
        with klok.on(today - dt.timedelta(days=days)):
            besluit = _besluit(first[naam], organisations)
            stel_vast(besluit)
            deel(besluit, "overleg", None)


def _taxatie(casus: object, organisations: dict[str, str]) -> None:
    """Record the assessment that the casus tells of."""
    day = casus.risicotaxatie_datum
    with klok.on(day):
        made = createContentInContainer(casus, "Risicotaxatie", checkConstraints=False)
        changed(
            made,
            instrument="hkt-r",
            datum=day,
            organisatie=organisations[plans.KLINIEK],
            beoordelaar="Lotte Levensloop, klinisch psycholoog",
            oordeel="laag",
            conclusie="De spanning loopt minder op, en hulp wordt op tijd gevraagd.",
            beschermend="Een eigen woning, vaste dagen en een broer die belt.",
            risico="Slecht slapen en de post laten liggen.",
        )
        stel_vast(made)


def _besluit(casus: object, organisations: dict[str, str]) -> object:
    day, name = klok.today(), casus.roepnaam
    made = createContentInContainer(casus, "Exclusiebesluit", checkConstraints=False)
    return changed(
        made,
        datum=day,
        vorm="fysiek",
        aanwezigen=[
            {"organisatie": organisations[plans.KLINIEK], "naam": "Lotte Levensloop"},
            {"organisatie": organisations[plans.GEMEENTE], "naam": "Gerrit Gemeente"},
        ],
        zienswijze_client=f"{name} zegt: ik kan het nu zelf, en ik weet wie ik bel.",
        zienswijze_naasten="De familie vindt het spannend, en is trots.",
        beschermend=[
            {"factor": "Een eigen woning", "geborgd": "Vast huurcontract", "wie": "De corporatie"},
            {"factor": "Dagbesteding op vier dagen", "geborgd": "Beschikking van de gemeente", "wie": "De gemeente"},
        ],
        risico_kleiner="Twee jaar lang geen incident, en de taxatie gaat van hoog naar laag.",
        uitkomst="uitstroom",
        motivering="Alle drie de voorwaarden gelden, en iedereen aan tafel staat erachter.",
        overnemer=organisations[plans.WONEN],
        overgedragen_op=day,
        terugval="Slaapt hij of zij slecht en blijft de post liggen, dan belt de begeleiding het ZVH binnen een dag.",
        contactpunt="De begeleiding van wonen, 000 000 0000",
    )
