"""The list of casussen: search, filter, sort."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

from plone import api
from plone.batching import Batch

from zvh.levensloop.casus import register
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen

# The columns, each one a way to sort.
SORTS = {"kenmerk": "Nummer", "naam": "Naam", "gemeente": "Gemeente", "overleg": "Volgend overleg"}
FILTERS = {"": "Alle", "laat": "Overleg te laat of niet gepland", "binnenkort": "Overleg binnenkort"}
PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Rij:
    """A casus in the list."""

    url: str
    kenmerk: str
    naam: str
    gemeente: str
    overleg: dt.date | None


class Casussen(Lezen):
    """All casussen this person may see."""

    filters = FILTERS
    columns = SORTS

    def __call__(self) -> str:
        """Find, filter and sort once."""
        form = self.request.form
        # Only from a POST: a name belongs in no address, so in no history or log either.
        self.zoek = str(form.get("zoek") or "").strip() if self.request.method == "POST" else ""
        self.toon = form.get("toon") if form.get("toon") in FILTERS else ""
        self.op = form.get("op") if form.get("op") in SORTS else "overleg"
        if self.request.method == "POST" and not self.zoek:
            return self.request.response.redirect(self.link())
        found = [row for row in self._rows() if self._shown(row)]
        self.om = "1" if form.get("om") else ""
        self.found = sorted(found, key=lambda row: _order(row, self.op), reverse=bool(self.om))
        start = form.get("b_start") or "0"
        per_page = len(self.found) or 1 if self.zoek else PER_PAGE
        self.batch = Batch(self.found, per_page, int(start) if str(start).isdigit() else 0)
        return self.index()

    def _rows(self) -> list[Rij]:
        wanted = register.search(self.zoek) if self.zoek else None
        brains = api.content.find(context=self.context, portal_type="Casus")
        objects = (b.getObject() for b in brains if wanted is None or b.UID in wanted)
        return [
            Rij(o.absolute_url(), o.kenmerk, o.volledige_naam, o.gemeente or "", o.volgende_overleg) for o in objects
        ]

    def _shown(self, row: Rij) -> bool:
        late = row.overleg is None or row.overleg < today()
        if self.toon == "laat":
            return late
        if self.toon == "binnenkort":
            days = instellingen().termijnen.waarschuwing_dagen
            return not late and row.overleg <= today() + dt.timedelta(days=days)
        return True

    def may_add(self) -> bool:
        """Tell whether this person may open a casus."""
        return api.user.has_permission("Levensloop: Casus toevoegen", obj=self.context)

    def sort_link(self, op: str) -> str:
        """Return the address of this list sorted on a column; on the same column: turned around."""
        return self.link(op=op, om="" if op != self.op or self.om else "1")

    def sorted_how(self, op: str) -> str | None:
        """Return what a screen reader says of a column; None when the list isn't sorted on it."""
        return ("descending" if self.om else "ascending") if op == self.op else None

    def link(self, **change: object) -> str:
        """Return the address of this list with other choices."""
        choices = {"toon": self.toon, "op": self.op, **change}
        return f"{self.context.absolute_url()}?{urlencode({k: v for k, v in choices.items() if v})}"


def _order(row: Rij, op: str) -> tuple[object, ...]:
    if op == "overleg":
        return (row.overleg is not None, row.overleg or dt.date.min, row.kenmerk)
    if op == "kenmerk":
        return (row.kenmerk,)
    return (not getattr(row, op), getattr(row, op).casefold(), row.kenmerk)
