"""The one message a day: per person what is new in his werkvoorraad; nothing new, no mail."""

import datetime as dt
import logging
from collections.abc import Iterable

from BTrees.OOBTree import OOBTree
from plone import api
from transaction.interfaces import TransientError
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility, queryUtility
from zope.interface import implementer

from zvh.levensloop.berichten.bericht import haal_weg, wachtend
from zvh.levensloop.berichten.klaarleggen import leg_klaar
from zvh.levensloop.berichten.mail import link
from zvh.levensloop.core.approach.dagbericht import Verteld, nieuw, te_vertellen
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IDagwerk, IMensen, IWerk, IWerkvoorraad

KEY = "zvh.levensloop.dagbericht"  # on the site: by user id what he was told (core.approach.dagbericht.Verteld)
ONDERWERP = "Er staat iets nieuws voor je klaar"
TEKST = "Sinds het vorige bericht kwam dit bij in je werkvoorraad. Log in om het te lezen."
logger = logging.getLogger(__name__)


@implementer(IDagwerk)
class Dagbericht:
    """Lays the message of the day ready for everybody with something new."""

    def doe(self, vandaag: dt.date) -> int:
        """Return for how many people there was something new; what fails for one doesn't stop the others."""
        return sum(_probeer(user_id, vandaag) for user_id in sorted(getUtility(IMensen).actief()))


def _probeer(user_id: str, vandaag: dt.date) -> bool:
    verteld = _kept().get(user_id, Verteld())
    if verteld.dag is not None and vandaag <= verteld.dag:
        return False
    try:
        with api.env.adopt_user(username=user_id):
            lines = te_vertellen(getUtility(IWerkvoorraad)())
    except TransientError:
        raise  # another was first: the whole is done again
    except Exception:  # one kind of work, or one record, may be broken for one person
        logger.exception("no message of the day for somebody; tomorrow it is tried again")
        return False
    keys, told = nieuw(lines, verteld, vandaag)
    IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())[user_id] = told
    if keys:
        _leg(user_id, [lines[key] for key in keys])
    return bool(keys)


def _leg(user_id: str, lines: Iterable[Werk]) -> None:
    """Lay it ready; what waits since an earlier day goes in the same mail."""
    counts: dict[str, int] = {}
    for line in lines:
        kind = queryUtility(IWerk, name=line.soort)
        titel = str(kind.titel) if kind is not None else "Overig"
        counts[titel] = counts.get(titel, 0) + 1
    groep = f"dagbericht:{user_id}"
    for former in wachtend(groep):
        for titel, number in former.aantallen:
            counts[titel] = counts.get(titel, 0) + number
        haal_weg(former.sleutel)
    aantallen = tuple(sorted(counts.items()))
    leg_klaar(ONDERWERP, TEKST, aan=user_id, groep=groep, pad=link("werkvoorraad"), aantallen=aantallen)


def _kept() -> OOBTree | dict[str, Verteld]:
    return IAnnotations(api.portal.get()).get(KEY, {})
