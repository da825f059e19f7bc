"""The forms: planning an overleg, moving it, closing it, writing its minutes."""

import datetime as dt

from plone import api
from plone.dexterity.browser.add import DefaultAddView
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.core.approach.overleggen import in_fase
from zvh.levensloop.overleg.acties import maak_acties
from zvh.levensloop.overleg.eisen import volgende
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.overleg.view import Pagina, aanwezig
from zvh.levensloop.records import form
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.stukformulier import EditForm as StukForm
from zvh.levensloop.records.vaststellen import naar


class AddForm(form.AddForm):
    """Plans an overleg; the team is invited by itself."""

    portal_type = "Overleg"
    label = "Overleg plannen"
    save_words = "Overleg plannen"
    tells_readers = False
    success_message = "Het overleg is gepland. Het team is uitgenodigd; nodig hier nog gasten uit."

    def updateWidgets(self) -> None:
        """Offer the kinds that fit the phase; the one that the address names is chosen, or else the usual one."""
        kinds = in_fase(api.content.get_state(self.context))
        able = {kind.token for kind in kinds}
        named = self.request.form.get("soort")
        soort = self.schema["soort"]
        super().updateWidgets()
        widget = self.widgets["soort"]
        if kinds and widget.value in ((), [], "", ("--NOVALUE--",), ["--NOVALUE--"]):
            widget.value = (named if isinstance(named, str) and named in able else kinds[0].token,)
        widget.terms.terms = type(soort.vocabulary)([term for term in soort.vocabulary if term.token in able])
        widget.update()


class AddView(DefaultAddView):
    """The page around the form."""

    form = AddForm


class EditForm(form.EditForm):
    """Moves an overleg to another day, hour or place."""

    autosaves = False
    tells_readers = False

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title} wijzigen"

    def updateFieldsFromSchemata(self) -> None:
        """Leave out the kind: what was planned as a triage stays one."""
        super().updateFieldsFromSchemata()
        self.fields = self.fields.omit("soort")


Edit = form.page(EditForm)


class VerslagForm(StukForm):
    """Edits minutes; on saving each @-line becomes an action."""

    def applyChanges(self, data: dict[str, object]) -> dict[object, list[str]]:
        """Keep what was typed, and make the actions that it asks for."""
        changed = super().applyChanges(data)
        if self.maakt_acties:
            made, left = maak_acties(self.context)
            messages = IStatusMessage(self.request)
            for words in made:
                messages.add(f"Actie gemaakt. {words}.")
            for words in left:
                messages.add(f"Nog geen actie van {words}", type="warning")
        return changed

    maakt_acties = True


class VerslagBewaar(form.Bewaar, VerslagForm):
    """Saves minutes as they are typed; an @-line that is half typed makes no action yet."""

    maakt_acties = False


VerslagEdit = form.page(VerslagForm)


class Sluiten(Pagina):
    """*Sluit overleg*."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title} sluiten"

    def __call__(self) -> str:
        """Show the page, or close the overleg on POST."""
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        try:
            with geheel():
                sluit(self.context, aanwezig(self.request.form), self._dag(), bool(self.asked("rondsturen")))
        except BadRequest as error:
            self.fout = str(error)
            self.request.response.setStatus(400)
            return self.index()
        casus, besluit = self.context.__parent__, self.context.wat.besluit
        more = f" Het volgende is op {self.dag(casus.volgende_overleg)}." if casus.volgende_overleg else ""
        if besluit:
            more = f" Leg de uitkomst nu vast in het {besluit.lower()}."
        IStatusMessage(self.request).add(f"Het overleg is gesloten.{more}")
        return naar(self.request, casus if besluit else self.context)

    def _dag(self) -> dt.date | None:
        return gekozen_dag(self.asked("volgende"), "Volgend overleg")

    def volgende(self) -> str:
        """Return the day of the next overleg as the form shows it: as typed, else as planned."""
        planned = volgende(self.context)
        return self.asked("volgende") or (planned.isoformat() if planned else "")

    def gepland(self) -> dt.date | None:
        """Return the day of the next overleg when it is planned already."""
        return volgende(self.context)

    def gekozen(self, number: int, now: str) -> str:
        """Return who was there as the form shows it."""
        return super().gekozen(number, now) or "ja"

    def rondsturen(self) -> bool:
        """Tell whether there are minutes to send round."""
        minutes = self.verslag()
        return minutes is not None and api.content.get_state(minutes) == "concept"
