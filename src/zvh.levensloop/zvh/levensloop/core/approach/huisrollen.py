"""The roles that a house gives to people, each by its own group (rights.md, Roles)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Huisrol:
    """A role of the house: its group, its words, the Zope role, who may give it, what it opens."""

    groep: str
    titel: str
    rol: str
    alleen_pr: bool  # only a procesregisseur gives it
    wat: str


HUISROLLEN = (
    Huisrol(
        "procesregisseurs",
        "Procesregisseurs",
        "Procesregisseur",
        True,
        "Alle casussen, vaststellen, teams, organisaties, mensen en instellingen.",
    ),
    Huisrol(
        "informatiecoordinatoren",
        "Informatiecoördinatoren",
        "Informatiecoordinator",
        True,
        "Alle casussen, teams, organisaties en mensen; stelt geen plan vast.",
    ),
    Huisrol(
        "privacyfunctionarissen",
        "Privacyfunctionarissen",
        "Privacyfunctionaris",
        True,
        "Het logboek en wie bij een casus kan, per kenmerk; geen inhoud van casussen.",
    ),
    Huisrol(
        "achterwacht",
        "Achterwacht",
        "Achterwacht",
        True,
        "Niets, behalve noodtoegang: één casus, vier uur, met een reden.",
    ),
    Huisrol(
        "vaste-deelnemers",
        "Vaste deelnemers",
        "VasteDeelnemer",
        False,
        "Een melding doen. Verder niets.",
    ),
    Huisrol(
        "handreikingredactie",
        "Redactie van de handreiking",
        "Handreikingredactie",
        False,
        "De pagina's van de handreiking en de lege formulieren schrijven.",
    ),
    Huisrol(
        "kengetallenlezers",
        "Kengetallenlezers",
        "Kengetallenlezer",
        False,
        "De kengetallen; geen casussen.",
    ),
)
PR = "procesregisseurs"
GROEPEN = {huisrol.groep: huisrol for huisrol in HUISROLLEN}
ROLLEN = {huisrol.rol: huisrol for huisrol in HUISROLLEN}
