"""Who may give which role in the team of a casus; asked by every page and service before it changes something."""

from plone import api

from zvh.levensloop.core.approach.rechten import rol
from zvh.levensloop.core.team import NOODTOEGANG, ONTVANGEND
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.klok import now
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.plugin import rechten

BEHEREN = "Levensloop: Team beheren"
VOORSTELLEN = "Levensloop: Team voorstellen"
EIGEN_MENSEN = "Levensloop: Eigen mensen in het team"
ZIEN = "Levensloop: Team zien"
AFWIJKEN = "Levensloop: Leesrecht per lid"
NIET_TE_GEVEN = "Deze rol kun jij niet geven. Vraag het de procesregisseur."
NIET_EIGEN = "Je kunt alleen mensen van je eigen organisatie toevoegen of beëindigen."


def may(permission: str, casus: object) -> bool:
    """Tell whether whoever acts holds a permission on a casus."""
    return bool(api.user.has_permission(permission, obj=casus))


def te_geven(casus: object) -> dict[str, str]:
    """Return the roles that whoever acts may give here: token and words."""
    if may(BEHEREN, casus):
        return teamrollen()
    if may(EIGEN_MENSEN, casus):
        return {token: words for token, words in teamrollen().items() if token == ONTVANGEND}
    return {}


def teamrollen() -> dict[str, str]:
    """Return the roles of a team, token and words; noodtoegang is in no list."""
    terms = instellingen().terms("teamrollen")
    return {term.token: term.titel for term in terms if not term.vervallen and term.token != NOODTOEGANG}


def eigen_organisaties(casus: object) -> frozenset[str]:
    """Return for which organisations (UIDs) whoever acts is in the casus as receiving house."""
    found, moment = rechten(), now()
    stand = found.standen.get(casus.UID())
    held = found.of(current_person()[0], casus.UID()) if stand else ()
    return frozenset(r.organisatie for r in held if r.rol == ONTVANGEND and rol(r, stand, moment))


def mag_beheren(casus: object, member: Lidmaatschap) -> bool:
    """Tell whether whoever acts may change this membership."""
    if member.gebruiker and member.gebruiker == current_person()[0]:
        return False
    return may(BEHEREN, casus) or (may(EIGEN_MENSEN, casus) and _is_own(casus, member))


def controleer(casus: object, wat: str, *members: Lidmaatschap) -> None:
    """Refuse (Geweigerd, and a line in the logboek) memberships that whoever acts may not give, change or end."""
    for member in members:
        if why := _against(casus, member):
            log(wat, uitkomst="geweigerd", casus=casus.kenmerk, over=member.gebruiker, doel=member.rol)
            raise Geweigerd(why)


def _against(casus: object, member: Lidmaatschap) -> str:
    if may(BEHEREN, casus):
        return ""
    if member.rol not in te_geven(casus):
        return NIET_TE_GEVEN
    return "" if _is_own(casus, member) else NIET_EIGEN


def _is_own(casus: object, member: Lidmaatschap) -> bool:
    """Tell whether a membership is of somebody of one's own organisation, receiving the casus."""
    if member.rol != ONTVANGEND or member.organisatie not in eigen_organisaties(casus):
        return False
    user = api.user.get(userid=member.gebruiker) if member.gebruiker else None
    return user is None or user.getProperty("organisatie", "") == member.organisatie
