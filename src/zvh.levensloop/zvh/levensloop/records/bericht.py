"""Mail that goes out at once: over SMTP when the transaction is done, never when it is aborted."""

from email.message import EmailMessage

from plone import api


def send(to: str, subject: str, text: str) -> None:
    """Send plain text to one address. Neither subject nor text may name a client or tell content."""
    message = _message(to, subject, text)
    api.portal.get_tool("MailHost").send(message.as_bytes(), charset="utf-8")


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
