"""Mail about accounts. Whether the server takes mail is asked first: sending fails only when all else is done."""

import socket

from plone import api

from zvh.levensloop.records import bericht
from zvh.levensloop.records.gebeurtenissen import current_person

DICHT = (
    "De mail kon niet weg: de mailserver is niet bereikbaar. Er is niets veranderd. "
    "Probeer het later opnieuw, of vraag de beheerder de mailinstellingen na te kijken."
)
SECONDS = 5


def is_reachable() -> bool:
    """Tell whether the mail server answers."""
    host, port = (api.portal.get_registry_record(f"plone.smtp_{name}", default="") for name in ("host", "port"))
    if not host or not port:
        return False
    try:
        with socket.create_connection((host, port), timeout=SECONDS):
            return True
    except OSError:
        return False


def send(to: str, subject: str, text: str) -> None:
    """Send mail to one person when the transaction is done."""
    bericht.send(to, subject, text)


def sender_name() -> str:
    """Return the name of whoever acts, as a mail says it."""
    return current_person()[1]
