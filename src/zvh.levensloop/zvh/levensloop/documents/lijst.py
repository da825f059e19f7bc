"""The documents of a casus together: of each record that was adopted and that whoever asks may download."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plone import api
from plone.batching import Batch
from zope.component import adapter, getAdapters
from zope.interface import implementer

from zvh.levensloop.core.documenten import DOCUMENTEN
from zvh.levensloop.records.interfaces import ICasusContent, IFacts, IRecord, ITabblad
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.tabblad import Tabblad
from zvh.levensloop.records.vaststelling import is_frozen

PER_PAGE = 50
# Words of a format, as people know it.
FORMATEN = {"docx": "Word", "odt": "OpenDocument", "pdf": "PDF"}


@implementer(ITabblad)
@adapter(ICasusContent)
class Tab(Tabblad):
    """All that can be downloaded."""

    titel = "Documenten"
    volgorde = 50
    blok = "documenten"


@dataclass(frozen=True, slots=True)
class Document:
    """A document of an adopted record: its name, the day of adoption, whether it still holds, addresses by format."""

    titel: str
    url: str
    soort: str
    op: dt.date
    vervangen: bool
    links: tuple[tuple[str, str], ...]


class Documenten(Lezen):
    """The list, the latest first, fifty a page."""

    def __call__(self) -> str:
        """Gather once."""
        start = str(self.request.form.get("b_start") or "0")
        found = sorted(self._documents(), key=lambda one: (one.op, one.titel), reverse=True)
        self.batch = Batch(found, PER_PAGE, int(start) if start.isdecimal() and len(start) < 7 else 0)
        return self.index()

    def _documents(self) -> Iterator[Document]:
        path = "/".join(self.context.getPhysicalPath())
        for brain in api.content.find(object_provides=IRecord, path=path):
            record = brain.getObject()
            if is_frozen(record) and api.user.has_permission("View", obj=record):
                yield from _of(record, brain.review_state == "vervangen")

    def link(self, start: int) -> str:
        """Return the address of another page of the list."""
        return f"{self.context.absolute_url()}/dossier/documenten?b_start={max(start, 0)}"

    def earlier(self) -> str:
        """Return the address of the page before this one."""
        return self.link(self.batch.start - 1 - PER_PAGE)

    def later(self) -> str:
        """Return the address of the page after this one."""
        return self.link(self.batch.end)


def _of(record: object, vervangen: bool) -> Iterator[Document]:
    """Yield each document that a record has."""
    url, adopted = record.absolute_url(), record.vaststelling.op
    for name in sorted(name for name, _ in getAdapters((record,), IFacts) if name in DOCUMENTEN):
        formats = DOCUMENTEN[name].formats
        links = tuple((FORMATEN.get(f, f), f"{url}/@document/{name}?formaat={f}") for f in formats)
        yield Document(record.title, url, name, adopted, vervangen, links)
