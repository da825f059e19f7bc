"""An op-/afschaling as a list shows it to somebody who reads it."""

import datetime as dt
from dataclasses import dataclass

from zvh.levensloop.core.approach.schaling import OP, Periode


@dataclass(frozen=True, slots=True)
class Schaling:
    """A scenario that started: what (name, direction as token and words), when, why and by whom (`door`).

    `versie` and `plan`: words and address of the version of the plan it comes from. `tot` is None while it runs.
    """

    titel: str
    url: str
    naam: str
    richting: str
    richting_woorden: str
    sinds: dt.date
    waarom: str
    door: str
    versie: str
    plan: str
    tot: dt.date | None = None
    afloop: str = ""
    beeindigd_door: str = ""
    plan_aanpassen: bool = False
    naar_overleg: bool = False

    @property
    def loopt(self) -> bool:
        """Tell whether it runs."""
        return self.tot is None

    @property
    def op(self) -> bool:
        """Tell whether it scales up."""
        return self.richting == OP

    def periode(self) -> Periode:
        """Return it as a period."""
        return Periode(self.naam, self.richting, self.sinds, self.tot)
