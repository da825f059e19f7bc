"""The users of the demonstration: one for each role of the handreiking, all plainly invented."""

from dataclasses import dataclass

from plone import api

from zvh.levensloop.mensen.gegevens import keep
from zvh.levensloop.mensen.wacht import vertrouwd

DOMAIN = "voorbeeld.example"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who can log in to a demonstration."""

    login: str
    name: str
    rol: str
    group: str = ""
    organisatie: str = ""
    functie: str = ""
    telefoon: str = ""

    @property
    def password(self) -> str:
        """The password: known to all, which is why a demonstration is never a real site."""
        return f"welkom-{self.login}"


PR = User(
    "petra",
    "Petra Proces",
    "Procesregisseur",
    "procesregisseurs",
    organisatie="Zorg- en Veiligheidshuis Voorbeeldregio",
    functie="Procesregisseur",
    telefoon="088 000 7001",
)
IC = User(
    "iwan",
    "Iwan Informatie",
    "Informatiecoördinator",
    "informatiecoordinatoren",
    organisatie="Zorg- en Veiligheidshuis Voorbeeldregio",
    functie="Informatiecoördinator",
    telefoon="088 000 7002",
)
REDACTIE = User("rita", "Rita Redactie", "Handreikingredactie", "handreikingredactie")

USERS = (
    PR,
    IC,
    User(
        "lotte",
        "Lotte Levensloop",
        "Levensloopcoördinator",
        organisatie="De Denkbeeldige Kliniek (levensloopaanbieder)",
        functie="Forensisch levensloopcoördinator",
        telefoon="088 000 2003",
    ),
    User(
        "gerrit",
        "Gerrit Gemeente",
        "Casusregisseur gemeente",
        organisatie="Gemeente Voorbeeldstad",
        functie="Casusregisseur zorg en veiligheid",
        telefoon="088 000 1003",
    ),
    User(
        "zara",
        "Zara Zorg",
        "Teamlid zorg",
        organisatie="GGZ Luchtkasteel, crisisdienst",
        functie="Sociaal psychiatrisch verpleegkundige",
        telefoon="088 000 2012",
    ),
    User(
        "pieter",
        "Pieter Politie",
        "Teamlid veiligheid",
        organisatie="Politie, district Nergens",
        functie="Wijkagent",
        telefoon="088 000 1012",
    ),
    User(
        "wim",
        "Wim Wonen",
        "Teamlid wonen",
        organisatie="Woonstichting Het Papieren Huis",
        functie="Consulent wonen en zorg",
        telefoon="088 000 3002",
    ),
    User(
        "toos",
        "Toos Toegang",
        "Levensloopteamtoeganger",
        organisatie="De Denkbeeldige Kliniek (levensloopaanbieder)",
        functie="Medewerker dossier",
        telefoon="088 000 2004",
    ),
    User(
        "gijs",
        "Gijs Gast",
        "Gast van een overleg",
        organisatie="Reclassering Fictief",
        functie="Reclasseringswerker",
        telefoon="088 000 1032",
    ),
    User(
        "mila",
        "Mila Melder",
        "Vaste deelnemer, melder",
        "vaste-deelnemers",
        organisatie="Politie, district Nergens",
        functie="Adviseur zorg en veiligheid",
        telefoon="088 000 1013",
    ),
    User(
        "olga",
        "Olga Overkant",
        "Ontvangend ZVH",
        organisatie="Zorg- en Veiligheidshuis Overkant",
        functie="Procesregisseur",
        telefoon="088 000 6002",
    ),
    User(
        "achter",
        "Achmed Achterwacht",
        "Achterwacht",
        "achterwacht",
        organisatie="Zorg- en Veiligheidshuis Voorbeeldregio",
        functie="Dienstdoende procesregisseur",
        telefoon="088 000 7009",
    ),
    REDACTIE,
    User(
        "fred",
        "Fred Privacy",
        "Privacyfunctionaris",
        "privacyfunctionarissen",
        organisatie="Zorg- en Veiligheidshuis Voorbeeldregio",
        functie="Functionaris gegevensbescherming",
        telefoon="088 000 7003",
    ),
    User("karin", "Karin Kengetal", "Kengetallenlezer", "kengetallenlezers"),
    User("bart", "Bart Beheer", "Site Administrator", "Site Administrators"),
)


def users() -> tuple[User, ...]:
    """Return everybody who can log in."""
    return USERS


def make_users() -> None:
    """Make the accounts and put them in their groups."""
    for user in USERS:
        api.user.create(
            email=f"{user.login}@{DOMAIN}",
            username=user.login,
            password=user.password,
            properties={"fullname": user.name},
        )
        if user.group:
            with vertrouwd():
                api.group.add_user(groupname=user.group, username=user.login)


def place_people(organisations: dict[str, str]) -> None:
    """Tell for which organisation everybody works; `organisations`: UIDs by name."""
    for user in USERS:
        if user.organisatie:
            uid = organisations[user.organisatie]
            keep(user.login, organisatie=uid, functie=user.functie, telefoon=user.telefoon)
