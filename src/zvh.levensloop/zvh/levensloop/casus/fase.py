"""The phase of a casus, set by hand by the procesregisseur as long as no records do it (process.md §2)."""

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.casus.register import note
from zvh.levensloop.core.approach.fasen import FASEN, Fase, fase
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.logregel import log

SOORTEN = {"intake": "Intake", "actief": "Actief", "gesloten": "Gesloten"}


def huidige(casus: object) -> Fase:
    """Return the phase a casus is in."""
    return fase(api.content.get_state(casus))


def zet_fase(casus: object, token: str, reden: str = "") -> None:
    """Bring a casus into a phase; BadRequest for an unknown phase, or the one it is in already."""
    if token not in {phase.token for phase in FASEN}:
        raise BadRequest("Kies een fase uit de lijst.")
    if token == huidige(casus).token:
        raise BadRequest(f"De casus is al in de fase {huidige(casus).titel}.")
    api.content.transition(casus, transition=f"naar_{token}", comment=reden)


def after_phase(casus: object, event: object) -> None:
    """Keep each change of phase as an event, whoever makes it: page, REST or code."""
    if event.transition is None:
        return
    titel, reden = fase(event.new_state.id).titel, event.kwargs.get("comment") or ""
    note(casus)
    append(casus, "nieuwe fase", ": ".join(part for part in (titel, reden) if part))
    log("fase gezet", casus=casus.kenmerk, doel=event.new_state.id)


class ZetFase(Lezen):
    """Asks for the phase and a reason, says what closing does, and sets it."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Fase van {self.context.title}"

    def __call__(self) -> str:
        """Show the form, or set the phase on POST."""
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        token, reden = (str(self.request.form.get(name) or "").strip() for name in ("fase", "reden"))
        try:
            if not reden:
                raise BadRequest("Schrijf op waarom de casus naar deze fase gaat.")
            zet_fase(self.context, token, reden)
        except BadRequest as error:
            IStatusMessage(self.request).add(str(error), type="error")
            return self.index()
        IStatusMessage(self.request).add(f"De casus is nu in de fase {fase(token).titel}.")
        self.request.response.redirect(self.context.absolute_url())
        return ""

    def huidige(self) -> Fase:
        """Return the phase the casus is in."""
        return huidige(self.context)

    def groups(self) -> list[tuple[str, list[Fase]]]:
        """Return the phases by kind."""
        return [(words, [phase for phase in FASEN if phase.soort == soort]) for soort, words in SOORTEN.items()]
