"""Who may change the rights and the accounts of whom; asked by the plugins, so by every form, service and script.

Code that makes a site (distribution, demonstration, tests) says so with `vertrouwd()`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from AccessControl import getSecurityManager
from plone import api
from zope.component import queryUtility

from zvh.levensloop.core.approach.huisrollen import GROEPEN, HUISROLLEN, PR
from zvh.levensloop.mensen.register import is_actief
from zvh.levensloop.records.interfaces import IDeelnames

ZELF = "Je eigen rollen wijzig je niet zelf. Vraag het een procesregisseur."
ALLEEN_PR = "Alleen een procesregisseur zet mensen in de groep {} of haalt ze eruit."
BEHEER = "Alleen medewerkers van het ZVH en beheerders zetten mensen in de groep {} of halen ze eruit."
LAATSTE = "Dit is de laatste procesregisseur. Maak eerst iemand anders procesregisseur."
GEEN_MENS = "In de groep {} zitten alleen mensen met een account; geen groepen."
VASTE_ROL = "De rol {} geef je niet rechtstreeks. Zet de persoon in de groep die erbij hoort."
VASTE_GROEP = "De rollen van de groep {} liggen vast."
BLIJFT = "De groep {} hoort bij het intranet en kan niet weg."
OVERNEMEN = (
    "Dit account hoort bij iemand die bij casussen kan of er rechten voor geeft. Alleen die persoon zelf of een "
    "procesregisseur wijzigt het. Wachtwoord kwijt? Dat gaat via 'Wachtwoord vergeten' op de inlogpagina."
)
EIGEN_NAAM = "Je naam en mailadres houdt het ZVH bij. Kloppen ze niet? Vraag het daar."
EIGEN_PLEK = "Organisatie en functie van een account wijzigt alleen het ZVH."
GROEPSNAAM = "Deze gebruikersnaam is de naam van een groep. Kies een andere."
NIET_IN_GEBRUIK = "Dit account is niet in gebruik. Nodig de persoon opnieuw uit."

_trusted: ContextVar[bool] = ContextVar("levensloop_vertrouwd", default=False)
_purpose: ContextVar[str] = ContextVar("levensloop_reden", default="")


@contextmanager
def vertrouwd() -> Iterator[None]:
    """Let code change accounts and rights that a function has checked already, or that makes a site."""
    token = _trusted.set(True)
    try:
        yield
    finally:
        _trusted.reset(token)


@contextmanager
def met_reden(reden: str) -> Iterator[None]:
    """Name the reason that stands in the logboek with each change of rights."""
    token = _purpose.set(reden)
    try:
        yield
    finally:
        _purpose.reset(token)


def reden() -> str:
    """Return the reason that was named."""
    return _purpose.get()


def is_vertrouwd() -> bool:
    """Tell whether the code that runs now is trusted."""
    return _trusted.get()


def leden(groep: str) -> frozenset[str]:
    """Return who is in a group of the house and has an account, as user ids."""
    users = api.portal.get_tool("acl_users")
    accounts = users.source_users.listUserIds()
    return frozenset(one for one in users.source_groups.getGroupMembers(groep) if one in accounts)


def actor() -> str:
    """Return the user id of whoever acts now; "" for nobody."""
    return getSecurityManager().getUser().getId() or ""


def is_pr(user_id: str) -> bool:
    """Tell whether a person is procesregisseur: by the group alone, whatever role somebody gave."""
    return bool(user_id) and user_id in leden(PR)


def is_medewerker(user_id: str) -> bool:
    """Tell whether a person is procesregisseur or informatiecoördinator."""
    return is_pr(user_id) or (bool(user_id) and user_id in leden("informatiecoordinatoren"))


def is_laatste_pr(user_id: str) -> bool:
    """Tell whether no other active procesregisseur would remain."""
    return is_pr(user_id) and not any(is_actief(other) for other in leden(PR) - {user_id})


def is_beschermd(user_id: str) -> bool:
    """Tell whether an account opens casussen, or rights on them, or will: nobody may take it over."""
    if not is_actief(user_id):
        return True
    if any(user_id in leden(huisrol.groep) for huisrol in HUISROLLEN if huisrol.alleen_pr):
        return True
    deelnames = queryUtility(IDeelnames)
    return deelnames is not None and deelnames(user_id) > 0


def against_membership(user_id: str, groep: str, erbij: bool) -> str:
    """Return why the current person may not put somebody in a group of the house or take him out; "" when he may."""
    if groep not in GROEPEN:
        return ""
    huisrol = GROEPEN[groep]
    if not erbij and groep == PR and is_laatste_pr(user_id):
        return LAATSTE
    if is_vertrouwd():
        return ""
    if actor() == user_id:
        return ZELF
    if is_pr(actor()) or (erbij and groep == PR and _first()):
        return ""
    if huisrol.alleen_pr:
        return ALLEEN_PR.format(huisrol.titel)
    may = is_medewerker(actor()) or _is_beheerder()
    return "" if may else BEHEER.format(huisrol.titel)


def houdt_gegevens_bij() -> bool:
    """Tell whether the current person keeps names and addresses, those of others too."""
    return is_vertrouwd() or is_medewerker(actor()) or _is_beheerder()


def against_account(user_id: str) -> str:
    """Return why the current person may not change login, password or mail address of an account; "" when he may."""
    if is_vertrouwd() or actor() in ("", user_id) or is_pr(actor()) or not is_beschermd(user_id):
        return ""
    return OVERNEMEN


def _first() -> bool:
    """The first procesregisseur is named once, by the administrator of the Zope around a new site."""
    return not leden(PR) and "Manager" in getSecurityManager().getUser().getRoles()


def _is_beheerder() -> bool:
    return bool({"Manager", "Site Administrator"} & set(getSecurityManager().getUser().getRoles()))
