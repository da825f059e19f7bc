"""*Leesbaar voor …* beside a field of a form."""

from html import escape

from z3c.form.interfaces import IWidget
from zope.component import queryUtility

from zvh.levensloop.core.approach.categorieen import in_woorden
from zvh.levensloop.core.approach.rechten import GENODIGDE_LEEST
from zvh.levensloop.core.team import GAST
from zvh.levensloop.records.interfaces import ILezers, IVanOverleg
from zvh.levensloop.records.velden import category
from zvh.levensloop.rows.interfaces import IRowsWidget


def tell(widget: IWidget) -> None:
    """Put below the help of a widget who reads its field, tied to its control."""
    lezers = queryUtility(ILezers)
    held = category(widget.field)
    known = lezers().get(held) if lezers is not None else None
    if known is None:
        return
    if IVanOverleg.providedBy(widget.context) and held in GENODIGDE_LEEST:
        known |= {GAST}
    words = f"Leesbaar voor: {in_woorden(known)}."
    if IRowsWidget.providedBy(widget):
        widget.lezers = words
        return
    own = f"{widget.id}-lezers"
    help_text = escape(str(getattr(widget, "description", None) or widget.field.description or ""))
    widget.description = f'{help_text} <span class="leesbaar-voor" id="{own}">{escape(words)}</span>'
    widget.attributes["aria-describedby"] = own
