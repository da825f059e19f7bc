"""Rows that name a narrower category: who lacks it gets neither the row nor how many there are, and keeps it unseen."""

from plone.restapi.interfaces import IFieldSerializer
from z3c.form.datamanager import AttributeField
from zope.component import adapter
from zope.interface import Interface, implementer

from zvh.levensloop.core.visible import LEESBAAR_VOOR, reads
from zvh.levensloop.records.interfaces import IInCasus
from zvh.levensloop.records.leesbaar import categorieen
from zvh.levensloop.rows.field import IRows, Row
from zvh.levensloop.rows.rest import RowsSerializer


def leesbare_rijen(field: object, context: object, rows: list[Row] | None) -> list[Row]:
    """Return the rows of a group that whoever asks may see."""
    held = _held(field, context, rows)
    return [row for row in rows or [] if _reads(row, held)]


def met_verborgen(field: object, context: object, sent: list[Row] | None) -> list[Row]:
    """Return rows as sent, with the stored rows that the sender does not see in the places they had."""
    stored = getattr(context, field.__name__, None) or []
    held, result = _held(field, context, stored), list(sent or [])
    for place, row in enumerate(stored):
        if not _reads(row, held):
            result.insert(place, row)
    return result


def _held(field: object, context: object, rows: list[Row] | None) -> frozenset[str] | None:
    """Return the categories of whoever asks; None when no row asks for one."""
    narrow = LEESBAAR_VOOR in field.schema and any(row.get(LEESBAAR_VOOR) for row in rows or [])
    return categorieen(context) if narrow else None


def _reads(row: Row, held: frozenset[str] | None) -> bool:
    wanted = row.get(LEESBAAR_VOOR)
    return held is None or not wanted or reads(str(wanted), held)


@adapter(IInCasus, IRows)
class RijenDataManager(AttributeField):
    """Hands forms and REST the rows that a person sees, and keeps those he does not."""

    def get(self) -> list[Row]:
        """Return the rows."""
        return leesbare_rijen(self.field, self.context, super().get())

    def set(self, value: list[Row] | None) -> None:
        """Keep the rows, and the hidden ones among them."""
        super().set(met_verborgen(self.field, self.context, value))


@adapter(IRows, IInCasus, Interface)
@implementer(IFieldSerializer)
class RijenSerializer(RowsSerializer):
    """The rows that a person sees, as JSON."""

    def get_value(self, default: object = None) -> list[Row]:
        """Return the rows."""
        return leesbare_rijen(self.field, self.context, super().get_value(default))
