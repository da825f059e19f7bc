"""The page of minutes, adopting them, and what happens on their way."""

from plone import api

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.overleg.acties import waarschuwing
from zvh.levensloop.overleg.content import overleg_van
from zvh.levensloop.overleg.eisen import ROND, reageren_tot
from zvh.levensloop.reacties import pagina
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IVerloop
from zvh.levensloop.records.secties import Sectie
from zvh.levensloop.records.vaststellen import Vaststelpagina

WOORDEN = {
    "aanbieden": ROND,
    "terugnemen": "teruggenomen als concept",
    "verzenden": "verzonden",
}


class Pagina(pagina.MetReacties):
    """One set of minutes."""

    def stappen(self) -> list[dict[str, str]]:
        """Return the steps with a button; *verzonden* follows from noting to whom it was sent."""
        return [step for step in super().stappen() if step["id"] != "verzenden"]

    def boven(self) -> tuple[str, str]:
        """Return the overleg that they are of."""
        overleg = overleg_van(self.context)
        return overleg.absolute_url(), overleg.title

    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """Return also which @-lines are no action yet, to who may still mend that."""
        words = waarschuwing(self.context) if self.may_edit() else ""
        return (*((Opmerking(words),) if words else ()), *super().opmerkingen())

    def acties(self) -> list[dict[str, str]]:
        """Return the page that notes to whom adopted minutes were sent: their next step."""
        may = self.state() == "vastgesteld" and api.user.has_permission("Levensloop: Overleg plannen", obj=self.context)
        url = f"{self.context.absolute_url()}/verzenden"
        return [{"url": url, "titel": "Verzending noteren …", "hoofd": "ja"}] if may else []

    def secties(self) -> list[Sectie]:
        """Return the parts; beeldvorming only where it was the subject, or something was said of it."""
        shown = overleg_van(self.context).wat.beeldvorming
        return [part for part in super().secties() if shown or part.naam != "beeldvorming" or not part.leeg]

    def uitleg(self) -> str:
        """Return until when the team reacts."""
        if self.state() != "ter_reactie" or (until := reageren_tot(self.context)) is None:
            return ""
        where = ", bij elk onderdeel hieronder" if self.may_react() else ""
        return f"Het team kan reageren tot en met {datum(until)}{where}."


class Reageren(pagina.Reageren, Pagina):
    """Takes a reaction of the team."""


class Verwerken(pagina.Verwerken, Pagina):
    """Takes the line that says what was done with one."""


class Vaststellen(Vaststelpagina, Pagina):
    """The page before adoption; back to the casus after it."""

    def daarna(self) -> object:
        """Return the casus: its next step is there."""
        return self.context.__parent__


def after(verslag: object, event: object) -> None:
    """Keep each step as an event; minutes that hold the beeldvorming bring the casus on."""
    step = event.transition.id if event.transition is not None else ""
    if step in WOORDEN:
        append(verslag, WOORDEN[step], event.kwargs.get("comment") or "")
    if step == "vaststellen" and overleg_van(verslag).wat.beeldvorming:
        IVerloop(verslag.__parent__).zet("overlegverslag", "beeldvorming", verslag.getId())
