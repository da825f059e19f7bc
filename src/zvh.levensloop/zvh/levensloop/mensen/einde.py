"""Ending all access of a person in one action; his account stays, so that names in history stay."""

from dataclasses import dataclass

from AccessControl.SecurityManagement import getSecurityManager, noSecurityManager
from plone import api
from zExceptions import BadRequest, Unauthorized
from zope.component import queryUtility
from zope.component.hooks import getSite
from zope.event import notify

from zvh.levensloop.core.approach.huisrollen import HUISROLLEN
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.mensen import post, register, wacht
from zvh.levensloop.mensen.mens import Mens, mens
from zvh.levensloop.records.interfaces import IDeelnames, IToegang
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.toegang import ToegangBeeindigd
from zvh.levensloop.records.weigering import Geweigerd

MAG_NIET = "Alleen een procesregisseur of informatiecoördinator beëindigt de toegang van iemand."
ZELF = "Je eigen toegang beëindig je niet zelf. Vraag het een collega."
ALLEEN_PR = "Van mensen met deze rol beëindigt alleen een procesregisseur de toegang."
WAAROM = "Schrijf op waarom de toegang eindigt. Dat komt in het logboek."
SUBJECT = "Je toegang tot het intranet van {} is beëindigd"
TEXT = """\
Beste {naam},

Je toegang tot het intranet van {huis} is beëindigd. Inloggen kan niet meer.

Klopt dit niet? Neem dan contact op met {huis}.
"""


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What ending the access of a person takes from him; `casussen` is None while nobody can tell."""

    mens: Mens
    casussen: int | None
    bezwaar: str = ""


def effect(user_id: str) -> Gevolg:
    """Return what would happen, and why the current person may not do it; NotFound for an unknown person."""
    return Gevolg(mens(user_id), casussen(user_id), _against(user_id))


def casussen(user_id: str) -> int | None:
    """Return in how many casussen somebody is now; None when no room knows."""
    deelnames = queryUtility(IDeelnames)
    return deelnames(user_id) if deelnames is not None else None


def end_access(user_id: str, reden: str) -> bool:
    """End it, at once and everywhere; return whether the person gets mail. Geweigerd, BadRequest say why not."""
    who, reden = mens(user_id), reden.strip()
    if why := _against(user_id):
        log("toegang beëindigd", uitkomst="geweigerd", over=user_id)
        raise Geweigerd(why)
    if not reden:
        raise BadRequest(WAAROM)
    if who.staat == register.BEEINDIGD:
        raise BadRequest("De toegang van deze persoon is al beëindigd.")
    register.put(user_id, register.BEEINDIGD, reden)
    with wacht.vertrouwd(), wacht.met_reden(reden):
        _take_all(user_id)
    notify(ToegangBeeindigd(user_id, reden))
    if (toegang := queryUtility(IToegang)) is not None:
        toegang.revoke(user_id)
    log("toegang beëindigd", over=user_id, doel=reden)
    return _tell(who)


def _against(user_id: str) -> str:
    """Return why the current person may not end this access; "" when he may."""
    asker = wacht.actor()
    if not wacht.is_medewerker(asker):
        return MAG_NIET
    if asker == user_id:
        return ZELF
    if wacht.is_laatste_pr(user_id):
        return wacht.LAATSTE
    only_pr = any(user_id in wacht.leden(huisrol.groep) for huisrol in HUISROLLEN if huisrol.alleen_pr)
    return ALLEEN_PR if only_pr and not wacht.is_pr(asker) else ""


def _take_all(user_id: str) -> None:
    users = api.portal.get_tool("acl_users")
    for groep in users.source_groups.getGroupIds():
        if user_id in users.source_groups.getGroupMembers(groep):
            users.source_groups.removePrincipalFromGroup(user_id, groep)
    users.portal_role_manager.assignRolesToPrincipal(["Member"], user_id)


def _tell(who: Mens) -> bool:
    """Access ends also when no mail goes out."""
    if not who.mail or not post.is_reachable():
        return False
    huis = instellingen().huis
    post.send(who.mail, SUBJECT.format(huis), TEXT.format(naam=who.naam, huis=huis))
    return True


def on_traversed(event: object) -> None:
    """Refuse whoever comes in with a key that outlived his access, such as a session of another login service."""
    user_id = getSecurityManager().getUser().getId()
    if not user_id or getSite() is None or register.stand(user_id).staat != register.BEEINDIGD:
        return
    noSecurityManager()
    event.request.response.expireCookie("__ac", path="/")
    raise Unauthorized("Je toegang is beëindigd. Vraag het ZVH om uitleg.")
