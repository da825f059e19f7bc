"""What stands above every page of a casus: who it is about, the phase line, the tabs."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zope.component import getAdapters

from zvh.levensloop.casus.faselijn import OVERZICHT, hier
from zvh.levensloop.casus.verloop import huidige
from zvh.levensloop.core.approach.fasen import Fase
from zvh.levensloop.records.interfaces import ICasusfeiten, IPlanOverleg, ITabblad
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.leesbaar import leesbaar
from zvh.levensloop.records.lezen import Lezen


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its words, its address, whether it is open now."""

    titel: str
    url: str
    hier: bool


class Kop(Lezen):
    """The heading of a casus, as much of it as this person reads."""

    def __call__(self) -> str:
        """Gather once."""
        self.feiten = leesbaar(ICasusfeiten(self.context)(), self.context)
        return self.index()

    def fase(self) -> Fase:
        """Return the phase."""
        return huidige(self.context)

    def kop(self) -> str:
        """Return the heading: the name, the number for who does not read names."""
        if not self.leest("identiteit"):
            return self.context.kenmerk
        return self.feiten.naam or "Naam nog niet ingevuld"

    def gemeente(self) -> str:
        """Return the municipality; empty for who does not read it."""
        return (self.context.gemeente or "") if self.leest("identiteit") else ""

    def leeftijd(self) -> str:
        """Return the age in years; empty when the birth date is not known."""
        born: dt.date | None = self.context.geboortedatum
        if born is None or not self.leest("identiteit"):
            return ""
        day = today()
        years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        return f"{years} jaar"

    def may_edit(self) -> bool:
        """Tell whether this person may change the data."""
        return bool(api.user.has_permission("Modify portal content", obj=self.context))

    def mag_melden(self) -> bool:
        """Tell whether this person can report a signaal here now."""
        may = api.user.has_permission("Levensloop: Signaal melden", obj=self.context)
        return bool(may) and self.fase().soort != "gesloten" and self.leest("veiligheid")

    def mag_starten(self) -> bool:
        """Tell whether this person may start a scenario here, and there is a phase to do it in."""
        may = api.user.has_permission("Levensloop: Scenario starten", obj=self.context)
        return bool(may) and self.fase().token in ("in_uitvoering", "overdracht") and self.leest("plan")

    def crisis_adres(self) -> str:
        """Return where this person plans a crisisoverleg; "" when he can't."""
        return str(IPlanOverleg(self.context).crisis_adres())

    def tabs(self) -> list[Tab]:
        """Return the tabs of this person, in order; none when there is only the overview."""
        base, here = self.context.absolute_url(), hier(self)
        found = [(tab.volgorde, name, tab) for name, tab in getAdapters((self.context,), ITabblad) if tab.mag()]
        tabs = [Tab("Overzicht", base, here in OVERZICHT)]
        for _, name, tab in sorted(found, key=lambda one: one[:2]):
            address = f"dossier/{name}" if tab.blok else name
            tabs.append(Tab(tab.titel, f"{base}/{address}", here == address))
        return tabs if len(tabs) > 1 else []
