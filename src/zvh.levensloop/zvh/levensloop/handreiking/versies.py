"""The versions of a page: who changed what, and when; two of them compared word by word."""

import datetime as dt
from dataclasses import dataclass

from plone import api

from zvh.levensloop.core.handreiking import Deel, verschil
from zvh.levensloop.handreiking.secties import platte_tekst
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.lezen import Lezen


@dataclass(frozen=True, slots=True)
class Versie:
    """A version: its number from 1, when it was kept, by whom, its words."""

    nummer: int
    wanneer: dt.datetime
    naam: str
    tekst: str


class Versies(Lezen):
    """The list, and what came and went between two versions."""

    paginatitel = "Versies"

    def __call__(self) -> str:
        """Gather once, and choose: what was asked, or the newest beside the one before it."""
        self.versies = versies(self.context)
        numbers = [one.nummer for one in self.versies]
        asked = [self.asked(name) for name in ("van", "tot")]
        van, tot = (int(typed) if typed.isdecimal() and len(typed) < 6 else 0 for typed in asked)
        self.tot = tot if tot in numbers else (numbers[0] if numbers else 0)
        self.van = van if van in numbers else next((n for n in numbers if n < self.tot), self.tot)
        return self.index()

    def verschil(self) -> list[Deel]:
        """Return what came and what went, in the order of the text."""
        words = {one.nummer: one.tekst for one in self.versies}
        return verschil(words.get(self.van, ""), words.get(self.tot, ""))

    def anders(self) -> bool:
        """Tell whether anything differs."""
        return any(deel.soort != "gelijk" for deel in self.verschil())

    def regel(self, one: Versie) -> str:
        """Return a version as it stands in the list."""
        return f"Versie {one.nummer}: {self.datum(one.wanneer.date())}, {one.wanneer:%H:%M}, {one.naam}"


def versies(page: object) -> list[Versie]:
    """Return the versions of a page, newest first; one with the words of the one before it is left out."""
    history = api.portal.get_tool("portal_repository").getHistory(page, oldestFirst=True)
    found: list[Versie] = []
    for data in history:
        text = _words(data.object)
        if not found or found[-1].tekst != text:
            meta = data.sys_metadata
            at = dt.datetime.fromtimestamp(meta["timestamp"], AMSTERDAM)
            found.append(Versie(len(found) + 1, at, _naam(meta["principal"]), text))
    return found[::-1]


def _words(page: object) -> str:
    regionaal = platte_tekst(getattr(page, "regionaal", None))
    parts = [page.title, page.description or "", platte_tekst(page.text), regionaal and f"In onze regio\n{regionaal}"]
    return "\n".join(part for part in parts if part)


def _naam(user_id: str) -> str:
    user = api.user.get(userid=user_id)
    return (user.getProperty("fullname") or user.getUserName()) if user else "het systeem"
