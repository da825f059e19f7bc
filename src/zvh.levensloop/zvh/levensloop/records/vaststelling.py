"""Adoption: the facts and the document of a record are frozen, with their SHA-256."""

import datetime as dt
import hashlib
from typing import TypeVar

from Acquisition import aq_base
from persistent import Persistent
from persistent.mapping import PersistentMapping
from plone import api
from plone.namedfile.file import NamedBlobFile
from zExceptions import BadRequest
from zope.component import getAdapters, subscribers

from zvh.levensloop.core.approach.categorieen import TOKENS
from zvh.levensloop.core.documenten import DOCUMENTEN
from zvh.levensloop.core.documents import WRITERS
from zvh.levensloop.core.facts import canonical, thaw
from zvh.levensloop.core.visible import visible
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import IEisen, IFacts, IRecord
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.velden import empty_cells, still_empty

T = TypeVar("T")
OFFER = "aanbieden"
TRANSITION = "vaststellen"


class NogNiet(BadRequest):
    """A record cannot be adopted yet; `redenen` says why, in Dutch sentences."""

    def __init__(self, redenen: "tuple[str, ...] | NogNiet"):
        # A workflow makes the error that it passes on anew, with the error itself as argument.
        self.redenen: tuple[str, ...] = redenen.redenen if isinstance(redenen, NogNiet) else redenen
        super().__init__("Nog niet vast te stellen. " + " ".join(self.redenen))


class Vaststelling(Persistent):
    """Who adopted a record on which day, and what was frozen then."""

    def __init__(self, op: dt.date, door: str, naam: str):
        self.op = op
        self.door = door
        self.naam = naam
        self.facts = b""
        self.sha256 = ""
        self.documents = PersistentMapping()  # "levensloopplan.docx": (file, sha256)

    def thaw(self, cls: type[T]) -> T:
        """Return the frozen facts."""
        return thaw(cls, self.facts)

    def intact(self) -> bool:
        """Tell whether facts and documents still are what was frozen."""
        return _sha256(self.facts) == self.sha256 and all(
            _sha256(file.data) == sha for file, sha in self.documents.values()
        )


def redenen(record: object) -> tuple[str, ...]:
    """Return every reason why a record cannot be adopted yet, as Dutch sentences."""
    fields = empty_fields(record)
    cells = [f"Vul '{cell}' in." for cell in empty_cells(record)]
    rules = [reason for rule in subscribers((record,), IEisen) for reason in rule()]
    return (*fields, *cells, *rules)


def empty_fields(record: object) -> dict[str, str]:
    """Return the reason for each needed field that is empty, with the name of the field."""
    return {f"Vul '{plek.field.title}' in.": plek.field.__name__ for plek in still_empty(record)}


def stel_vast(record: object) -> None:
    """Adopt a record, offered first when that was not done; NogNiet says what is missing, nothing has changed then."""
    if reasons := redenen(record):
        raise NogNiet(reasons)
    steps = {step["id"] for step in api.portal.get_tool("portal_workflow").getTransitionsFor(record)}
    if TRANSITION not in steps and OFFER not in steps:
        raise NogNiet(("Dit kan in deze stand niet, of jij mag het niet.",))
    with geheel():
        if TRANSITION not in steps:
            api.content.transition(record, transition=OFFER)
        api.content.transition(record, transition=TRANSITION)


def freeze(record: object) -> None:
    """Freeze facts and documents of a record; called by the transition, before the state changes."""
    reasons = redenen(record)
    if reasons:
        raise NogNiet(reasons)
    leg_vast(record)


def leg_vast(record: object) -> None:
    """Freeze a record as it is, whatever it lacks: for a step that ends it in any state."""
    record.vaststelling = frozen = Vaststelling(today(), *current_person())
    for name, gather in getAdapters((record,), IFacts):
        facts = gather()
        frozen.facts = canonical(facts)
        frozen.sha256 = _sha256(frozen.facts)
        _keep_documents(frozen, name, facts)
    append(record, getattr(aq_base(record), "gedaan", "vastgesteld"))


def _keep_documents(frozen: Vaststelling, name: str, facts: object) -> None:
    if name not in DOCUMENTEN:
        return
    document = DOCUMENTEN[name].build(visible(facts, TOKENS))
    for formaat in DOCUMENTEN[name].formats:
        data = WRITERS[formaat].write(document)
        file = NamedBlobFile(data, WRITERS[formaat].media_type, f"{name}.{formaat}")
        frozen.documents[f"{name}.{formaat}"] = (file, _sha256(data))


def on_transition(record: object, event: object) -> None:
    """Freeze on the way to *vastgesteld*, whoever asks for it: page, REST or code."""
    if event.transition is not None and event.transition.id == TRANSITION:
        freeze(record)


def is_frozen(record: object) -> bool:
    """Tell whether a record was adopted."""
    return IRecord.providedBy(record) and getattr(record, "vaststelling", None) is not None


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
