"""Sending what waits: each message is first taken in hand and that is written down, then sent, then taken out.

Of two processes one gets it in hand. When the mail server is down it stays, and is tried again later and later.
"""

import datetime as dt
import logging
import smtplib
import threading

import transaction
from plone import api
from transaction.interfaces import TransientError

from zvh.levensloop.berichten import bericht as uit
from zvh.levensloop.berichten.achtergrond import in_site
from zvh.levensloop.berichten.bericht import Bericht
from zvh.levensloop.berichten.mail import afzender, mail
from zvh.levensloop.berichten.ontvanger import adres
from zvh.levensloop.records.klok import now

IN_HAND = dt.timedelta(minutes=10)
WACHT = (1, 5, 15, 30, 60)  # minutes until a next try
NIET_TE_VINDEN = "De mailserver is niet bereikbaar. Staat hij aan, en kloppen naam en poort bij Mailinstellingen?"
GEWEIGERD = "De mailserver neemt dit adres niet aan. Kijk of het mailadres klopt."
INLOGGEN = "De mailserver weigert de naam of het wachtwoord bij Mailinstellingen."
ANDERS = "De mailserver gaf een fout ({}). Vraag de beheerder van de mailserver wat er is."
logger = logging.getLogger(__name__)
_one = threading.Lock()


def na_afloop() -> None:
    """Send when the transaction of now is done; once, however much it laid ready."""
    current = transaction.get()
    site = api.portal.get()
    if site._p_jar is None or any(call[0] is _start for call in current.getAfterCommitHooks()):
        return
    if ingesteld():
        current.addAfterCommitHook(_start, (site._p_jar.db(), "/".join(site.getPhysicalPath())))


def ingesteld() -> bool:
    """Tell whether there is a mail server to send to."""
    return all(api.portal.get_registry_record(f"plone.smtp_{name}", default="") for name in ("host", "port"))


def _start(committed: bool, db: object, path: str) -> None:
    if committed:
        threading.Thread(target=_achtergrond, args=(db, path), daemon=True).start()


def _achtergrond(db: object, path: str) -> None:
    try:
        with in_site(db, path):
            bezorg()
    except Exception:  # a thread has nobody to tell; what waits stays and is tried again
        logger.exception("sending messages stopped; they wait and are tried again")


def bezorg(alles: bool = False) -> int:
    """Send what can go now and return how many went; `alles`: also what was to wait for a next try.

    It commits: call it with nothing else to keep.
    """
    sent = 0
    with _one:
        transaction.begin()
        if not ingesteld():
            return 0
        for one in uit.berichten():
            sent += _bezorg(one.sleutel, alles)
    return sent


def _bezorg(sleutel: str, alles: bool) -> bool:
    taken = vast(lambda: _in_hand(sleutel, alles))
    if taken is None:
        return False
    message, to = taken
    try:
        api.portal.get_tool("MailHost")._makeMailer().send(afzender(), [to], mail(message, to).as_bytes())
    except Exception as error:  # whatever a mail server may do
        words = in_woorden(error)
        logger.error("a message was not sent and stays: %s (%s)", words, type(error).__name__)
        vast(lambda: _niet_gelukt(message, words))
        return False
    vast(lambda: uit.haal_weg(sleutel))
    return True


def _in_hand(sleutel: str, alles: bool) -> tuple[Bericht, str] | None:
    """Take one in hand; None when another has it, when it waits, or when it is to go to nobody any more."""
    moment = now().astimezone(dt.UTC)
    found = uit.bericht(sleutel)
    if found is None or found.is_bezig(moment) or not (alles or found.kan_weg(moment)):
        return None
    to = adres(found)
    if not to:
        uit.haal_weg(sleutel)
        logger.info("a message went to nobody: who it was for no longer gets it")
        return None
    return uit.wijzig(sleutel, bezig_tot=moment + IN_HAND), to


def _niet_gelukt(message: Bericht, words: str) -> None:
    again = now().astimezone(dt.UTC) + dt.timedelta(minutes=WACHT[min(message.pogingen, len(WACHT) - 1)])
    uit.wijzig(message.sleutel, pogingen=message.pogingen + 1, fout=words, volgende=again, bezig_tot=None)


def vast(function: object, tries: int = 10) -> object:
    """Do something in a transaction of its own; when another was first, look again at how it stands."""
    for number in range(tries):
        try:
            transaction.begin()
            done = function()
            transaction.commit()
        except TransientError:
            transaction.abort()
            if number == tries - 1:
                raise
        except BaseException:
            transaction.abort()
            raise
        else:
            return done
    return None


def in_woorden(error: Exception) -> str:
    """Return what went wrong as an administrator reads it; it names nobody."""
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return INLOGGEN
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return GEWEIGERD
    if isinstance(error, OSError) and not isinstance(error, smtplib.SMTPException):
        return NIET_TE_VINDEN
    return ANDERS.format(getattr(error, "smtp_code", "") or type(error).__name__)
