"""The phase line of a casus: where it is, what came of each step, with a way to its record for who reads that."""

from dataclasses import dataclass

from plone import api

from zvh.levensloop.casus.stukken import Stukken
from zvh.levensloop.casus.verloop import huidige
from zvh.levensloop.core.approach.faselijn import ERNAAST, Halte, faselijn
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IVerloop
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststelling import is_frozen

INFORMEREN = "Toestemming"  # the type of record that tells how the client was informed


OVERZICHT = ("", "view")  # where the overview of a casus stands, below the casus


def hier(view: Stukken) -> str:
    """Return which page of the casus is open, as the end of its address."""
    asked = view.request.get("ACTUAL_URL", "").removeprefix(view.context.absolute_url())
    return asked.strip("/").replace("@@", "")


@dataclass(frozen=True, slots=True)
class Plek:
    """A step, what came of it and when, in words; the address of its record, "" when this person may not open it."""

    halte: Halte
    uitleg: str
    url: str


class Faselijn(Stukken):
    """Where the casus is, since when, and what came before."""

    def kort(self) -> bool:
        """Tell whether a narrow screen shows only where the casus is now: on every page but the overview."""
        return hier(self) not in OVERZICHT

    def haltes(self) -> list[Plek]:
        """Return each step; outcome and day are for all who read the casus, the record for who may open it."""
        steps = [(stap.soort, stap.uitkomst, stap.record) for stap in IVerloop(self.context).stappen()]
        return [self._plek(halte) for halte in faselijn(steps)]

    def _plek(self, halte: Halte) -> Plek:
        if halte.letter == "A":
            received = f"Ontvangen op {self.datum(self.context.geopend)}" if self.context.melding_uid else ""
            return Plek(halte, _zin(received, halte.uitkomst), self.melding())
        if halte.letter == ERNAAST:
            return self._informeren(halte)
        record = self.context.get(halte.record) if halte.record else None
        if record is None:
            return Plek(halte, halte.uitkomst, "")
        adopted = getattr(record, "vaststelling", None)
        return Plek(halte, _zin(halte.uitkomst, self.datum(adopted.op) if adopted else ""), self._url(record))

    def _informeren(self, halte: Halte) -> Plek:
        """Return the step beside the others, with what was recorded last; only to who may open that."""
        recorded = [one for one in van_soort(self.context, INFORMEREN) if is_frozen(one)]
        url = self._url(recorded[0]) if recorded else ""
        return Plek(halte, f"Vastgelegd, {self.datum(recorded[0].vaststelling.op)}" if url else "", url)

    def _url(self, record: object) -> str:
        return record.absolute_url() if api.user.has_permission("View", obj=record) else ""

    def instroom(self) -> tuple[str, str] | None:
        """Return the day and, for who reads it, the address of the instroom that the casus began with; None without."""
        steps = IVerloop(self.context).stappen()
        if not steps or steps[0].soort != "instroom":
            return None
        record = self.context.get(steps[0].record) if steps[0].record else None
        adopted = getattr(record, "vaststelling", None)
        return self.datum(adopted.op if adopted else None), self._url(record) if record is not None else ""

    def fase(self) -> str:
        """Return the phase in words."""
        return huidige(self.context).titel

    def sinds(self) -> str:
        """Return since when the casus is in its phase."""
        moved = [event.wanneer for event in gebeurtenissen(self.context) if event.wat == "nieuwe fase"]
        return self.datum(moved[-1].astimezone(AMSTERDAM).date() if moved else self.context.geopend)


def _zin(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
