"""The pages of the directory."""

from plone import api
from plone.dexterity.browser.add import DefaultAddView
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import MethodNotAllowed

from zvh.levensloop.core.approach.deelname import SOORTEN
from zvh.levensloop.organisaties import bevestiging
from zvh.levensloop.organisaties.deelname import deelname_op
from zvh.levensloop.records import form
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.secties import Sectie, secties
from zvh.levensloop.records.velden import term_title, velden

TOEVOEGEN = "Levensloop: Organisatie toevoegen"


class Organisaties(Lezen):
    """All organisations by name."""

    def organisations(self) -> list[dict[str, object]]:
        """Return the organisations this person may see."""
        brains = api.content.find(context=self.context, portal_type="Organisatie", sort_on="sortable_title")
        return [self._row(brain.getObject()) for brain in brains]

    def _row(self, organisatie: object) -> dict[str, object]:
        return {
            "url": organisatie.absolute_url(),
            "organisatie": organisatie,
            "soort": term_title(organisatie, "organisatiesoorten", organisatie.soort),
            "deelname": dict(SOORTEN).get(deelname_op(organisatie, today()), ""),
            "navragen": bevestiging.is_overdue(organisatie),
        }

    def may_add(self) -> bool:
        """Tell whether this person may add an organisation."""
        return api.user.has_permission(TOEVOEGEN, obj=self.context)


class Organisatie(Lezen):
    """One organisation."""

    def secties(self) -> list[Sectie]:
        """Return its fields by fieldset."""
        return secties(self.context, tuple(v for v in velden(self.context) if v.name != "naam"))

    def deelname(self) -> str:
        """Return how it takes part today, in words."""
        return dict(SOORTEN).get(deelname_op(self.context, today()), "Neemt vandaag niet deel")

    def bevestigd(self) -> str:
        """Return when and by whom it was last said that all holds."""
        if self.context.bevestigd_op is None:
            return "Nog niemand heeft gezegd dat deze gegevens kloppen."
        who = bevestiging.confirmed_by(self.context)
        return f"Klopt, zei {who or 'iemand'} op {self.datum(self.context.bevestigd_op)}."

    def opnieuw(self) -> object:
        """Return the day on which it is asked again."""
        return bevestiging.due(self.context)

    def may_edit(self) -> bool:
        """Tell whether this person may change it."""
        return api.user.has_permission("Modify portal content", obj=self.context)


class KloptNog(BrowserView):
    """Keeps that somebody says all still holds."""

    def __call__(self) -> str:
        """Keep it and go back to the organisation."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Gebruik de knop op de pagina van de organisatie.")
        CheckAuthenticator(self.request)
        bevestiging.confirm(self.context)
        IStatusMessage(self.request).add("Dank je. Over een jaar vragen we het weer.")
        self.request.response.redirect(self.context.absolute_url())
        return ""


class AddForm(form.AddForm):
    """Adds an organisation."""

    portal_type = "Organisatie"
    label = "Nieuwe organisatie"
    success_message = "De organisatie is toegevoegd en staat nu in de keuzelijsten."
    about_clients = False


class AddView(DefaultAddView):
    """The page around the form."""

    form = AddForm


class EditForm(form.EditForm):
    """Edits an organisation."""

    autosaves = False
    about_clients = False

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title} bewerken"


Edit = form.page(EditForm)
