"""The work of a day: all that rooms do by themselves, each in a transaction of its own."""

import datetime as dt
import logging

import transaction
from BTrees.OOBTree import OOBTree
from plone import api
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtilitiesFor, queryUtility

from zvh.levensloop.berichten.bezorgen import vast
from zvh.levensloop.core.approach.dagbericht import is_tijd
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IDagwerk
from zvh.levensloop.records.klok import AMSTERDAM, now, today

KEY = "zvh.levensloop.dagwerk"  # on the site: by name of the work the last day that it was done
LAATST = "dagbericht"  # after all others: what they make is new
logger = logging.getLogger(__name__)


def doe_alles(alleen_nieuw: bool = False) -> dict[str, int | None]:
    """Do the work of today and return how many things were done, by name; None: it failed, and stands in the log.

    `alleen_nieuw`: only what was not done today. It commits: call it with nothing else to keep.
    """
    vandaag, gedaan = today(), dict(_kept())
    names = sorted((name for name, _ in getUtilitiesFor(IDagwerk)), key=lambda name: (name == LAATST, name))
    todo = [name for name in names if not alleen_nieuw or gedaan.get(name, dt.date.min) < vandaag]
    return {name: _doe(name, vandaag) for name in todo}


def is_aan_de_beurt() -> bool:
    """Tell whether some of the work of today is still to be done, and it is late enough."""
    nu, gedaan = now().astimezone(AMSTERDAM), _kept()
    uur = instellingen().dagbericht_uur
    return any(is_tijd(nu, gedaan.get(name), uur) for name, _ in getUtilitiesFor(IDagwerk))


def _doe(name: str, vandaag: dt.date) -> int | None:
    def work() -> int:
        done = queryUtility(IDagwerk, name=name).doe(vandaag)
        IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())[name] = vandaag
        return done

    try:
        return vast(work)
    except Exception:  # whatever goes wrong in one room, the others do theirs
        transaction.abort()
        logger.exception("the work of the day %r failed", name)
        return None


def _kept() -> OOBTree | dict[str, dt.date]:
    return IAnnotations(api.portal.get()).get(KEY, {})
