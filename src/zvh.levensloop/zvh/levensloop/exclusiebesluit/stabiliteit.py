"""How long the client of a casus lives stably outside (R29), and the page that shows it."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.risico import leeftijd
from zvh.levensloop.core.approach.stabiliteit import (
    KEUZES,
    OPNIEUW,
    TELT,
    TELT_NIET,
    Periode,
    Som,
    Verblijf,
    in_woorden,
    stabiliteit,
)
from zvh.levensloop.core.beeld import Baan, Stuk, banen
from zvh.levensloop.core.datum import datum
from zvh.levensloop.exclusiebesluit.content import SCHRIJVEN, TYPE, besluiten, risicotaxatie, te_oud
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ICasusContent, IStabiliteit, ITabblad
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.stuk import concept
from zvh.levensloop.records.tabblad import Tabblad
from zvh.levensloop.records.velden import term_title

CATEGORIE, RISICO = "verblijf", "veiligheid"
GEVAAR = "Risicotaxatie van hooguit {} maanden oud"
SOORTEN = {TELT: 1, TELT_NIET: 2, OPNIEUW: 3}  # how each is drawn


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """One condition: its words, whether there is what it asks for, and what there is."""

    titel: str
    klaar: bool
    uitleg: str


@implementer(IStabiliteit)
@adapter(ICasusContent)
class Stabiliteit:
    """The exit test of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self, op: dt.date | None = None) -> Som:
        """Return the sum on a day; a row without its first day is left out."""
        stays = [
            Verblijf(
                row["van"],
                row.get("vorm") or "onbekend",
                row.get("plaats") or "",
                bool(row.get("rustig")),
                row.get("telt") or "",
                row.get("waarom") or "",
            )
            for row in self.casus.verblijven or ()
            if row.get("van")
        ]
        months = instellingen().termijnen.stabiel_maanden
        return stabiliteit(stays, self.casus.buiten_sinds, op or today(), months)


@implementer(ITabblad)
@adapter(ICasusContent)
class Tab(Tabblad):
    """The tab of the exit test."""

    titel = "Stabiliteit"
    volgorde = 57
    blok = "stabiliteit"

    def mag(self) -> bool:
        """Tell whether this person reads where the client is."""
        return super().mag() and leest(self.casus, CATEGORIE)


class Pagina(Lezen):
    """The sum, as a picture and in numbers, and where it leads."""

    def __call__(self) -> str:
        """Count once."""
        self.som = IStabiliteit(self.context)()
        return self.index()

    def zonder_dag(self) -> int:
        """Return how many stays have no first day, and do not count for that reason."""
        return sum(not row.get("van") for row in self.context.verblijven or ())

    def voorwaarden(self) -> list[Voorwaarde]:
        """Return the three conditions of uitstroom (R29), as far as this person reads what each is about."""
        found = [self._stabiel()]
        if leest(self.context, "plan"):
            found.append(self._beschermend())
        if leest(self.context, RISICO):
            found.append(self._risico())
        return found

    def _stabiel(self) -> Voorwaarde:
        counted = f"{in_woorden(*self.som.duur)} telt mee." if self.som.eerste else ""
        return Voorwaarde(f"{self.som.maanden} maanden stabiel buiten", self.som.gehaald, counted)

    def _beschermend(self) -> Voorwaarde:
        found = next(iter([*filter(None, [self.concept()]), *self.besluiten()]), None)
        number = len(found.beschermend or ()) if found is not None else 0
        factoren = "factor" if number == 1 else "factoren"
        said = f"{number} {factoren} in {found.title}." if number else "Beschrijf ze in het exclusiebesluit."
        return Voorwaarde("Beschermende factoren beschreven", bool(number), said)

    def _risico(self) -> Voorwaarde:
        day, said = self.context.risicotaxatie_datum, risicotaxatie(self.context)
        titel = GEVAAR.format(instellingen().termijnen.risicotaxatie_maanden)
        if day is None:
            return Voorwaarde(titel, False, said)
        old = te_oud(self.context)
        age = f"Zij is {leeftijd(day, today())}{': laat een nieuwe maken' if old else ''}."
        return Voorwaarde(titel, not old, f"{said} {age}")

    def vorm(self, periode: Periode) -> str:
        """Return the kind of a stay in words."""
        return term_title(self.context, "verblijfsvormen", periode.verblijf.vorm).capitalize()

    def doet(self, periode: Periode) -> str:
        """Return what a period does to the count."""
        if periode.buiten:
            return "Telt mee"
        return KEUZES[periode.doet] if periode.gekozen else f"{KEUZES[periode.doet]} (vanzelf)"

    def beeld(self) -> str:
        """Return the picture; "" before anything is known."""
        if not self.som.perioden:
            return ""
        first = self.som.perioden[0].verblijf.van
        end = max(self.som.op, self.som.gehaald_op or self.som.op)
        said = f"Van {datum(first)} tot {datum(end)}. {' '.join(self.som.zinnen)}"
        bands = [
            Baan(
                "Waar de cliënt verbleef", tuple(self._stuk(one, 1 if one.buiten else 3) for one in self.som.perioden)
            ),
            Baan(
                "Wat het doet voor de telling", tuple(self._stuk(one, SOORTEN[one.doet]) for one in self.som.perioden)
            ),
        ]
        if self.som.gehaald_op and self.som.gehaald_op > self.som.op:
            rest = Stuk(self.som.op, self.som.gehaald_op, 4, "Nog te gaan")
            bands[1] = Baan(bands[1].titel, (*bands[1].stukken, rest))
        return banen("Hoe lang de cliënt stabiel buiten verblijft", said, bands, first, end, "stabiliteit")

    def _stuk(self, periode: Periode, soort: int) -> Stuk:
        words = ", ".join(part for part in (self.vorm(periode), periode.verblijf.plaats, self.doet(periode)) if part)
        return Stuk(periode.verblijf.van, periode.tot, soort, words)

    def mag_wijzigen(self) -> bool:
        """Tell whether this person may change where the client was."""
        return bool(api.user.has_permission("Modify portal content", obj=self.context))

    def stand_van(self, besluit: object) -> str:
        """Return the state of a record as a token."""
        return str(api.content.get_state(besluit))

    def concept(self) -> object | None:
        """Return the exclusiebesluit under way, for who may see it."""
        return concept(self.context, TYPE, te_zien=True)

    def besluiten(self) -> list[object]:
        """Return the adopted ones that this person may see, newest first."""
        return [one for one in besluiten(self.context) if api.user.has_permission("View", obj=one)]

    def mag_beginnen(self) -> bool:
        """Tell whether this person may begin an exclusiebesluit now."""
        running = api.content.get_state(self.context) == "in_uitvoering"
        return running and bool(api.user.has_permission(SCHRIJVEN, obj=self.context))
