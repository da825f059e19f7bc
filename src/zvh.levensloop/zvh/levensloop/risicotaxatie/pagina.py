"""The page of a risicotaxatie, and the tab with those of a casus."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.risico import leeftijd, te_oud
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records import pagina
from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.tabblad import Tabblad
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import term_title
from zvh.levensloop.risicotaxatie.content import TYPE, VASTLEGGEN, instrument, taxaties

CATEGORIE = "veiligheid"


class Pagina(pagina.Stukpagina):
    """One assessment, with its age."""

    nog_nodig_voor = "dit kan worden vastgelegd"
    vaststellen_heet = "Vastleggen"
    vastgesteld_heet = "Vastgelegd"

    def uitleg(self) -> str:
        """Return its age, for who reads the day."""
        day = self.context.datum
        if day is None or not self.leest(CATEGORIE):
            return ""
        months = instellingen().termijnen.risicotaxatie_maanden
        old = f" Voor uitstroom is een nieuwe nodig: hooguit {months} maanden." if te_oud(day, today(), months) else ""
        return f"Deze taxatie is {leeftijd(day, today())}.{old}"


class Vastleggen(pagina.Vaststellen, Pagina):
    """Says what happens, and records it."""

    knop = "Vastleggen"

    def gevolgen(self) -> tuple[str, ...]:
        """Return what happens then."""
        return ("De casus toont voortaan het oordeel van de nieuwste taxatie. Wat je vastlegt verandert niet meer.",)


@implementer(ITabblad)
@adapter(ICasusContent)
class Tab(Tabblad):
    """The tab with the assessments of a casus."""

    titel = "Risicotaxatie"
    volgorde = 56
    blok = "risicotaxaties"

    def mag(self) -> bool:
        """Tell whether this person reads judgements of risk."""
        return super().mag() and leest(self.casus, CATEGORIE)


class Lijst(Lezen):
    """The assessments of a casus, the newest first, with their age."""

    def taxaties(self) -> list[dict[str, object]]:
        """Return those that this person may see."""
        day, months = today(), instellingen().termijnen.risicotaxatie_maanden
        return [
            {
                "url": one.absolute_url(),
                "titel": instrument(one),
                "datum": one.datum,
                "leeftijd": leeftijd(one.datum, day),
                "oud": te_oud(one.datum, day, months),
                "oordeel": term_title(one, "risico", one.oordeel),
                "organisatie": term_title(one, "organisaties", one.organisatie),
            }
            for one in taxaties(self.context)
            if api.user.has_permission("View", obj=one)
        ]

    def concepten(self) -> list[object]:
        """Return those under way that this person may see."""
        made = van_soort(self.context, TYPE)
        return [one for one in made if not is_frozen(one) and api.user.has_permission("View", obj=one)]

    def mag_beginnen(self) -> bool:
        """Tell whether this person may begin one now."""
        return not self.gesloten and bool(api.user.has_permission(VASTLEGGEN, obj=self.context))
