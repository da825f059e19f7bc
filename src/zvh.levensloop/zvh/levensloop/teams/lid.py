"""The form of one membership: joining the team, or changing what is known of a member."""

from Products.statusmessages.interfaces import IStatusMessage
from z3c.form import button, field, group
from z3c.form.form import Form
from z3c.form.interfaces import ActionExecutionError
from zExceptions import BadRequest, NotFound
from zope import schema
from zope.interface import Interface, Invalid

from zvh.levensloop.records import form
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import Lidmaatschap, change, join, team


class ILid(Interface):
    """What is asked of somebody in a team."""

    naam = schema.TextLine(title="Naam")
    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties")
    rol = schema.Choice(title="Rol", vocabulary="zvh.levensloop.teamrollen", default="teamlid")
    functie = schema.TextLine(title="Functie", required=False)
    telefoon = schema.TextLine(title="Telefoon", required=False)
    email = schema.TextLine(title="E-mail", required=False)
    bereikbaarheid = schema.TextLine(
        title="Bereikbaar buiten kantooruren",
        description="Hoe het team deze persoon of dienst 's avonds en in het weekend bereikt.",
        required=False,
    )
    van = schema.Date(title="Vanaf", defaultFactory=today)
    tot = schema.Date(
        title="Tot en met",
        description="Laat leeg als er nog geen einde is afgesproken.",
        required=False,
    )
    aanleiding = schema.TextLine(
        title="Aanleiding",
        description="Bijvoorbeeld: inclusie, of wisseling van begeleider.",
        required=False,
    )


class LidForm(form.Form, group.GroupForm, Form):
    """Adds a membership; with ?nummer= it changes that one."""

    schema = ILid
    fields = field.Fields(ILid)
    enableCSRFProtection = True

    @property
    def number(self) -> int | None:
        """The number of the membership that is changed; None when one is added."""
        asked = str(self.request.form.get("nummer") or "")
        if not asked:
            return None
        if not asked.isdigit() or int(asked) not in team(self.context):
            raise NotFound("Dit teamlid bestaat niet.")
        return int(asked)

    @property
    def label(self) -> str:
        """The heading of the page."""
        return "Iemand toevoegen aan het team" if self.number is None else "Teamlid wijzigen"

    @property
    def ignoreContext(self) -> bool:
        """An empty form for somebody new."""
        return self.number is None

    def getContent(self) -> object:
        """Return the values of the membership that is changed."""
        if self.number is None:
            return self.context
        member = team(self.context)[self.number]
        return {name: getattr(member, name) or None for name in ILid}

    @property
    def action(self) -> str:
        """Return the address of the form, with the membership that is changed."""
        asked = "" if self.number is None else f"?nummer={self.number}"
        return f"{self.request.getURL()}{asked}"

    @button.buttonAndHandler("Bewaren", name="bewaren")
    def bewaren(self, action: object) -> None:
        """Keep the membership, or say what is wrong."""
        data, errors = self.extractData()
        if errors:
            self.status = self.formErrorsMessage
            return
        try:
            self._keep({name: value or ("" if name not in ("van", "tot") else None) for name, value in data.items()})
        except BadRequest as error:
            raise ActionExecutionError(Invalid(str(error))) from error
        IStatusMessage(self.request).add(f"Het team is bijgewerkt: {data['naam']}.")
        self.request.response.redirect(f"{self.context.absolute_url()}/team")

    def _keep(self, values: dict[str, object]) -> None:
        if self.number is None:
            join(self.context, Lidmaatschap(**values))
        else:
            change(self.context, self.number, **values)

    @button.buttonAndHandler("Annuleren", name="annuleren")
    def annuleren(self, action: object) -> None:
        """Go back to the team."""
        self.request.response.redirect(f"{self.context.absolute_url()}/team")


Lid = form.page(LidForm)
