"""Scenario's one by one (R20): in a crisis nobody looks for a row in a table of ten columns."""

from zvh.levensloop.core.documents.model import Block, Heading, KeyValues
from zvh.levensloop.core.facts import Cell as Waarde
from zvh.levensloop.core.facts import Rows, Veld
from zvh.levensloop.core.velden import Leeg, field, line

IN_TITLE = ("richting", "naam")


def scenarios(veld: Veld, leeg: Leeg) -> tuple[Block, ...]:
    """Return a heading with direction and name for each scenario, and its facts below."""
    if not isinstance(veld.value, Rows) or not veld.value:
        return field(veld, leeg)
    return tuple(block for row in veld.value.rows for block in _scenario(veld.value, row, leeg))


def _scenario(value: Rows, row: tuple[Waarde, ...], leeg: Leeg) -> tuple[Block, ...]:
    cells = list(zip(value.columns, row, strict=True))
    named = {column.name: line(item) for column, item in cells}
    title = ": ".join(filter(None, map(named.get, IN_TITLE))) or "Scenario zonder naam"
    pairs = tuple((column.label, leeg.or_note(line(item))) for column, item in cells if column.name not in IN_TITLE)
    return Heading(title, 3), KeyValues(pairs, f"Scenario {title}")
