"""Timed work in the serving process: every minute it looks what waits (design: on one instance only).

`make start` begins it. Another Zope does so when LEVENSLOOP_WEKKER is 1: set it for one instance alone.
"""

import logging
import os

from apscheduler.schedulers.background import BackgroundScheduler

from zvh.levensloop.berichten.achtergrond import in_site, sites
from zvh.levensloop.berichten.bezorgen import bezorg
from zvh.levensloop.berichten.dagwerk import doe_alles, is_aan_de_beurt
from zvh.levensloop.records.klok import AMSTERDAM

logger = logging.getLogger(__name__)
SECONDEN = 60


def begin(db: object) -> BackgroundScheduler:
    """Begin to look after the sites of a database, and return what does so: `shutdown()` ends it."""
    scheduler = BackgroundScheduler(timezone=AMSTERDAM)
    scheduler.add_job(kijk, "interval", (db,), seconds=SECONDEN, max_instances=1, coalesce=True)
    scheduler.start()
    return scheduler


def on_opened(event: object) -> None:
    """Begin in a Zope that was told so."""
    if os.environ.get("LEVENSLOOP_WEKKER") == "1":
        begin(event.database)


def kijk(db: object) -> None:
    """Do in each site what is to be done now."""
    for path in sites(db):
        try:
            with in_site(db, path):
                if is_aan_de_beurt():
                    doe_alles(alleen_nieuw=True)
                bezorg()
        except Exception:  # the next minute is another try
            logger.exception("the timed work of %s stopped; it is tried again in a minute", path)
