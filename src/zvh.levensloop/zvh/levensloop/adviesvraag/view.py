"""The page of an adviesvraag, and the list among the meldingen."""

from plone import api

from zvh.levensloop.adviesvraag.workflow import melding_van
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.pagina import Stukpagina
from zvh.levensloop.records.secties import Sectie

MEEST = 50
STAAT = {
    "gesteld": "Het ZVH leest de vraag. Alleen wie haar stelde en het ZVH lezen vraag en antwoord.",
    "beantwoord": "Het ZVH heeft geantwoord.",
    "melding_geworden": "Deze vraag is een melding geworden.",
}


class Pagina(Stukpagina):
    """One adviesvraag."""

    def uitleg(self) -> str:
        """Return where it stands."""
        return STAAT[self.state()]

    def redenen(self) -> tuple[str, ...]:
        """Nothing has to be filled in before something else."""
        return ()

    def stappen(self) -> list[dict[str, str]]:
        """Return the steps with a button; answering has a page of its own."""
        return [step for step in super().stappen() if step["id"] != "beantwoorden"]

    def may_adopt(self) -> bool:
        """It is answered, not adopted."""
        return False

    def secties(self) -> list[Sectie]:
        """Return the question, and the answer once there is one."""
        return [part for part in super().secties() if part.naam != "antwoord" or not part.leeg]

    def acties(self) -> list[dict[str, str]]:
        """Return the pages for what this person may do with it."""
        may = any(step["id"] == "beantwoorden" for step in self._steps())
        return [{"url": f"{self.context.absolute_url()}/beantwoorden", "titel": "Beantwoorden …"}] if may else []

    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """Return the way to the melding that it became."""
        melding = melding_van(self.context)
        became = (Opmerking("Verder in ", melding.title, melding.absolute_url(), "."),) if melding is not None else ()
        return (*became, *super().opmerkingen())


class Lijst(Lezen):
    """The adviesvragen that this person may see, newest first."""

    def vragen(self) -> list[dict[str, object]]:
        """Return each: address, number, its first words, status, since when."""
        found = api.content.find(portal_type="Adviesvraag", sort_on="created", sort_order="descending")
        return [self._regel(brain) for brain in found[:MEEST]]

    def _regel(self, brain: object) -> dict[str, object]:
        vraag, tool = brain.getObject(), api.portal.get_tool("portal_workflow")
        return {
            "url": brain.getURL(),
            "titel": brain.Title,
            "vraag": vraag.vraag if len(vraag.vraag) < 90 else f"{vraag.vraag[:85]} …",
            "staat": brain.review_state,
            "status": tool.getTitleForStateOnType(brain.review_state, "Adviesvraag"),
            "sinds": gebeurtenissen(vraag)[-1].wanneer.astimezone(AMSTERDAM).date(),
        }

    def may_ask(self) -> bool:
        """Tell whether this person may ask for advice."""
        return api.user.has_permission("Levensloop: Advies vragen", obj=self.context)
