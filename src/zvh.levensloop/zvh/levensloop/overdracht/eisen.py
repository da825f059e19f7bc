"""What an overdracht needs beside its own fields, in words."""

from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.overdracht import dagen_kunnen_niet
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.overdracht.content import IOverdrachtContent
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import ICollegas, IEisen, IGids
from zvh.levensloop.records.klok import today

EIGEN = "Je draagt over aan je eigen huis. Kies het huis van de regio waar de cliënt gaat wonen."


@implementer(IEisen)
@adapter(IOverdrachtContent)
class Eisen:
    """The rules that look beyond one field."""

    def __init__(self, overdracht: object):
        self.overdracht = overdracht

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet (R27)."""
        one = self.overdracht
        own = (EIGEN,) if one.naar and _eigen_huis(one.naar) else ()
        return (*own, *dagen_kunnen_niet(one.overdrachtsdatum, one.gezamenlijk_tot, today()))


def _eigen_huis(uid: str) -> bool:
    """Tell whether it is the house of this site, or of whoever announces."""
    return getUtility(IGids).titel(uid) == instellingen().huis or current_person()[0] in getUtility(ICollegas)(uid)
