"""In which casussen a person is, and for which organisations."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.categorieen import TOKENS
from zvh.levensloop.core.approach.rechten import lezersrol
from zvh.levensloop.records.interfaces import ICasusContent, IDeelname, IDeelnames
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.plugin import WERKT_MEE, rechten


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
        return bool(WERKT_MEE & self._roles(user_id))

    def leest(self, user_id: str) -> frozenset[str]:
        """Return the categories that this person reads as one who works in the team."""
        held = self._roles(user_id)
        return frozenset(token for token in TOKENS if lezersrol(token) in held) if held & WERKT_MEE else frozenset()

    def _roles(self, user_id: str) -> frozenset[str]:
        return rechten().roles(user_id, self.casus.UID(), now())


def casus_of(uid: str) -> object | None:
    """Return a casus by UID, whoever asks: the caller decides who may."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=uid, portal_type="Casus")
    return brains[0]._unrestrictedGetObject() if brains else None
