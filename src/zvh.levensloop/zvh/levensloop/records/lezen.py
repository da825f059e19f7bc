"""Reading facts on a page: what templates ask of every view that shows fields."""

from functools import cached_property

from plone import api
from Products.Five.browser import BrowserView

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.datum import dag_en_datum, datum
from zvh.levensloop.core.facts import Cell, Veld
from zvh.levensloop.records import leesbaar, secties
from zvh.levensloop.records.bsn import MASKED
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis
from zvh.levensloop.records.interfaces import ICasusContent
from zvh.levensloop.records.klok import AMSTERDAM, today


class Lezen(BrowserView):
    """A page that shows fields."""

    @cached_property
    def gelezen(self) -> frozenset[str]:
        """The categories that this person reads here; a view lives for one request."""
        return leesbaar.categorieen(self.context)

    @cached_property
    def gesloten(self) -> bool:
        """Whether this is a page of a casus that is closed, or of what is in it."""
        around = self.context if ICasusContent.providedBy(self.context) else getattr(self.context, "__parent__", None)
        return ICasusContent.providedBy(around) and fase(api.content.get_state(around)).soort == "gesloten"

    def leest(self, *categories: str) -> bool:
        """Tell whether this person reads these categories here."""
        return self.gelezen.issuperset(categories)

    def asked(self, name: str) -> str:
        """Return what was asked or typed under a name, as text."""
        value = self.request.form.get(name)
        return value.strip() if isinstance(value, str) else ""

    def status_van(self, content: object) -> str:
        """Return the state of some content in words."""
        tool = api.portal.get_tool("portal_workflow")
        return str(tool.getTitleForStateOnType(api.content.get_state(content), content.portal_type))

    def spoken(self, cell: Cell) -> str:
        """Return what a screen reader says of a masked number; empty for any other text."""
        masked = isinstance(cell, str) and MASKED.fullmatch(cell)
        return f"eindigt op {cell[-3:]}" if masked else ""

    def filled(self, veld: Veld) -> bool:
        """Tell whether a field holds something."""
        return secties.filled(veld)

    def words(self, cell: Cell) -> str:
        """Return a cell as people write it."""
        return secties.words(cell)

    def datum(self, day: object) -> str:
        """Return a date in full; empty for None."""
        return datum(day) if day else ""

    def dag(self, day: object) -> str:
        """Return an appointment with its day of the week; empty for None."""
        return dag_en_datum(day) if day else ""

    def wanneer(self, day: object) -> str:
        """Return how far a day is from today: `over 12 dagen`, `4 dagen te laat`; "" in a closed casus."""
        if day is None or self.gesloten:
            return ""
        days = (day - today()).days
        if days == 0:
            return "vandaag"
        number = f"{abs(days)} {'dag' if abs(days) == 1 else 'dagen'}"
        return f"over {number}" if days > 0 else f"{number} te laat"

    def te_laat(self, day: object) -> bool:
        """Tell whether a day has passed; in a closed casus nothing is late any more."""
        return day is not None and day < today() and not self.gesloten

    def moment(self, event: Gebeurtenis) -> str:
        """Return when something happened: `3 maart 2026, 14:03`."""
        local = event.wanneer.astimezone(AMSTERDAM)
        return f"{datum(local.date())}, {local:%H:%M}"
