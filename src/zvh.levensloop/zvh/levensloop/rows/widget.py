"""The widget of a repeating group: one JSON value in a textarea, edited by a small ES module."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from Products.Five.browser import BrowserView
from Products.Five.browser.metaconfigure import ViewMixinForTemplates
from z3c.form.browser.widget import HTMLTextAreaWidget
from z3c.form.interfaces import DISPLAY_MODE, NO_VALUE, IFieldWidget, IFormLayer
from z3c.form.widget import FieldWidget, Widget
from zope.browserpage.viewpagetemplatefile import ViewPageTemplateFile
from zope.component import adapter
from zope.component.hooks import getSite
from zope.interface import implementer, implementer_only
from zope.schema import Field
from zope.schema.interfaces import IVocabularyTokenized

from zvh.levensloop.rows.converter import decoded
from zvh.levensloop.rows.errors import CellError
from zvh.levensloop.rows.field import ALLEEN_BIJ, HIDDEN, IRows, Rows, bound_columns
from zvh.levensloop.rows.interfaces import IRowsWidget
from zvh.levensloop.rows.kinds import kind, option
from zvh.levensloop.rows.reading import Reading, reading

STATIC = Path(__file__).parent / "static"


@implementer_only(IRowsWidget)
class RowsWidget(HTMLTextAreaWidget, Widget):
    """Hands rows, columns and errors to the page; its value is the JSON text as posted or stored."""

    klass = "rows-widget"
    css = "rows"
    value = ""
    lezers = ""  # who reads the group, in words

    @property
    def typed(self) -> str:
        """The JSON text for the textarea, exactly as it was posted when it was."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def columns(self) -> str:
        """What the module must know of each column, as JSON."""
        return json.dumps([described(column) for _name, column in bound_columns(self.field, self.context)])

    @property
    def cell_errors(self) -> tuple[CellError, ...]:
        """The wrong cells, empty when the form comes up for the first time."""
        return getattr(getattr(self.error, "error", None), "errors", ())

    @property
    def errors(self) -> str:
        """The wrong cells as JSON."""
        return json.dumps([error._asdict() for error in self.cell_errors])

    def extract(self, default: object = NO_VALUE) -> object:
        """Return what was posted; who may only read a group posts nothing in it."""
        return default if self.mode == DISPLAY_MODE else super().extract(default)

    def error_id(self, error: CellError) -> str:
        """Return the id on the page of the cell (or row) that is wrong."""
        return "-".join(filter(None, (self.id, str(error.row), error.column)))

    def static(self, name: str) -> str:
        """Return the address of a static file; it changes when one of them changes, so browsers may keep it."""
        return f"{getSite().absolute_url()}/++plone++zvh.levensloop.rows/++unique++{_edition()}/{name}"

    def reading(self) -> Reading:
        """Return the rows as a reader sees them."""
        return reading(self.field, self.context, decoded(self.typed) or [])


@adapter(IRows, IFormLayer)
@implementer(IFieldWidget)
def RowsFieldWidget(field: Rows, request: object) -> RowsWidget:
    """Return the widget that every form takes for a repeating group."""
    return FieldWidget(field, RowsWidget(request))


class RenderRows(ViewMixinForTemplates, BrowserView):
    """The widget with its label, help and errors; a group, because it holds many controls."""

    index = ViewPageTemplateFile("templates/wrapper.pt")


def described(column: Field) -> dict[str, object]:
    """Return what the module must know of a bound column."""
    return {
        "name": column.__name__,
        "title": column.title,
        "kind": kind(column),
        "help": column.description,
        "required": column.required,
        "hidden": column.__name__ in column.interface.queryTaggedValue(HIDDEN, ()),
        "when": _when(column),
        "terms": [option(term) for term in getattr(column, "vocabulary", None) or ()]
        if IVocabularyTokenized.providedBy(getattr(column, "vocabulary", None))
        else [],
    }


def _when(column: Field) -> dict[str, object] | None:
    """Return by which values of which other column a column is asked; None when it always is."""
    other, values = column.interface.queryTaggedValue(ALLEEN_BIJ, {}).get(column.__name__, ("", ()))
    return {"column": other, "values": sorted(values)} if other else None


@cache
def _edition() -> str:
    files = sorted(STATIC.iterdir())
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]
