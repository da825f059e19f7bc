"""A real mail server on loopback, and what came in."""

import email
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from plone import api


class Postbus:
    """The mails that the server took, oldest first."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []

    async def handle_DATA(self, server: object, session: object, envelope: object) -> str:
        """Take a mail, as the server asks."""
        self.mails.append(email.message_from_bytes(envelope.content, policy=default))
        return "250 OK"

    def to(self, address: str) -> list[EmailMessage]:
        """Return the mails to one address."""
        return [mail for mail in self.mails if mail["To"] == address]

    def text(self) -> str:
        """Return the text of the last mail."""
        return self.mails[-1].get_content()


@contextmanager
def mail_server() -> Iterator[Postbus]:
    """Run a mail server on a free port and let the site of now send to it."""
    postbus = Postbus()
    server = Controller(postbus, hostname="localhost", port=_free_port())
    server.start()
    try:
        api.portal.set_registry_record("plone.smtp_host", "localhost")
        api.portal.set_registry_record("plone.smtp_port", server.port)
        api.portal.set_registry_record("plone.email_from_address", "zvh@voorbeeld.example")
        yield postbus
    finally:
        server.stop()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        return int(taken.getsockname()[1])
