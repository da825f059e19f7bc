"""Informing a client and asking consent (domain.md §8.5): the words to choose from, and what must hold together.

Consent is a status with a scope, never a switch: without it the casus goes on, on the ground that is named (R18).
"""

import datetime as dt
from dataclasses import dataclass

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN

GEINFORMEERD = {"ja": "Ja", "nee": "Nee, nog niet"}
HOE = {"gesprek": "In een gesprek", "telefoon": "Aan de telefoon", "brief": "Met een brief", "anders": "Anders"}
GEGEVEN, GEWEIGERD = "gegeven", "geweigerd"
TOESTEMMING = {
    GEGEVEN: "Gegeven",
    GEWEIGERD: "Geweigerd",
    "niet_gevraagd": "Niet gevraagd",
    "wilsonbekwaam": "Kan hier nu niet zelf over beslissen",
}
VORMEN = {"mondeling": "Mondeling", "schriftelijk": "Schriftelijk"}
GRONDSLAGEN = {"wgs": "Wet gegevensverwerking door samenwerkingsverbanden (WGS)", "anders": "Een andere grondslag"}
ALLES = "alles"
NIET_APART = ("bsneinde",)  # the last digits of a number go with the number
DELEN = {ALLES: "Alles wat nodig is", **{c.token: c.titel for c in CATEGORIEEN if c.token not in NIET_APART}}
JA = "ja"
MAG = {JA: "Ja", "nee": "Nee"}


@dataclass(frozen=True, slots=True)
class Regel:
    """With one organisation (UID) one category may be shared, or not; `mag` is empty while nobody answered."""

    organisatie: str
    categorie: str
    mag: str


@dataclass(frozen=True, slots=True)
class Opgave:
    """What was filled in, as tokens and days; "" or None where nothing was."""

    geinformeerd: str = ""
    informeerder: str = ""
    geinformeerd_op: dt.date | None = None
    geinformeerd_hoe: str = ""
    niet_reden: str = ""
    herbeoordelen_op: dt.date | None = None
    toestemming: str = ""
    toestemming_op: dt.date | None = None
    toestemming_vorm: str = ""
    reikwijdte: tuple[Regel, ...] = ()
    geldig_tot: dt.date | None = None
    grondslag: str = ""
    grondslag_toelichting: str = ""


def ontbreekt(opgave: Opgave, today: dt.date) -> tuple[str, ...]:
    """Return each reason why this can't be recorded yet, as a Dutch sentence."""
    return (*R17(opgave, today), *R18(opgave), *_datums(opgave))


def R17(opgave: Opgave, today: dt.date) -> list[str]:
    """Somebody informs the client; where that was not done, a reason and a day to look again (S1)."""
    if opgave.geinformeerd == "ja":
        asked = {
            "Kies wie de cliënt informeerde, of schrijf de naam op (R17).": opgave.informeerder,
            "Vul in op welke dag de cliënt is geïnformeerd (R17).": opgave.geinformeerd_op,
            "Kies hoe de cliënt is geïnformeerd (R17).": opgave.geinformeerd_hoe,
        }
    elif opgave.geinformeerd == "nee":
        asked = {
            "Schrijf op waarom de cliënt niet is geïnformeerd (R17).": opgave.niet_reden,
            "Kies op welke dag je opnieuw bekijkt of de cliënt geïnformeerd kan worden (R17).": opgave.herbeoordelen_op,
        }
    else:
        return []
    return [*(words for words, given in asked.items() if not given), *_opnieuw(opgave, today)]


def _opnieuw(opgave: Opgave, today: dt.date) -> list[str]:
    day = opgave.herbeoordelen_op
    late = opgave.geinformeerd == "nee" and day is not None and day <= today
    return ["Opnieuw bekijken: kies een dag na vandaag."] if late else []


def R18(opgave: Opgave) -> list[str]:
    """Consent that was given has a scope; without it there is another ground (S1)."""
    if opgave.toestemming in (GEGEVEN, GEWEIGERD):
        answered = {
            "Vul in op welke dag de cliënt antwoordde.": opgave.toestemming_op,
            "Kies of de cliënt mondeling of schriftelijk antwoordde.": opgave.toestemming_vorm,
        }
        reasons = [words for words, given in answered.items() if not given]
    else:
        reasons = []
    return [*reasons, *(_reikwijdte(opgave) if opgave.toestemming == GEGEVEN else _grondslag(opgave))]


def _reikwijdte(opgave: Opgave) -> list[str]:
    reasons = []
    if opgave.geinformeerd == "nee":
        reasons.append("Wie niet is geïnformeerd, kan geen toestemming geven. Kies een ander antwoord (R17).")
    if not any(regel.mag == JA for regel in opgave.reikwijdte):
        reasons.append("Geef aan met welke organisatie wat gedeeld mag worden: minstens één regel met ja (R18).")
    if any(not regel.mag for regel in opgave.reikwijdte):
        reasons.append("Kies bij elke regel van de reikwijdte ja of nee, of haal de regel weg (R18).")
    places = [(regel.organisatie, regel.categorie) for regel in opgave.reikwijdte]
    if len(places) > len(set(places)):
        reasons.append("Een organisatie staat twee keer bij dezelfde gegevens. Haal een van die regels weg.")
    return reasons


def _grondslag(opgave: Opgave) -> list[str]:
    if not opgave.toestemming:
        return []
    if not opgave.grondslag:
        return ["Kies op welke grondslag de gegevens zonder toestemming worden gedeeld (R18)."]
    if opgave.grondslag == "anders" and not opgave.grondslag_toelichting:
        return ["Schrijf op welke andere grondslag het is (R18)."]
    return []


def _datums(opgave: Opgave) -> list[str]:
    """Days come in the order in which things happened."""
    reasons, given = [], opgave.toestemming_op
    if given and opgave.geinformeerd_op and given < opgave.geinformeerd_op:
        reasons.append("De cliënt antwoordde voor de dag waarop hij of zij is geïnformeerd. Controleer de datums.")
    if given and opgave.geldig_tot and opgave.geldig_tot < given:
        reasons.append("De toestemming loopt af voor de dag waarop zij is gegeven. Controleer de datums.")
    return reasons


def intrekken_kan_niet(op: dt.date | None, gegeven_op: dt.date | None, today: dt.date) -> str:
    """Return why consent can't be withdrawn on this day, as a Dutch sentence; "" when it can."""
    if op is None:
        return "Vul in op welke dag de cliënt de toestemming introk."
    if op > today:
        return "De dag van het intrekken ligt in de toekomst. Controleer het jaar."
    if gegeven_op is not None and op < gegeven_op:
        return "De dag van het intrekken ligt voor de dag waarop de toestemming is gegeven. Controleer de datums."
    return ""
