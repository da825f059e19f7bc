"""Inviting a person: the account is there at once, so that a team can take him in; the link opens it once."""

import datetime as dt
import secrets
from dataclasses import dataclass

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility, queryUtility

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.maildomein import domain, is_address
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.mensen import gegevens, post, register, wacht
from zvh.levensloop.mensen.mens import Mens, mens, mensen
from zvh.levensloop.records.interfaces import IGids, IToegang
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.weigering import Geweigerd

VASTE_DEELNEMERS = "vaste-deelnemers"
MAG_NIET = "Alleen een procesregisseur of informatiecoördinator nodigt mensen uit."
ONGELDIG = (
    "Deze link werkt niet (meer). Hij is al gebruikt, er is een nieuwere gestuurd, of hij is niet helemaal "
    "meegekomen uit de mail. Heb je al een wachtwoord gekozen? Log dan in. Vraag anders het ZVH om een nieuwe "
    "uitnodiging."
)
VERLOPEN = "Deze link was geldig tot en met {}. Vraag het ZVH om een nieuwe uitnodiging."
SUBJECT = "Uitnodiging voor het intranet van {}"
TEXT = """\
Beste {naam},

{wie} nodigt je uit voor het intranet van {huis}.

Open deze link en kies een wachtwoord:

{link}

De link werkt één keer, tot en met {tot}. Daarna log je in met je mailadres.

Verwachtte je deze mail niet? Dan hoef je niets te doen. Geef de link aan niemand door.
"""


@dataclass(frozen=True, slots=True)
class Genodigde:
    """Who is invited; `organisatie` is a UID in the directory."""

    naam: str
    mail: str
    organisatie: str
    functie: str = ""


def invite(genodigde: Genodigde) -> str:
    """Make the account, send the link and return the user id; BadRequest says what is wrong."""
    _only_staff()
    mail = genodigde.mail.strip().lower()
    _check_mail(mail, genodigde.organisatie)
    _check_new(mail)
    _check_post()
    user_id = f"p{secrets.token_hex(5)}"
    with wacht.vertrouwd():
        users = api.portal.get_tool("acl_users")
        users.source_users.addUser(user_id, mail, secrets.token_urlsafe(32))
        users.portal_role_manager.assignRoleToPrincipal("Member", user_id)
    gegevens.keep(
        user_id,
        fullname=genodigde.naam.strip(),
        email=mail,
        organisatie=genodigde.organisatie,
        functie=genodigde.functie,
    )
    _let_report(user_id, genodigde.organisatie)
    _send(user_id)
    log("uitgenodigd", over=user_id)
    return user_id


def invite_again(user_id: str) -> None:
    """Send a new link, the former one is dead; also to somebody whose access ended. BadRequest for an active person."""
    _only_staff()
    who = mens(user_id)
    if who.staat == register.ACTIEF:
        raise BadRequest("Deze persoon heeft al toegang. Wachtwoord kwijt? Dat gaat via de inlogpagina.")
    _check_mail(who.mail, who.organisatie)
    _check_post()
    _let_report(user_id, who.organisatie)
    _send(user_id)
    log("opnieuw uitgenodigd", over=user_id)


def invited(token: str) -> Mens:
    """Return whom a link belongs to; BadRequest when it is used, forged or expired."""
    found = register.invited_by(token) if token else None
    if found is None:
        log("uitnodiging geopend", uitkomst="geweigerd")
        raise BadRequest(ONGELDIG)
    user_id, kept = found
    if kept.geldig_tot is None or kept.geldig_tot <= now():
        log("uitnodiging geopend", uitkomst="geweigerd", over=user_id)
        raise BadRequest(VERLOPEN.format(datum(kept.geldig_tot.astimezone(AMSTERDAM).date())))
    return mens(user_id)


def accept(token: str, password: str, again: str) -> Mens:
    """Make the account active with this password; the link is dead. BadRequest says what is wrong."""
    who = invited(token)
    if password != again:
        raise BadRequest("De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.")
    if wrong := objection(password, who):
        raise BadRequest(wrong)
    with wacht.vertrouwd():
        api.portal.get_tool("acl_users").source_users.doChangeUser(who.user_id, password)
    register.put(who.user_id, register.ACTIEF)
    log("uitnodiging aanvaard", over=who.user_id)
    return who


def objection(password: str, who: Mens) -> str:
    """Return what is wrong with a password, "" when nothing is."""
    toegang = queryUtility(IToegang)
    if toegang is not None and hasattr(toegang, "objection"):
        return str(toegang.objection(password, (who.login, who.naam, who.mail)))
    return str(api.portal.get_tool("portal_registration").testPasswordValidity(password) or "")


def _only_staff() -> None:
    if not wacht.is_medewerker(wacht.actor()):
        raise Geweigerd(MAG_NIET)


def _check_mail(mail: str, organisatie: str) -> None:
    gids = getUtility(IGids)
    if not is_address(mail):
        raise BadRequest("Dit is geen mailadres. Schrijf het als naam@organisatie.example.")
    if not gids.titel(organisatie):
        raise BadRequest("Kies een organisatie uit de gids.")
    allowed = gids.maildomeinen(organisatie)
    if not allowed:
        raise BadRequest(
            f"Bij {gids.titel(organisatie)} staan nog geen maildomeinen. Vul ze in bij de organisatie; "
            "daarna kun je haar mensen uitnodigen."
        )
    if domain(mail) not in allowed:
        raise BadRequest(
            f"Dit adres hoort niet bij {gids.titel(organisatie)}. Het mag eindigen op: "
            f"{', '.join('@' + one for one in allowed)}."
        )


def _check_new(mail: str) -> None:
    for one in mensen():
        if mail in (one.mail.lower(), one.login.lower()):
            raise BadRequest(
                f"Er is al een account met dit adres, van {one.naam} ({one.staat_in_woorden.lower()}). "
                "Zoek deze persoon op bij Mensen; daar kun je opnieuw uitnodigen."
            )


def _let_report(user_id: str, organisatie: str) -> None:
    """Every employee of a vaste deelnemer may report (rights.md)."""
    groups = api.portal.get_tool("acl_users").source_groups
    known = VASTE_DEELNEMERS in groups.getGroupIds()
    if known and getUtility(IGids).vaste_deelnemer(organisatie, today()):
        with wacht.vertrouwd(), wacht.met_reden("werkt bij een vaste deelnemer"):
            groups.addPrincipalToGroup(user_id, VASTE_DEELNEMERS)


def _check_post() -> None:
    """Without mail the account would stay shut."""
    if not post.is_reachable():
        raise BadRequest(post.DICHT)


def _send(user_id: str) -> None:
    """Make a new link and mail it."""
    who, token = mens(user_id), secrets.token_urlsafe(32)
    until = now().astimezone(AMSTERDAM).date() + dt.timedelta(days=instellingen().termijnen.uitnodiging_dagen)
    midnight = dt.datetime.combine(until + dt.timedelta(days=1), dt.time(), AMSTERDAM)
    register.put(user_id, register.UITGENODIGD, token=token, geldig_tot=midnight.astimezone(dt.UTC))
    huis = instellingen().huis
    text = TEXT.format(
        naam=who.naam,
        wie=post.sender_name(),
        huis=huis,
        link=f"{api.portal.get().absolute_url()}/@@uitnodiging?link={token}",
        tot=datum(until),
    )
    post.send(who.mail, SUBJECT.format(huis), text)
