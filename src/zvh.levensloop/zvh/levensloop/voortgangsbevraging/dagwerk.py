"""What is asked by itself, each day: for each overleg that comes near, both who were not asked."""

import datetime as dt
import logging

import transaction
from transaction.interfaces import TransientError
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.voortgang import FASE, SOORT, te_vragen
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IDagwerk, IRegister, IVindCasus
from zvh.levensloop.voortgangsbevraging.gepland import Gepland, overleggen
from zvh.levensloop.voortgangsbevraging.vraag import vraag

logger = logging.getLogger(__name__)


@implementer(IDagwerk)
class Bevragen:
    """Asks; wakes only the casussen in which something is to be asked."""

    def doe(self, vandaag: dt.date) -> int:
        """Return how many questions were asked; what fails in one casus doesn't stop the others."""
        dagen = instellingen().termijnen.bevraging_dagen
        near = [one for one in overleggen() if not one.compleet and te_vragen(SOORT, FASE, one.dag, vandaag, dagen)]
        lines = getUtility(IRegister)() if near else {}
        running = [one for one in near if one.casus in lines and lines[one.casus].fase == FASE]
        return sum(_probeer(lines[one.casus].kenmerk, one) for one in running)


def _probeer(kenmerk: str, one: Gepland) -> int:
    before = transaction.savepoint(optimistic=True)
    try:
        return len(vraag(getUtility(IVindCasus).op_kenmerk(kenmerk)[one.overleg]))
    except TransientError:
        raise  # another was first: the whole is done again
    except Exception:  # one record may be broken; tomorrow it is tried again
        before.rollback()
        logger.exception("the progress of one casus was not asked")
        return 0
