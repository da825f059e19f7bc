"""The form to invite somebody, and the one for what is known of a person."""

from plone import api
from Products.statusmessages.interfaces import IStatusMessage
from z3c.form import button, field, group
from z3c.form.form import Form
from z3c.form.interfaces import ActionExecutionError
from zExceptions import BadRequest
from zope import schema
from zope.component import getUtility
from zope.interface import Interface, Invalid

from zvh.levensloop.mensen import gegevens
from zvh.levensloop.mensen.mens import mens
from zvh.levensloop.mensen.uitnodiging import Genodigde, invite
from zvh.levensloop.records import form
from zvh.levensloop.records.interfaces import IDeelnames
from zvh.levensloop.records.regel import Regel

ORGANISATIE = "zvh.levensloop.organisaties"


class IUitnodiging(Interface):
    """Who is invited."""

    naam = Regel(title="Naam", description="Zoals collega's hem of haar kennen.")
    mail = Regel(
        title="Mailadres van het werk",
        description="Hier gaat de uitnodiging heen, en hiermee logt de persoon in.",
    )
    organisatie = schema.Choice(
        title="Organisatie",
        description="Het mailadres moet bij een maildomein van deze organisatie horen.",
        vocabulary=ORGANISATIE,
    )
    functie = Regel(title="Functie", required=False)


class IGegevens(Interface):
    """What the house keeps of a person."""

    organisatie = schema.Choice(
        title="Organisatie",
        description="Werkt deze persoon ergens anders? Wat hij of zij in teams deed voor de vorige organisatie eindigt "
        "dan meteen. Voeg de persoon in die teams toe voor de nieuwe, als dat nodig is.",
        vocabulary=ORGANISATIE,
        required=False,
    )
    functie = Regel(title="Functie", required=False)
    telefoon = Regel(title="Telefoon", required=False)


class UitnodigenForm(form.Form, group.GroupForm, Form):
    """Invites somebody."""

    schema = IUitnodiging
    fields = field.Fields(IUitnodiging)
    ignoreContext = True
    enableCSRFProtection = True
    label = "Iemand uitnodigen"
    formErrorsMessage = "Nog niet uitgenodigd. Wat je typte staat er nog; kijk naar de volgende punten."

    @button.buttonAndHandler("Uitnodiging sturen", name="sturen")
    def sturen(self, action: object) -> None:
        """Invite, or say what is wrong."""
        data, errors = self.extractData()
        if errors:
            self.status = self.formErrorsMessage
            return
        try:
            user_id = invite(Genodigde(data["naam"], data["mail"], data["organisatie"], data["functie"] or ""))
        except BadRequest as error:
            raise ActionExecutionError(Invalid(str(error))) from error
        IStatusMessage(self.request).add(
            f"De uitnodiging is verstuurd naar {data['mail']}. Je kunt {data['naam']} nu al in een team zetten."
        )
        self.request.response.redirect(f"{api.portal.get().absolute_url()}/@@mens?id={user_id}")

    @button.buttonAndHandler("Annuleren", name="annuleren")
    def annuleren(self, action: object) -> None:
        """Go back to the list."""
        self.request.response.redirect(f"{api.portal.get().absolute_url()}/@@mensen")


class GegevensForm(form.Form, group.GroupForm, Form):
    """Changes what the house keeps of the person in ?id=."""

    schema = IGegevens
    fields = field.Fields(IGegevens)
    enableCSRFProtection = True

    @property
    def user_id(self) -> str:
        """The person; NotFound for an unknown one."""
        return mens(str(self.request.form.get("id") or "")).user_id

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"Gegevens van {mens(self.user_id).naam}"

    @property
    def action(self) -> str:
        """Return the address of the form, with the person."""
        return f"{self.request.getURL()}?id={self.user_id}"

    def getContent(self) -> dict[str, str | None]:
        """Return what is kept now."""
        who = mens(self.user_id)
        return {name: getattr(who, name) or None for name in IGegevens}

    @button.buttonAndHandler("Bewaren", name="bewaren")
    def bewaren(self, action: object) -> None:
        """Keep it."""
        data, errors = self.extractData()
        if errors:
            self.status = self.formErrorsMessage
            return
        number = getUtility(IDeelnames)
        before = number(self.user_id)
        gegevens.keep(self.user_id, **{name: value or "" for name, value in data.items()})
        ended = before - number(self.user_id)
        teams = "1 team" if ended == 1 else f"{ended} teams"
        more = f" Wat deze persoon voor de vorige organisatie deed is geëindigd, in {teams}." if ended else ""
        IStatusMessage(self.request).add(f"De gegevens zijn bewaard.{more}")
        self.request.response.redirect(f"{api.portal.get().absolute_url()}/@@mens?id={self.user_id}")

    @button.buttonAndHandler("Annuleren", name="annuleren")
    def annuleren(self, action: object) -> None:
        """Go back to the person."""
        self.request.response.redirect(f"{api.portal.get().absolute_url()}/@@mens?id={self.user_id}")


Uitnodigen = form.page(UitnodigenForm)
Gegevens = form.page(GegevensForm)
