"""The list of casussen: search, filter, sort. It reads the register and wakes no casus."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

from plone import api
from plone.batching import Batch
from zope.component import getUtility

from zvh.levensloop.casus import register
from zvh.levensloop.casus.register import Regel
from zvh.levensloop.core.approach.agenda import Stand
from zvh.levensloop.core.approach.deadlines import Termijnen
from zvh.levensloop.core.approach.fasen import FASEN, fase
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ILopendeSchalingen, IMijnCasussen
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen

# The columns, each one a way to sort.
SORTS = {
    "kenmerk": "Nummer",
    "naam": "Naam",
    "gemeente": "Gemeente",
    "fase": "Fase",
    "overleg": "Volgend overleg",
}
FILTERS = {
    "": "Lopende casussen",
    "laat": "Overleg te laat of niet gepland",
    "binnenkort": "Overleg binnenkort",
    "gesloten": "Gesloten casussen",
}
PER_PAGE = 50
OP_TIJD = Stand("")
ORDE = {phase.token: place for place, phase in enumerate(FASEN)}


@dataclass(frozen=True, slots=True)
class Rij:
    """A casus in the list, as far as this person reads it; None: no right to know, or closed and nothing to plan."""

    url: str
    kenmerk: str
    naam: str | None
    gemeente: str | None
    fase: str
    gepland: bool | None
    overleg: dt.date | None
    schaling: str = ""  # in which directions scenarios run, in words
    stand: Stand = OP_TIJD


class Casussen(Lezen):
    """All casussen this person may see."""

    filters = FILTERS
    columns = SORTS

    def __call__(self) -> str:
        """Find, filter and sort once."""
        form = self.request.form
        # Only from a POST: a name belongs in no address, so in no history or log either.
        self.zoek = str(form.get("zoek") or "").strip() if self.request.method == "POST" else ""
        toon, op = (str(form.get(name) or "") for name in ("toon", "op"))
        self.toon = toon if toon in FILTERS else ""
        self.op = op if op in SORTS else "overleg"
        if self.request.method == "POST" and not self.zoek:
            return self.request.response.redirect(self.link())
        found = [row for row in self._rows() if self._shown(row)]
        self.om = "1" if form.get("om") else ""
        self.found = sorted(found, key=lambda row: _order(row, self.op), reverse=bool(self.om))
        start = str(form.get("b_start") or "0")
        per_page = len(self.found) or 1 if self.zoek else PER_PAGE
        self.batch = Batch(self.found, per_page, int(start) if start.isdecimal() and len(start) < 7 else 0)
        return self.index()

    def _rows(self) -> list[Rij]:
        base = self.context.absolute_url()
        running, termijnen = self._lopend(), instellingen().termijnen
        return [
            _rij(f"{base}/{line.kenmerk.lower()}", line, read, running.get(line.kenmerk, ""), termijnen)
            for line, read in self._lines()
            if not self.zoek or register.matches(line, self.zoek, "identiteit" in read)
        ]

    def _lopend(self) -> dict[str, str]:
        """Return in which directions scenarios run, in words by case number; nothing for who is not of the house."""
        if not api.user.has_permission("Levensloop: Werken met casussen", obj=self.context):
            return {}
        lines, found = register.lines(), getUtility(ILopendeSchalingen)()
        words = {"opschalen": "opgeschaald", "afschalen": "afgeschaald"}
        return {
            lines[uid].kenmerk: ", ".join(words.get(one, one) for one in sorted(directions, reverse=True))
            for uid, directions in found.items()
            if uid in lines
        }

    def _lines(self) -> list[tuple[Regel, frozenset[str]]]:
        """Return each casus that this person may open, with the categories that he reads of it."""
        lines = register.lines()
        if api.user.has_permission("Levensloop: Werken met casussen", obj=self.context):
            return [(line, frozenset({"identiteit", "plan"})) for line in lines.values()]
        mine = getUtility(IMijnCasussen)(api.user.get_current().getId())
        return [(lines[uid], read) for uid, read in mine.items() if uid in lines]

    def _shown(self, row: Rij) -> bool:
        closed = fase(row.fase).soort == "gesloten"
        if self.zoek:
            return True
        if closed or self.toon == "gesloten":
            return closed and self.toon == "gesloten"
        late = row.stand.te_laat or row.gepland is False
        if self.toon == "laat":
            return late
        if self.toon == "binnenkort":
            days = instellingen().termijnen.waarschuwing_dagen
            return not late and row.overleg is not None and row.overleg <= today() + dt.timedelta(days=days)
        return True

    def fasetitel(self, row: Rij) -> str:
        """Return the phase in words."""
        return fase(row.fase).titel

    def leeg(self) -> str:
        """Return what an empty list means to this person."""
        if self.zoek:
            return "Geen casus gevonden. Probeer een deel van de naam, of het jaar van het nummer."
        if self.toon:
            return "Geen casussen bij deze keuze."
        if self.may_add():
            return "Hier komen de casussen te staan. Een casus begint met een melding, of stroomt in als hij al liep."
        return "Hier komen de casussen waarin je meewerkt. Nu is dat er geen een."

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


def _rij(url: str, line: Regel, read: frozenset[str], schaling: str, termijnen: Termijnen) -> Rij:
    naam, gemeente = (line.naam, line.gemeente) if "identiteit" in read else (None, None)
    asks = "plan" in read and fase(line.fase).soort != "gesloten"
    gepland, overleg = (line.overleg is not None, line.overleg) if asks else (None, None)
    stand = line.overlegstand(today(), termijnen) if asks else OP_TIJD
    return Rij(url, line.kenmerk, naam, gemeente, line.fase, gepland, overleg, schaling, stand)


def _order(row: Rij, op: str) -> tuple[object, ...]:
    if op == "fase":
        return (ORDE[row.fase], row.kenmerk)
    if op == "overleg":
        days = [day for day in (row.overleg, row.stand.sinds) if day]
        return (row.overleg is not None, min(days, default=dt.date.min), row.kenmerk)
    if op == "kenmerk":
        return (row.kenmerk,)
    text = getattr(row, op) or ""
    return (not text, text.casefold(), row.kenmerk)
