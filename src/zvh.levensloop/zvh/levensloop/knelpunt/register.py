"""All knelpunten of the house, kept apart from their casussen: lists wake none. Asked by code only."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from BTrees.OOBTree import OOBTree
from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.knelpunten import NIEUWS, te_laat, uiterlijk
from zvh.levensloop.knelpunt.content import Knelpunt, casus_van, sinds
from zvh.levensloop.records.klok import now

KEY = "zvh.levensloop.knelpunten"


@dataclass(frozen=True, slots=True)
class Regel:
    """A knelpunt: number, where (within the site), UID and number of its casus ("" for none), and how it stands.

    `wie`: user id of who raised it; `sinds`: when something last happened with it (UTC).
    """

    kenmerk: str
    pad: str
    casus: str
    casus_kenmerk: str
    staat: str
    kort: str
    aard: str
    niveau: str
    gericht_aan: str
    voor: dt.date | None
    terugkijken: dt.date | None
    wie: str
    ingebracht: dt.date
    sinds: dt.datetime

    @property
    def dag(self) -> dt.date | None:
        """By when the next step is due."""
        return uiterlijk(self.staat, self.voor, self.terugkijken)

    def laat(self, vandaag: dt.date) -> bool:
        """Tell whether that step should have been taken."""
        return te_laat(self.staat, self.voor, self.terugkijken, vandaag)

    @property
    def nieuws(self) -> bool:
        """Whether something happened in these days."""
        return now() - self.sinds <= NIEUWS


def on_change(knelpunt: Knelpunt, event: object) -> None:
    """Keep how it stands."""
    casus = casus_van(knelpunt)
    site = "/".join(api.portal.get().getPhysicalPath())
    IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())[knelpunt.kenmerk] = (
        "/".join(knelpunt.getPhysicalPath()).removeprefix(site).strip("/"),
        casus.UID() if casus is not None else "",
        casus.kenmerk if casus is not None else "",
        api.content.get_state(knelpunt),
        knelpunt.kort or "",
        knelpunt.aard or "",
        knelpunt.niveau or "",
        knelpunt.gericht_aan or "",
        knelpunt.voor,
        knelpunt.terugkijken,
        knelpunt.wie,
        knelpunt.ingebracht,
        sinds(knelpunt),
    )


def regels() -> Iterator[Regel]:
    """Yield each, in the order of their numbers."""
    for kenmerk, line in IAnnotations(api.portal.get()).get(KEY, {}).items():
        yield Regel(kenmerk, *line)
