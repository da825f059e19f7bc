"""Choosing a person by typing three letters: the answer as JSON, and the module that asks for it."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from plone import api
from Products.Five.browser import BrowserView

from zvh.levensloop.mensen.mens import Mens, gevonden
from zvh.levensloop.records.interfaces import IKring
from zvh.levensloop.records.weigering import Geweigerd

MAY = ("Levensloop: Team beheren", "Levensloop: Team voorstellen", "Levensloop: Mensen beheren")
MEEST = 10
STATIC = Path(__file__).parent / "static"


class Zoeken(BrowserView):
    """Answers `?q=abc` with at most ten people, each with what `_told` names."""

    def __call__(self) -> str:
        """Return whom this person may choose here; Geweigerd for whoever chooses nobody."""
        kring = IKring(self.context, None)
        among = kring() if kring is not None else ""
        if kring is None and not any(api.user.has_permission(permission, obj=self.context) for permission in MAY):
            raise Geweigerd("Mensen zoeken kan wie een team samenstelt.")
        if kring is not None and not among:
            raise Geweigerd("Mensen zoeken kan hier alleen wie een vervanger noemt.")
        asked = self.request.form.get("q")
        self.request.response.setHeader("Content-Type", "application/json")
        self.request.response.setHeader("Cache-Control", "no-store")
        found = gevonden(asked) if isinstance(asked, str) else []
        if among:
            return json.dumps([_collega(one) for one in found if one.organisatie == among][:MEEST])
        return json.dumps([_told(one) for one in found[:MEEST]])


class Script(BrowserView):
    """Answers templates with the address of the module."""

    def __call__(self) -> str:
        """Return the address."""
        return script()


def script() -> str:
    """Return the address of the module; it changes when a file of it does, so browsers may keep it."""
    return f"{api.portal.get().absolute_url()}/++plone++zvh.levensloop.mensen/++unique++{_edition()}/zoeken.js"


def _collega(mens: Mens) -> dict[str, str]:
    """Return what choosing a colleague takes, and no more."""
    return {
        name: value for name, value in _told(mens).items() if name in ("id", "naam", "organisatie_titel", "functie")
    }


def _told(mens: Mens) -> dict[str, str]:
    return {
        "id": mens.user_id,
        "naam": mens.naam,
        "organisatie": mens.organisatie,
        "organisatie_titel": mens.organisatie_titel,
        "functie": mens.functie,
        "telefoon": mens.telefoon,
        "mail": mens.mail,
    }


@cache
def _edition() -> str:
    return sha256(b"".join(file.read_bytes() for file in sorted(STATIC.iterdir()))).hexdigest()[:12]
