"""*Leesbaar voor …* beside a field of a form."""

from html import escape

from z3c.form.interfaces import IWidget
from zope.component import queryUtility

from zvh.levensloop.core.approach.categorieen import in_woorden
from zvh.levensloop.records.interfaces import ILezers
from zvh.levensloop.records.velden import category
from zvh.levensloop.rows.interfaces import IRowsWidget


def tell(widget: IWidget) -> None:
    """Put below the help of a widget who reads its field, tied to its control."""
    lezers = queryUtility(ILezers)
    known = lezers().get(category(widget.field)) if lezers is not None else None
    if known is None:
        return
    words = f"Leesbaar voor: {in_woorden(known)}."
    if IRowsWidget.providedBy(widget):
        widget.lezers = words
        return
    own = f"{widget.id}-lezers"
    help_text = escape(str(getattr(widget, "description", None) or widget.field.description or ""))
    widget.description = f'{help_text} <span class="leesbaar-voor" id="{own}">{escape(words)}</span>'
    widget.attributes["aria-describedby"] = own
