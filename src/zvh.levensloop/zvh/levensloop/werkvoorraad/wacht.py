"""What waits for whoever acts now, of all kinds of work."""

import datetime as dt

from plone import api
from zope.component import getUtilitiesFor
from zope.interface import implementer

from zvh.levensloop.core.werk import Werk
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IWerk, IWerkvoorraad
from zvh.levensloop.records.klok import today
from zvh.levensloop.werkvoorraad.mijn import van_wie


def werkt_voor_huis() -> bool:
    """Tell whether whoever acts works for the house: then all casussen are looked at."""
    return bool(api.user.has_permission("Levensloop: Werken met casussen"))


def alles(van_huis: bool) -> tuple[list[Werk], bool]:
    """Return all lines, each marked whether it is one's own, and whether there is any casus of one's own."""
    if not van_huis:
        me = api.user.get_current().getId()
        return [line for _, kind in getUtilitiesFor(IWerk) for line in kind.van_partner(me)], False
    until = today() + dt.timedelta(days=instellingen().termijnen.waarschuwing_dagen)
    return van_wie([line for _, kind in getUtilitiesFor(IWerk) for line in kind.van_huis(until)])


@implementer(IWerkvoorraad)
class Wacht:
    """What waits for whoever acts, for other rooms."""

    def __call__(self) -> list[Werk]:
        """Return what is his own or urgent."""
        return [line for line in alles(werkt_voor_huis())[0] if line.van_mij or line.spoed]
