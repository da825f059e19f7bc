"""The form of one membership: somebody comes in or is proposed, or what is known of a member changes."""

from collections.abc import Mapping

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.team import CR, GAST, LC, LID, ONTVANGEND, TOEGANGER
from zvh.levensloop.records.interfaces import IGids
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams import mag
from zvh.levensloop.teams.invoer import LABELS, lidmaatschap
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.pagina import Pagina
from zvh.levensloop.teams.team import change, default_end, join
from zvh.levensloop.teams.voorstel import stel_voor

# What each role sees, as the form explains it.
UITLEG = {
    LC: "Ziet en doet alles in de casus, behalve vaststellen en het team wijzigen. Zonder einddatum.",
    CR: "Ziet en doet alles in de casus, behalve vaststellen en het team wijzigen. Zonder einddatum.",
    LID: "Ziet de casus en wat bij de soort organisatie hoort. Twaalf maanden, daarna te verlengen.",
    TOEGANGER: "Ziet het vastgestelde plan en de acties van de eigen organisatie, niet de casus zelf.",
    ONTVANGEND: "Iemand van een ander Zorg- en Veiligheidshuis. Ziet alles van de casus, vanaf de aankondiging.",
    GAST: "Zit bij één overleg in de intake. Ziet naam en intake, tot zeven dagen na de uitkomst.",
}
ANDERS = "Ziet met een account hetzelfde als een teamlid. Zonder account: alleen een contact."


class Lid(Pagina):
    """Adds a membership; with ?nummer= it changes that one."""

    labels = LABELS
    fouten: Mapping[str, str] = {}
    voorstel = False

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.kop()} {self.context.title}"

    def __call__(self) -> str:
        """Show the form, or keep what was typed."""
        self.former = self.lid() if self.asked("nummer") else None
        if self.former:
            mag.controleer(self.context, "lidmaatschap gewijzigd", self.former[1])
        there = self.hier(self.__name__) if self.nog_iemand() and self.asked("nog") else self.hier()
        return self.act(self._keep, there) if self.posted() else self.index()

    def nog_iemand(self) -> bool:
        """Tell whether another may be added after this one: a team is often made in one go."""
        return not self.voorstel and self.former is None

    def kop(self) -> str:
        """Return the heading of the page."""
        return "Teamlid wijzigen" if self.asked("nummer") else "Iemand toevoegen aan het team"

    def knop(self) -> str:
        """Return the words of the button."""
        return "Wijziging bewaren" if self.asked("nummer") else "Toevoegen aan het team"

    def wrong(self, error: BadRequest) -> str:
        """Show the form with what is wrong, by field where that is known."""
        self.fouten = getattr(error, "fouten", {})
        return super().wrong(error)

    def _keep(self) -> str:
        typed = {name: self.request.form[name] for name in LABELS if name in self.request.form}
        if self.former is None:
            return self._add(lidmaatschap(typed))
        number, former = self.former
        member = lidmaatschap(typed, former)
        mag.controleer(self.context, "lidmaatschap gewijzigd", member)
        change(self.context, number, **{name: getattr(member, name) for name in LABELS})
        return f"Het team is bijgewerkt: {member.naam}."

    def _add(self, member: Lidmaatschap) -> str:
        mag.controleer(self.context, "lidmaatschap begonnen", member)
        join(self.context, member)
        return f"{member.naam} zit in het team{self._until(member)}."

    def _until(self, member: Lidmaatschap) -> str:
        return f", {self.tot(member)}" if member.tot else ""

    def waarde(self, name: str) -> str:
        """Return what a field shows: what was typed, what is kept, or what is usual."""
        if name in self.request.form:
            return self.asked(name)
        member = self.former[1] if self.former else None
        if member is None:
            return {"van": today().isoformat(), "rol": self._only_role()}.get(name, "")
        kept = getattr(member, name)
        if name == "tot_uur":
            return f"{kept:%H:%M}" if kept else ""
        return kept.isoformat() if name in ("van", "tot") and kept else kept or ""

    def _only_role(self) -> str:
        given = self.rollen()
        return next(iter(given)) if len(given) == 1 else LID

    def rollen(self) -> dict[str, str]:
        """Return the roles to choose from."""
        held = {self.former[1].rol} if self.former else set()
        terms = {**mag.te_geven(self.context)}
        return {token: words for token, words in mag.teamrollen().items() if token in terms or token in held}

    def uitleg(self, rol: str) -> str:
        """Return what a role sees."""
        return UITLEG.get(rol, ANDERS)

    def organisaties(self) -> dict[str, str]:
        """Return the organisations to choose from, UID and name."""
        titels = getUtility(IGids).titels()
        if self.voorstel or mag.may(mag.BEHEREN, self.context):
            return titels
        own = mag.eigen_organisaties(self.context)
        return {uid: titel for uid, titel in titels.items() if uid in own}

    def collegas(self) -> dict[str, str]:
        """Return the people of one's own organisation, for whoever may choose from these only: user id and name."""
        if self.voorstel or mag.may(mag.BEHEREN, self.context):
            return {}
        own, me = mag.eigen_organisaties(self.context), api.user.get_current().getId()
        users = (api.user.get(userid=one) for one in api.portal.get_tool("acl_users").source_users.listUserIds())
        found = [u for u in users if u is not None and u.getProperty("organisatie", "") in own and u.getId() != me]
        return {user.getId(): user.getProperty("fullname") or user.getUserName() for user in found}

    def gewoon_tot(self) -> str:
        """Return the usual last day of a member."""
        return self.datum(default_end(LID))


class Voorstel(Lid):
    """Proposes a membership to the house."""

    voorstel = True

    def __call__(self) -> str:
        """Show the form, or keep the proposal."""
        self.former = None
        return self.act(self._keep, self.hier()) if self.posted() else self.index()

    def kop(self) -> str:
        """Return the heading of the page."""
        return "Iemand voorstellen voor het team"

    def knop(self) -> str:
        """Return the words of the button."""
        return "Voorstel sturen"

    def rollen(self) -> dict[str, str]:
        """Return every role of a team: the house decides."""
        return mag.teamrollen()

    def _add(self, member: Lidmaatschap) -> str:
        stel_voor(self.context, member, self.asked("reden"))
        return f"Je voorstel voor {member.naam} ligt bij het ZVH. Op deze pagina zie je hoe het afloopt."
