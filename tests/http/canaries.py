"""Values that occur nowhere else, one in each field, so that whoever finds one knows where it leaked from."""

import datetime as dt
import io
import itertools
import re
import zipfile
from dataclasses import dataclass, field

from plone.dexterity.utils import iterSchemataForType
from tests.builders import BSN
from zope import schema
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.directives import CATEGORIE
from zvh.levensloop.records.klok import today
from zvh.levensloop.rows.field import IRows

LEESBAAR_VOOR = "leesbaar_voor"  # the column in which a row names a narrower category
MARK = "zq"
NOOIT = "nooit"  # the category of what nobody ever finds without asking for it
_days = itertools.count()


@dataclass(frozen=True, slots=True)
class Kanarie:
    """One value: how it is written in answers, where it was put, who may read it."""

    woorden: tuple[str, ...]
    plek: str
    veld: str = ""
    categorie: str = ""

    def in_(self, text: str) -> bool:
        """Tell whether a text, in small letters, holds the value."""
        return any(woord in text for woord in self.woorden)


@dataclass
class Volière:
    """All canaries of one casus, and of what is in it."""

    naam: str
    kanaries: list[Kanarie] = field(default_factory=list)

    def woord(self, plek: str, veld: str = "", categorie: str = "") -> str:
        """Return a new word for a place."""
        name = re.sub(r"\W|_", "", f"{MARK}{self.naam}{plek}{veld}{len(self.kanaries)}").lower()
        self.kanaries.append(Kanarie((name,), plek, veld, categorie))
        return name.capitalize()

    def dag(self, plek: str, veld: str, categorie: str) -> dt.date:
        """Return a day of long ago that no other field holds."""
        day = dt.date(1901, 1, 1) + dt.timedelta(days=11 * next(_days) % 41_000)
        self.kanaries.append(Kanarie((day.isoformat(), datum(day), f"{day:%d-%m-%Y}"), plek, veld, categorie))
        return day

    def values(self, portal_type: str, context: object) -> dict[str, object]:
        """Return a value for each field of a type."""
        return {
            name: self._value(found, portal_type, name, iface, context)
            for iface in iterSchemataForType(portal_type)
            for name, found in schema.getFieldsInOrder(iface)
            if not found.readonly
        }

    def _value(self, found: object, plek: str, name: str, iface: object, context: object) -> object:
        categorie = (iface.queryTaggedValue(CATEGORIE) or {}).get(name, "")
        if name == "bsn":
            self.kanaries.append(Kanarie((BSN, " ".join((BSN[:3], BSN[3:6], BSN[6:]))), plek, name, NOOIT))
            self.kanaries.append(Kanarie((f"•{BSN[6:]}",), plek, name, "bsneinde"))
            return BSN
        if IRows.providedBy(found):
            cells = [(c, cell) for c, cell in schema.getFieldsInOrder(found.schema) if c != LEESBAAR_VOOR]
            return [{c: self._cell(cell, plek, name, categorie, context) for c, cell in cells} for _ in range(2)]
        return self._cell(found, plek, name, categorie, context)

    def _cell(self, found: object, plek: str, name: str, categorie: str, context: object) -> object:
        if name == "volgende_overleg":
            return today() + dt.timedelta(days=60)
        if schema.interfaces.IDate.providedBy(found):
            return self.dag(plek, name, categorie)
        if schema.interfaces.IBool.providedBy(found):
            return True
        if schema.interfaces.IInt.providedBy(found):
            return 1
        if schema.interfaces.IChoice.providedBy(found):
            return first(found, context)
        if schema.interfaces.ICollection.providedBy(found):
            kind = set if schema.interfaces.ISet.providedBy(found) else list
            return kind(filter(None, [first(found.value_type, context)]))
        return self.woord(plek, name, categorie)

    def of(self, *categories: str) -> list[Kanarie]:
        """Return the canaries of some categories."""
        return [k for k in self.kanaries if k.categorie in categories]


def first(choice: object, context: object) -> str | None:
    """Return the first term of a choice; None when there is none to choose."""
    terms = choice.vocabulary
    if terms is None:
        terms = getUtility(IVocabularyFactory, choice.vocabularyName)(context)
    return next((term.value for term in terms), None)


def text(answer: object) -> str:
    """Return all that an answer says, in small letters: body and headers, files unpacked, JSON without escapes."""
    if answer.content[:2] == b"PK":
        parts = zipfile.ZipFile(io.BytesIO(answer.content))
        body = " ".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        body = f"{body} {re.sub('<[^>]*>', '', body)}"
    else:
        body = answer.text
        if "\\u" in body:
            body += body.encode().decode("unicode_escape", errors="ignore")
    return f"{body} {dict(answer.headers)}".casefold()
