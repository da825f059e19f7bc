"""Between the rows of a field and the JSON text of its widget."""

import json

from z3c.form.converter import BaseDataConverter
from zope.component import adapter

from zvh.levensloop.rows.errors import RowsInvalid
from zvh.levensloop.rows.field import NO_LIST, IRows, Row, from_json, to_json
from zvh.levensloop.rows.interfaces import IRowsWidget


@adapter(IRows, IRowsWidget)
class RowsConverter(BaseDataConverter):
    """Stored rows ↔ the JSON text of the widget."""

    def toWidgetValue(self, value: list[Row] | None) -> str:
        """Return stored rows as JSON text."""
        return json.dumps(to_json(value), ensure_ascii=False)

    def toFieldValue(self, value: object) -> list[Row]:
        """Return rows to store; RowsInvalid for cells, or a whole, that can't be."""
        return from_json(self.field, self.widget.context, decoded(value))


def decoded(text: object) -> object:
    """Return the data of JSON text; RowsInvalid for what is no JSON text."""
    if not text:
        return []
    try:
        return json.loads(text)
    except (TypeError, ValueError, RecursionError):
        raise RowsInvalid(message=NO_LIST) from None
