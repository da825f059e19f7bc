"""In which casussen a person is, and for which organisations."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import LID, ROLLEN
from zvh.levensloop.core.team import CR, LC, ONTVANGEND
from zvh.levensloop.records.interfaces import ICasusContent, IDeelname, IDeelnames
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.plugin import rechten

WERKT_MEE = frozenset((LID, *(ROLLEN[rol] for rol in (LC, CR, ONTVANGEND))))


@implementer(IDeelnames)
class Deelnames:
    """The memberships of a person."""

    def __call__(self, user_id: str) -> int:
        """Return in how many casussen this person has a membership in force or to come."""
        moment = now()
        held = rechten().personen.get(user_id, {})
        return sum(any(r.tot is None or max(moment, r.van) < r.tot for r in periods) for periods in held.values())


@implementer(IDeelname)
@adapter(ICasusContent)
class Deelname:
    """The organisations of a person in one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def organisaties(self, user_id: str) -> frozenset[str]:
        """Return for which organisations (UIDs) this person is in the casus now."""
        return rechten().organisations(user_id, self.casus.UID(), now())

    def werkt_mee(self, user_id: str) -> bool:
        """Tell whether this person works in the team now."""
        return bool(WERKT_MEE & rechten().roles(user_id, self.casus.UID(), now()))


def casus_of(uid: str) -> object | None:
    """Return a casus by UID, whoever asks: the caller decides who may."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=uid, portal_type="Casus")
    return brains[0]._unrestrictedGetObject() if brains else None
