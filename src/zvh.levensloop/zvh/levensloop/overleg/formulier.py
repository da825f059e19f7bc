"""The forms: planning an overleg, moving it, closing it, writing its minutes."""

import datetime as dt
from functools import cached_property

from plone import api
from plone.dexterity.browser.add import DefaultAddView
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.core.approach.agenda import ZONDER, uiterste
from zvh.levensloop.core.approach.overleggen import in_fase
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.overleg.acties import maak_acties
from zvh.levensloop.overleg.bezet import uren
from zvh.levensloop.overleg.eisen import volgende
from zvh.levensloop.overleg.genodigden import Genodigde
from zvh.levensloop.overleg.sluiten import Verder, gasten_van, keuzes, op_zichzelf, sluit, volgt
from zvh.levensloop.overleg.view import Pagina, aanwezig, genummerd
from zvh.levensloop.records import form
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import IOverlegacties
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stukformulier import EditForm as StukForm
from zvh.levensloop.records.vaststellen import naar

ANDERS, GEEN = "anders", "geen"  # answers on the page of closing, beside the days that it proposes


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

    zonder = ZONDER

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
                came = self._sluit()
        except BadRequest as error:
            self.fout = str(error)
            self.request.response.setStatus(400)
            return self.index()
        IStatusMessage(self.request).add(" ".join(["Het overleg is gesloten.", *self._hierna(came)]))
        return naar(self.request, self.context.__parent__ if self.context.wat.besluit else self.context)

    def _sluit(self) -> str:
        day, zonder = self._keuze()
        verder = Verder(
            zonder=zonder,
            omdat=self.asked("omdat") if zonder else "",
            acties=genummerd(self.request.form, "actie-"),
            gasten=tuple(genummerd(self.request.form, "gast-")),
            plan_besproken=bool(self.asked("plan_besproken")),
        )
        return sluit(self.context, aanwezig(self.request.form), day, bool(self.asked("rondsturen")), verder)

    def _hierna(self, came: str) -> list[str]:
        """Return what happened beside closing, and what comes next, as sentences."""
        casus, besluit = self.context.__parent__, self.context.wat.besluit
        day = casus.volgende_overleg
        lines = [f"Het volgende is op {self.dag(day)}.", op_zichzelf(self.context, day)] if day else []
        lines += [f"{came}."] if came else []
        lines += [f"Leg de uitkomst nu vast in het {besluit.lower()}."] if besluit else []
        return [line for line in lines if line]

    def _keuze(self) -> tuple[dt.date | None, str]:
        """Return the day that was chosen, or the token of why there is none; BadRequest for two answers."""
        chosen, typed = self.asked("keuze"), self.asked("volgende")
        if chosen == GEEN:
            return None, self.asked("zonder") or "?"
        if chosen in ("", ANDERS):
            return gekozen_dag(typed, "Volgend overleg"), ""
        if typed and typed != chosen:
            raise BadRequest("Je koos een dag en vulde een andere in. Kies er één, of maak het veld leeg.")
        return gekozen_dag(chosen, "Volgend overleg"), ""

    @cached_property
    def keuzes(self) -> tuple[dt.date, ...]:
        """Three days for the next overleg."""
        return keuzes(self.context)

    def volgt(self) -> str:
        """Return what kind comes next, in words; "" where none does."""
        kind = volgt(self.context)
        return kind.titel if kind else ""

    def uren(self) -> str:
        """Return the hours of this overleg, which the next one has too."""
        return " tot ".join(hour for hour in uren(self.context) if hour)

    def uiterlijk(self) -> dt.date:
        """Return the last day for the next overleg (R14)."""
        return uiterste(self.context.datum, today(), instellingen().termijnen.overleg_maanden)

    def is_gekozen(self, token: str) -> bool:
        """Tell whether an answer stands chosen: as sent, else what is planned already."""
        planned = self.gepland()
        return (self.asked("keuze") or (planned.isoformat() if planned else "")) == token

    def gepland(self) -> dt.date | None:
        """Return the day of the next overleg when it is planned already."""
        return volgende(self.context)

    def gekozen(self, number: int, now: str) -> str:
        """Return who was there as the form shows it."""
        return super().gekozen(number, now) or "ja"

    @property
    def redenen(self) -> dict[str, str]:
        """Why an action was not done: words by token."""
        return dict(IOverlegacties(self.context.__parent__).redenen)

    def gasten(self) -> dict[int, Genodigde]:
        """Return who sits here as a guest, and may come again."""
        return gasten_van(self.context) if volgt(self.context) and not self.gepland() else {}

    def komt_weer(self, number: int) -> bool:
        """Tell whether a guest is ticked to come again: at first each is."""
        return self.request.method != "POST" or bool(self.asked(f"gast-{number}"))

    def vraagt_naar_plan(self) -> bool:
        """Tell whether to ask if the plan was really discussed (R15)."""
        return not self.context.wat.herhaalt and volgt(self.context) is not None

    def rondsturen(self) -> bool:
        """Tell whether there are minutes to send round."""
        minutes = self.verslag()
        return minutes is not None and api.content.get_state(minutes) == "concept"
