"""The users of the demonstration: one for each role of the handreiking, all plainly invented."""

from dataclasses import dataclass

from plone import api

from zvh.levensloop.mensen.wacht import vertrouwd

DOMAIN = "voorbeeld.example"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who can log in to a demonstration."""

    login: str
    name: str
    rol: str
    group: str = ""

    @property
    def password(self) -> str:
        """The password: known to all, which is why a demonstration is never a real site."""
        return f"welkom-{self.login}"


PR = User("petra", "Petra Proces", "Procesregisseur", "procesregisseurs")
IC = User("iwan", "Iwan Informatie", "Informatiecoördinator", "informatiecoordinatoren")
REDACTIE = User("rita", "Rita Redactie", "Handreikingredactie", "handreikingredactie")

USERS = (
    PR,
    IC,
    User("lotte", "Lotte Levensloop", "Levensloopcoördinator"),
    User("gerrit", "Gerrit Gemeente", "Casusregisseur gemeente"),
    User("zara", "Zara Zorg", "Teamlid zorg"),
    User("pieter", "Pieter Politie", "Teamlid veiligheid"),
    User("wim", "Wim Wonen", "Teamlid wonen"),
    User("toos", "Toos Toegang", "Levensloopteamtoeganger"),
    User("gijs", "Gijs Gast", "Gast van een overleg"),
    User("mila", "Mila Melder", "Vaste deelnemer, melder", "vaste-deelnemers"),
    User("olga", "Olga Overkant", "Ontvangend ZVH"),
    User("achter", "Achmed Achterwacht", "Achterwacht", "achterwacht"),
    REDACTIE,
    User("fred", "Fred Privacy", "Privacyfunctionaris", "privacyfunctionarissen"),
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
