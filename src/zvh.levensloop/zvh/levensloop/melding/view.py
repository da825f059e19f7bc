"""The page of a melding, the list of meldingen, and the melding as the team of the casus reads it."""

from types import MappingProxyType

from plone import api
from plone.batching import Batch
from zExceptions import NotFound

from zvh.levensloop.core.approach.criteria import poort
from zvh.levensloop.core.visible import visible_velden
from zvh.levensloop.melding.vervanger import mag_noemen
from zvh.levensloop.records import form
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IMeldingen
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.pagina import Stukpagina
from zvh.levensloop.records.secties import Sectie, secties
from zvh.levensloop.records.stukformulier import Bewaar as StukBewaar
from zvh.levensloop.records.stukformulier import EditForm as StukForm
from zvh.levensloop.records.vaststelling import redenen
from zvh.levensloop.records.velden import velden

PER_PAGE = 50
POORT_IN_WOORDEN = {
    True: "Volgens de antwoorden op de criteria is dit iets voor het ZVH.",
    False: "Volgens de antwoorden op de criteria is dit niets voor het ZVH; jij beslist.",
}
STAAT = {
    "concept": "Nog niet verstuurd. Alleen de melder en het ZVH zien dit.",
    "ontvangen": "Ontvangen. Het ZVH kijkt of alles er staat.",
    "aanvulling_gevraagd": "Het ZVH vraagt een aanvulling.",
    "compleet": "Compleet. Het ZVH bekijkt de melding.",
    "afgehandeld": "Het ZVH heeft de melding bekeken.",
    "ingetrokken": "Ingetrokken.",
}


class Pagina(Stukpagina):
    """One melding."""

    nog_nodig_voor = "de melding compleet is"
    definitief = MappingProxyType(
        {"intrekken": "De melding stopt hier en kan daarna niet meer worden verstuurd. Wat erin staat, blijft staan."}
    )

    def staf(self) -> bool:
        """Tell whether this person works with casussen."""
        return api.user.has_permission("Levensloop: Werken met casussen", obj=self.context)

    def boven(self) -> tuple[str, str]:
        """Return where the page belongs: to the casus for the house, to one's meldingen for the melder."""
        casus = self.context.casus() if self.staf() else None
        return (casus.absolute_url(), casus.title) if casus is not None else super().boven()

    def uitleg(self) -> str:
        """Return where the melding stands; to the house also what the answers on its criteria come to."""
        return " ".join(
            part for part in (STAAT[self.state()], self._vervanger(), self.staf() and self._poort()) if part
        )

    def _vervanger(self) -> str:
        now = self.context.vervanger
        return f"{now.naam} vervangt de melder." if now is not None else ""

    def _poort(self) -> str:
        answers = {row["criterium"]: row.get("antwoord") or "" for row in self.context.criteria or ()}
        return POORT_IN_WOORDEN.get(poort(answers), "")

    def redenen(self) -> tuple[str, ...]:
        """Return what is still missing; after sending that is for the house and whoever is asked to complete it."""
        return redenen(self.context) if self.may_edit() else ()

    def may_adopt(self) -> bool:
        """A melding is not adopted: its outcome has a page of its own."""
        return False

    def stappen(self) -> list[dict[str, str]]:
        """Return the steps with a button of their own, what leads on first."""
        steps = [step for step in super().stappen() if step["id"] != "afhandelen"]
        return sorted(steps, key=lambda step: step["id"] == "intrekken")

    def secties(self) -> list[Sectie]:
        """Return the parts of the melding; what the house did with it from the moment that it did something."""
        return [part for part in super().secties() if part.naam != "uitkomst" or not part.leeg]

    def acties(self) -> list[dict[str, str]]:
        """Return the pages that this record has beside its form."""
        may = any(step["id"] == "afhandelen" for step in self._steps())
        url = self.context.absolute_url()
        given = [{"url": f"{url}/afhandelen", "titel": "Uitkomst geven …"}] if may else []
        named = [{"url": f"{url}/vervangen", "titel": "Vervanger …"}] if mag_noemen(self.context) else []
        return [*given, *named]


class EditForm(StukForm):
    """Edits a melding; the outcome stands on a page of its own."""

    def updateFieldsFromSchemata(self) -> None:
        """Leave out the outcome, and the BSN where the organisation may not process one."""
        super().updateFieldsFromSchemata()
        self.groups = [group for group in self.groups if group.__name__ != "uitkomst"]


class Bewaar(StukBewaar, EditForm):
    """Saves a draft of a melding."""


Edit = form.page(EditForm)


class Lijst(Lezen):
    """The meldingen that this person may see, newest first."""

    paginatitel = "Meldingen"

    def meldingen(self) -> list[dict[str, object]]:
        """Return each melding of this page of the list: address, number, of whom, status, since when."""
        found = api.content.find(portal_type="Melding", sort_on="created", sort_order="descending")
        start = str(self.request.form.get("b_start") or "0")
        self.batch = Batch(found, PER_PAGE, int(start) if start.isdecimal() and len(start) < 7 else 0)
        return [self._regel(brain) for brain in self.batch]

    def _regel(self, brain: object) -> dict[str, object]:
        melding, tool = brain.getObject(), api.portal.get_tool("portal_workflow")
        return {
            "url": brain.getURL(),
            "titel": brain.Title,
            "naam": melding.betrokkene if leest(melding, "identiteit") else "",
            "staat": brain.review_state,
            "status": tool.getTitleForStateOnType(brain.review_state, "Melding"),
            "sinds": gebeurtenissen(melding)[-1].wanneer.astimezone(AMSTERDAM).date(),
        }

    def may_add(self) -> bool:
        """Tell whether this person may report."""
        return api.user.has_permission("Levensloop: Melden", obj=self.context)


class InCasus(Lezen):
    """The melding as it is read in its casus, by the categories that one reads there."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.titel()} van {self.context.title}"

    def __call__(self) -> str:
        """Show it; NotFound when the casus began without one."""
        found = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=self._uid() or "-")
        if not found:
            raise NotFound("Deze melding is er niet. Kijk bij de stukken van de casus.")
        self.melding = found[0]._unrestrictedGetObject()
        return self.index()

    def _uid(self) -> str:
        """Return which melding is asked for: by `?nummer=` one that came later, without it the first."""
        asked = str(self.request.form.get("nummer") or "")
        return next((uid for uid, nummer in IMeldingen(self.context)().items() if nummer == asked), "")

    def titel(self) -> str:
        """Return the heading: the number of one that came later."""
        return f"Melding {self.request.form.get('nummer') or ''}".strip()

    def eigen(self) -> str:
        """Return the address of the melding itself for who may open it."""
        return self.melding.absolute_url() if api.user.has_permission("View", obj=self.melding) else ""

    def secties(self) -> list[Sectie]:
        """Return the parts of the melding that this person reads."""
        return secties(self.melding, visible_velden(velden(self.melding), self.gelezen))
