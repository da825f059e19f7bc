"""The phase line of a casus, with a way to the record of each step that was done."""

from zvh.levensloop.casus.stukken import Stukken
from zvh.levensloop.casus.verloop import Verloop, huidige
from zvh.levensloop.core.approach.faselijn import Halte, faselijn
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.klok import AMSTERDAM

# The record that a step leaves, by how its title begins.
STUKKEN = {"B": "Triageadvies", "1": "Inclusiebesluit"}


class Faselijn(Stukken):
    """Where the casus is, since when, and what came before."""

    def haltes(self) -> list[tuple[Halte, str]]:
        """Return each step with the address of its record, empty where there is none for this person."""
        phase, newest = huidige(self.context), self._newest()
        newest["A"] = self.melding()
        line = faselijn(phase.token, phase.soort == "gesloten", Verloop(self.context).vorige())
        return [(halte, newest.get(halte.letter, "")) for halte in line]

    def _newest(self) -> dict[str, str]:
        adopted = [stuk for stuk in self.stukken() if stuk.staat == "vastgesteld"]
        return {
            letter: next((stuk.url for stuk in adopted if stuk.titel.startswith(soort)), "")
            for letter, soort in STUKKEN.items()
        }

    def fase(self) -> str:
        """Return the phase in words."""
        return huidige(self.context).titel

    def sinds(self) -> str:
        """Return since when the casus is in its phase."""
        moved = [event.wanneer for event in gebeurtenissen(self.context) if event.wat == "nieuwe fase"]
        return self.datum(moved[-1].astimezone(AMSTERDAM).date() if moved else self.context.geopend)
