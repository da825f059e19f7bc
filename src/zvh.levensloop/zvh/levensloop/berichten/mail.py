"""A waiting message as a mail."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from plone import api

from zvh.levensloop.berichten.bericht import Bericht
from zvh.levensloop.instellingen.settings import instellingen

# Line ends as SMTP wants them, and nothing that an old server on the way can't carry.
ZEVEN_BIT = SMTP.clone(cte_type="7bit")
SLOT = "Dit bericht komt van het intranet van het {huis}. Antwoorden kan niet: er leest niemand mee."


def mail(bericht: Bericht, adres: str) -> EmailMessage:
    """Return the mail to an address; the same message gives the same mail."""
    made = EmailMessage(policy=ZEVEN_BIT)
    made["To"] = adres
    made["From"] = Address(instellingen().huis, addr_spec=afzender())
    made["Subject"] = bericht.onderwerp
    made["Date"] = format_datetime(bericht.gemaakt)
    made["Message-ID"] = bericht.message_id
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(_tekst(bericht))
    if bericht.kalender:
        made.add_alternative(bericht.kalender, subtype="calendar", params={"method": bericht.methode})
    return made


def afzender() -> str:
    """Return the address that mail of the intranet comes from."""
    return api.portal.get_registry_record("plone.email_from_address", default="") or "noreply@localhost.localdomain"


def link(pad: str) -> str:
    """Return the address of something within the site, as a person outside opens it."""
    return f"{instellingen().adres or api.portal.get().absolute_url()}/{pad}".rstrip("/")


def _tekst(bericht: Bericht) -> str:
    lines = "\n".join(f"- {titel}: {number}" for titel, number in bericht.aantallen)
    parts = (bericht.tekst, lines, bericht.pad, SLOT.format(huis=instellingen().huis))
    return "\n\n".join(part for part in parts if part) + "\n"
