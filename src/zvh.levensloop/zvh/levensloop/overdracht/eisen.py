"""What an overdracht needs beside its own fields, in words."""

from Acquisition import aq_chain, aq_inner
from plone import api
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.overdracht import dagen_kunnen_niet, vaststellen_kan_niet
from zvh.levensloop.core.approach.rechten import LEIDEND, ROLLEN
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.overdracht.content import IOverdrachtContent
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import ICasusContent, ICollegas, IEisen, IGids, IOverdracht, IRecord
from zvh.levensloop.records.klok import today

EIGEN = "Je draagt over aan je eigen huis. Kies het huis van de regio waar de cliënt gaat wonen."

HUIS = ("Procesregisseur", "Informatiecoordinator", ROLLEN[LC], ROLLEN[CR])  # who leads until the overdrachtsdatum


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


@implementer(IEisen)
@adapter(IRecord)
class Leidend:
    """From the overdrachtsdatum the sending house adopts nothing more in the casus (rights.md); a partner does."""

    def __init__(self, record: object):
        self.record = record

    def __call__(self) -> tuple[str, ...]:
        """Return that the other house leads, to whoever led until then."""
        casus = next((one for one in aq_chain(aq_inner(self.record)) if ICasusContent.providedBy(one)), None)
        if casus is None or api.content.get_state(casus) != "overdracht":
            return ()
        one = IOverdracht(casus)()
        held = set(api.user.get_roles(obj=casus))
        if one is None or LEIDEND in held or held.isdisjoint(HUIS):
            return ()
        why_not = vaststellen_kan_niet(getUtility(IGids).titel(one.naar), one.overdrachtsdatum, today())
        return (why_not,) if why_not else ()


def _eigen_huis(uid: str) -> bool:
    """Tell whether it is the house of this site, or of whoever announces."""
    return getUtility(IGids).titel(uid) == instellingen().huis or current_person()[0] in getUtility(ICollegas)(uid)
