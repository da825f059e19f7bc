"""Giving and taking the roles of the house; the plugin decides who may."""

from plone import api
from zExceptions import BadRequest

from zvh.levensloop.core.approach.huisrollen import GROEPEN
from zvh.levensloop.mensen import register, wacht
from zvh.levensloop.mensen.mens import mens


def give(groep: str, user_id: str, reden: str) -> None:
    """Put a person in a group of the house; Forbidden, BadRequest or NotFound say why not."""
    who = mens(user_id)
    _check(groep, reden)
    if who.staat == register.BEEINDIGD:
        raise BadRequest("De toegang van deze persoon is beëindigd. Nodig de persoon eerst opnieuw uit.")
    if user_id in wacht.leden(groep):
        raise BadRequest(f"{who.naam} zit al in de groep {GROEPEN[groep].titel}.")
    with wacht.met_reden(reden.strip()):
        api.portal.get_tool("acl_users").source_groups.addPrincipalToGroup(user_id, groep)


def take(groep: str, user_id: str, reden: str) -> None:
    """Take a person out of a group of the house; Forbidden, BadRequest or NotFound say why not."""
    who = mens(user_id)
    _check(groep, reden)
    if user_id not in wacht.leden(groep):
        raise BadRequest(f"{who.naam} zit niet in de groep {GROEPEN[groep].titel}.")
    with wacht.met_reden(reden.strip()):
        api.portal.get_tool("acl_users").source_groups.removePrincipalFromGroup(user_id, groep)


def _check(groep: str, reden: str) -> None:
    if groep not in GROEPEN:
        raise BadRequest(f"Deze rol bestaat niet. Wel: {', '.join(one.titel for one in GROEPEN.values())}.")
    if not reden.strip():
        raise BadRequest("Schrijf op waarom. Dat komt in het logboek.")
