"""The groups of a person that follow from teams, for the catalog: `levensloop:<casus>:<rol>`.

Groups are asked once a request: an end date counts from the very next one, in open sessions and for tokens too.
"""

import datetime as dt

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone import api
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from zope.interface import implementer

from zvh.levensloop.core.approach.huisrollen import PR
from zvh.levensloop.core.approach.rechten import DEELNEMER, LEIDEND, LID, ROLLEN, leest, lezersrol
from zvh.levensloop.core.team import CR, GAST, LC, ONTVANGEND, TOEGANGER
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.recht import Rechten
from zvh.levensloop.teams.zuinig import PREFIX

ID = "levensloop_teams"
KEY = "zvh.levensloop.teams.groepen"
DEELNEMERS = f"{PREFIX}{DEELNEMER}"
# Who sees one's own organisation's actions only finds them through a group of that organisation.
VIA_ORGANISATIE = (ROLLEN[GAST], ROLLEN[TOEGANGER])
# Who works in the team finds what is for readers of one of these categories through a group of them.
WERKT_MEE = frozenset((LID, *(ROLLEN[rol] for rol in (LC, CR, ONTVANGEND))))
VIA_CATEGORIE = ("veiligheid",)


@implementer(IGroupsPlugin)
class Teams(BasePlugin):
    """Holds the rights of all teams and answers with groups."""

    meta_type = "Levensloopteams"
    security = ClassSecurityInfo()

    def __init__(self, id: str = ID, title: str = "Levensloopteams"):
        self._setId(id)
        self.title = title
        self.rechten = Rechten()

    @security.private
    def getGroupsForPrincipal(self, principal: object, request: object = None) -> tuple[str, ...]:
        """Return the groups of a person now; Plone asks several times in a request, all within the same minute."""
        person, moment = principal.getId(), now()
        known = _known()
        key = (person, moment.replace(second=0, microsecond=0), self.rechten.changes)
        if key not in known:
            known[key] = self._groups(person, moment)
        return known[key]

    def _groups(self, person: str, moment: dt.datetime) -> tuple[str, ...]:
        found, lezers = [], instellingen().lezers
        for casus, recht, rol in self.rechten.in_force(person, moment):
            found.append(group(casus, rol))
            if self.rechten.leidt(casus, rol, moment):
                found.append(group(casus, LEIDEND))
            if rol in VIA_ORGANISATIE:
                found.append(group(casus, recht.organisatie))
            if rol in WERKT_MEE and casus in self.rechten.voor_lezers:
                read = leest(recht, lezers, moment.date())
                found.extend(group(casus, lezersrol(token)) for token in VIA_CATEGORIE if token in read)
        return (*self._huis(person, moment), *found, *((DEELNEMERS,) if found else ()))

    def _huis(self, person: str, moment: dt.datetime) -> tuple[str, ...]:
        """Return the group of the procesregisseurs for who stands in for one of them."""
        away = self.rechten.vervangt(person, moment)
        return (PR,) if away and not set(away).isdisjoint(regisseurs()) else ()


InitializeClass(Teams)


def _known() -> dict[object, tuple[str, ...]]:
    """Return what was answered before in this request."""
    request = getRequest()
    return IAnnotations(request).setdefault(KEY, {}) if request is not None else {}


def group(casus: str, name: str) -> str:
    """Return the id of the group of a role or an organisation in a casus."""
    return f"{PREFIX}{casus}:{name}"


def rechten() -> Rechten:
    """Return the rights of all teams of this site."""
    return api.portal.get_tool("acl_users")[ID].rechten


def regisseurs() -> frozenset[str]:
    """Return who is procesregisseur by the group itself, as user ids; who stands in for one is not among them."""
    return frozenset(api.portal.get_tool("acl_users").source_groups.getGroupMembers(PR))
