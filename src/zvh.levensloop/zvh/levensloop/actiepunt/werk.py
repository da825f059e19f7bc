"""What waits of actions: late or nearly for the house, all of one's own organisation for a partner."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.actiepunt.openstaand import Open, open_actions
from zvh.levensloop.core.approach.rappel import keren
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IGids, IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.werk import loopt


@implementer(IWerk)
class Acties:
    """Lines of open actions."""

    titel = "Actiepunt"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each action with a date up to and including this day, of a casus that runs."""
        lines, titels = getUtility(IRegister)(), getUtility(IGids).titels()
        for action in open_actions():
            casus = lines.get(action.casus)
            if action.voor is None or action.voor > tot or not loopt(casus):
                continue
            reden = _reden(titels.get(action.organisatie, ""), action.rappels)
            yield _werk(action, casus.kenmerk, casus.naam, reden, self._rappel(action))

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each action of the organisation that this person is in a casus for."""
        utility, lines = getUtility(IMijnCasussen), getUtility(IRegister)()
        own = {(uid, organisatie) for uid, roles in utility.rollen(user_id).items() for _, organisatie in roles}
        read, sees = utility(user_id), {}
        for action in open_actions():
            casus, whose = lines.get(action.casus), (action.casus, action.organisatie)
            if loopt(casus) and whose in own:
                if whose not in sees:  # roles are of casus and organisation: whoever sees one sees them all
                    sees[whose] = _sees(_pad(action, casus.kenmerk))
                if sees[whose]:
                    naam = casus.naam if "identiteit" in read.get(action.casus, ()) else ""
                    yield _werk(action, casus.kenmerk, naam, _gevraagd(action.rappels))

    def _rappel(self, action: Open) -> bool:
        """Tell whether a button may stand behind it: late, and of an organisation; the rest is asked when pressed."""
        return bool(action.organisatie) and action.voor < today()

    def woorden(self, pad: str) -> str:
        """Return what is to be done."""
        return api.portal.get().unrestrictedTraverse(pad).wat or "Actiepunt"


def _reden(organisatie: str, rappels: int) -> str:
    if not organisatie:
        return "Kies de organisatie die dit doet."
    return f"Afgesproken met {organisatie}." + (f" Rappel: {keren(rappels)}." if rappels else "")


def _gevraagd(rappels: int) -> str:
    asked = f" Rappel: er is al {keren(rappels)} om gevraagd." if rappels else ""
    return f"Een actie van je organisatie.{asked}"


def _sees(pad: str) -> bool:
    return bool(api.user.has_permission("View", obj=api.portal.get().unrestrictedTraverse(pad)))


def _pad(action: Open, kenmerk: str) -> str:
    return f"casussen/{kenmerk.lower()}/actiepunt-{action.nummer}"


def _werk(action: Open, kenmerk: str, naam: str, reden: str, rappel: bool = False) -> Werk:
    return Werk("actie", _pad(action, kenmerk), kenmerk, naam, "", reden, action.voor, rappel=rappel)
