"""Mail that goes out at once: over SMTP when the transaction is done, never when it is aborted."""

import logging
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from threading import Thread

import transaction
from plone import api

logger = logging.getLogger(__name__)


def send(to: str, subject: str, text: str) -> None:
    """Send plain text to one address. Neither subject nor text may name a client or tell content."""
    message = _message(to, subject, text)
    api.portal.get_tool("MailHost").send(message.as_bytes(), charset="utf-8")


def send_after(to: str, subject: str, text: str) -> None:
    """Send like `send`, beside what was done: that neither waits for the mail server nor fails with it."""
    message = _message(to, subject, text)
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain="levensloop")
    work = (api.portal.get_tool("MailHost")._makeMailer(), _address(), to, message.as_bytes())
    transaction.get().addAfterCommitHook(_start, work)


def _start(committed: bool, *work: object) -> None:
    if committed:
        Thread(target=_deliver, args=work).start()


def _deliver(mailer: object, sender: str, to: str, message: bytes) -> None:
    try:
        mailer.send(sender, [to], message)
    except Exception as error:  # whatever a mail server may do
        logger.error("a message to %s was not sent: %s", to, error)


def _message(to: str, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["To"] = to
    message["From"] = _sender()
    message["Subject"] = subject
    message.set_content(text)
    return message


def _address() -> str:
    return api.portal.get_registry_record("plone.email_from_address", default="") or "noreply@localhost.localdomain"


def _sender() -> str:
    name = api.portal.get_registry_record("plone.email_from_name", default="") or "Zorg- en Veiligheidshuis"
    return f'"{name}" <{_address()}>'
