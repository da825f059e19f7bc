"""The document of a record as bytes; knows no record by name."""

from dataclasses import dataclass

from zope.component import getAdapters

from zvh.levensloop.core.approach.categorieen import TOKENS
from zvh.levensloop.core.documenten import DOCUMENTEN
from zvh.levensloop.core.documents import WRITERS
from zvh.levensloop.core.visible import visible
from zvh.levensloop.records.interfaces import IFacts
from zvh.levensloop.records.leesbaar import categorieen
from zvh.levensloop.records.vaststelling import is_frozen


class NoDocument(LookupError):
    """The record has no document of this name."""


class NoFormat(ValueError):
    """The document is not made in this format."""


@dataclass(frozen=True, slots=True)
class File:
    """A document ready to be handed over; its name tells no name of a person."""

    name: str
    media_type: str
    data: bytes


def file(record: object, name: str, formaat: str) -> File:
    """Return a document of a record. NoDocument and NoFormat say in Dutch what there is."""
    offered = {known: facts for known, facts in getAdapters((record,), IFacts) if known in DOCUMENTEN}
    if name not in offered:
        there = ", ".join(sorted(offered)) or "geen"
        raise NoDocument(f"Het document '{name}' bestaat hier niet. Wel: {there}.")
    formats = DOCUMENTEN[name].formats
    if formaat not in formats:
        raise NoFormat(f"'{formaat}' is geen formaat van dit document. Kies: {', '.join(formats)}.")
    facts = offered[name]()
    writer = WRITERS[formaat]
    return File(_file_name(name, formaat, facts), writer.media_type, _data(record, name, formaat, facts))


def _data(record: object, name: str, formaat: str, facts: object) -> bytes:
    """Return the master that adoption kept to who reads all of it, as long as nothing came of it since."""
    held = categorieen(record)
    if is_frozen(record) and held >= set(TOKENS) and facts == record.vaststelling.thaw(type(facts)):
        return record.vaststelling.documents[f"{name}.{formaat}"][0].data
    return WRITERS[formaat].write(DOCUMENTEN[name].build(visible(facts, held)))


def _file_name(name: str, formaat: str, facts: object) -> str:
    concept = "-concept" if facts.status == "concept" else ""
    return f"{facts.kenmerk}-{name}-v{facts.versie}{concept}.{formaat}"
