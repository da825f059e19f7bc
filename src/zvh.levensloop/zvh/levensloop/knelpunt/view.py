"""The page of a knelpunt, its steps, and the knelpunten of a casus."""

import datetime as dt
from types import MappingProxyType

from plone import api

from zvh.levensloop.core.approach.knelpunten import BESLOTEN, GEAGENDEERD, OPEN, effect_op
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.knelpunt.afronden import AFSLUITEN, BESLUITEN, besluit, ontbreekt, sluit_af
from zvh.levensloop.knelpunt.content import INBRENGEN, Knelpunt, casus_van, verdacht, zichtbaar
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.doen import doe_of_toon
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.pagina import Stukpagina
from zvh.levensloop.records.secties import Sectie

MET_PAGINA = {BESLUITEN: "Besluit opschrijven …", AFSLUITEN: "Afsluiten …"}


class Pagina(Stukpagina):
    """One knelpunt."""

    nog_nodig_voor = "dit kan worden geagendeerd"
    vastgesteld_heet = "Afgesloten"
    definitief = MappingProxyType(
        {"agenderen": "Vanaf nu telt de datum waarvoor een antwoord nodig is. Wie het inbracht ziet bij wie het ligt."}
    )

    def boven(self) -> tuple[str, str]:
        """Return address and title of the knelpunten around it."""
        casus = casus_van(self.context)
        if casus is None:
            return super().boven()
        return f"{casus.absolute_url()}/dossier/knelpunten", f"{casus.title}, knelpunten"

    def uitleg(self) -> str:
        """Return who raised it, and where it stands."""
        one = self.context
        since = f"Ingebracht door {one.afzender} op {self.dag(one.ingebracht)}."
        more = {
            OPEN: "Het ZVH weegt het nog.",
            GEAGENDEERD: f"Een antwoord is nodig voor {self.dag(one.voor)} ({self.wanneer(one.voor)}).",
            BESLOTEN: f"Op {self.dag(one.terugkijken)} kijkt het ZVH wat ervan kwam.",
        }
        return f"{since} {more.get(self.state(), '')}".strip()

    def may_adopt(self) -> bool:
        """It is closed, not adopted."""
        return False

    def redenen(self) -> tuple[str, ...]:
        """Return what is missing before it can be brought up, to who weighs it."""
        return ontbreekt(self.context) if self.state() == OPEN and self.may_edit() else ()

    def stappen(self) -> list[dict[str, str]]:
        """Return the steps with a button: bringing it up, once nothing is missing."""
        steps = [step for step in super().stappen() if step["id"] not in MET_PAGINA]
        return [] if self.redenen() else steps

    def acties(self) -> list[dict[str, object]]:
        """Return the pages of the other steps; the decision is what is next once it is asked."""
        url = self.context.absolute_url()
        there = [step["id"] for step in self._steps() if step["id"] in MET_PAGINA]
        return [
            {"url": f"{url}/{step}", "titel": MET_PAGINA[step], "hoofd": step == BESLUITEN}
            for step in sorted(there, key=lambda step: step != BESLUITEN)
        ]

    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """Return the words that may lead to a person, as long as they can be taken out."""
        found = verdacht(self.context) if self.state() in (OPEN, GEAGENDEERD) else ()
        if not found:
            return super().opmerkingen()
        words = ", ".join(f"'{word}'" for word in found)
        doen = "Haal het weg" if self.may_edit() else "Het ZVH haalt dat weg"
        said = f"Leidt dit naar een mens? {words}. {doen} voordat dit naar boven gaat."
        return (Opmerking(said), *super().opmerkingen())

    def secties(self) -> list[Sectie]:
        """Return its parts; the decision once there is one, the weighing to others once it is made."""
        return [part for part in super().secties() if not part.leeg or (part.naam == "weging" and self.may_edit())]


class Afronden(Lezen):
    """Writes down what was decided, or what came of it (`doe`); what was typed stays when it can't be kept."""

    stap = ""
    fout = ""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title}: {self.kop().lower()}"

    def __call__(self) -> str:
        """Show the form, or keep it on POST."""
        return doe_of_toon(self, self.doe, self.index) if self.request.method == "POST" else self.index()

    def besluiten(self) -> bool:
        """Tell whether it is about the decision."""
        return self.stap == BESLUITEN

    def kop(self) -> str:
        """Return what the page is for."""
        return "Besluit opschrijven" if self.besluiten() else "Afsluiten"

    def getypt(self, name: str, otherwise: dt.date | None = None) -> str:
        """Return what was typed in a field, or the day that is likely."""
        typed = self.asked(name)
        return typed if typed or self.request.method == "POST" or otherwise is None else otherwise.isoformat()

    def vandaag(self) -> dt.date:
        """Return today."""
        return today()

    def later(self) -> dt.date:
        """Return the day to look back, when nobody names another."""
        return effect_op(today())


class Besluit(Afronden):
    """What was decided, when, and when to look back."""

    stap = BESLUITEN

    def doe(self) -> str:
        """Write it down."""
        days = [
            gekozen_dag(self.asked(name), label) for name, label in (("op", "Besloten op"), ("terugkijken", "Kijken"))
        ]
        besluit(self.context, self.asked("antwoord"), *days)
        return f"Het besluit staat er. {self.context.naam} ziet het in de werkvoorraad."


class Afsluiting(Afronden):
    """What came of it."""

    stap = AFSLUITEN

    def doe(self) -> str:
        """Close it."""
        sluit_af(self.context, self.asked("effect"))
        return f"{self.context.title} is afgesloten. {self.context.naam} ziet het in de werkvoorraad."


class VanCasus(Lezen):
    """The knelpunten of a casus, on its tab."""

    def knelpunten(self) -> list[Knelpunt]:
        """Return those that this person sees."""
        return zichtbaar(self.context)

    def staat(self, one: Knelpunt) -> str:
        """Return the state of one as a token."""
        return api.content.get_state(one)

    def mag_inbrengen(self) -> bool:
        """Tell whether this person raises one here."""
        return bool(api.user.has_permission(INBRENGEN, obj=self.context))
