"""Who holds a record, as a part of its page; and the page where the house notes to whom it was handed out."""

from functools import cached_property

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, Unauthorized

from zvh.levensloop.core.verzending import ANDEREN, WEGEN, Uitreiking
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.vaststellen import naar
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.verzending.verzending import NOG_NIET, ZIEN, ontvangers, ouder, uitgereikt, verzend


class Houders(Lezen):
    """Who holds one record, for the team; nothing before it is adopted."""

    def __call__(self) -> str:
        """Return the part; "" for who may not know, and where there is nothing to know."""
        if not is_frozen(self.context) or not self.leest("plan"):
            return ""
        return self.index() if api.user.has_permission(ZIEN, obj=self.context) else ""

    @cached_property
    def uitgereikt(self) -> tuple[Uitreiking, ...]:
        """Who holds it, the latest first."""
        return uitgereikt(self.context)

    def ouder(self) -> list[str]:
        """Return who still holds an older version only, with which."""
        return ouder(self.context)

    def mag_noteren(self) -> bool:
        """Tell whether this person may note a sending."""
        return bool(ontvangers(self.context))


class Verzenden(Lezen):
    """Asks to whom, which way and when; keeps it on POST."""

    wegen = WEGEN
    fout = ""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title}: verzending noteren"

    def __call__(self) -> str:
        """Show the form, or keep what was noted and go back to the record."""
        if not self.ontvangers:
            raise Unauthorized("Verzenden noteren doet het ZVH, en voor cliënt en naasten de levensloopcoördinator.")
        messages = IStatusMessage(self.request)
        if not is_frozen(self.context):
            messages.add(NOG_NIET, type="warning")
            return naar(self.request, self.context)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        try:
            with geheel():
                new = self._keep()
        except BadRequest as error:
            self.fout = str(error)
            self.request.response.setStatus(400)
            return self.index()
        said = "1 ontvanger" if new == 1 else f"{new} ontvangers"
        messages.add(f"Genoteerd: {said}." if new else "Dat stond er al. Er is niets veranderd.")
        return naar(self.request, self.context)

    @cached_property
    def ontvangers(self) -> dict[str, str]:
        """Whom this person may note."""
        return ontvangers(self.context)

    def gekozen(self) -> list[str]:
        """Return who was ticked; at first each organisation of the team that does not hold it yet."""
        if self.request.method == "POST":
            sent = self.request.form.get("aan") or []
            return [str(one) for one in (sent if isinstance(sent, list) else [sent])]
        there = {one.ontvanger for one in uitgereikt(self.context)}
        return [token for token in self.ontvangers if token not in there and token not in ANDEREN]

    def vandaag(self) -> str:
        """Return today, as a date field wants it."""
        return today().isoformat()

    def eerste_dag(self) -> str:
        """Return the day of adoption, as a date field wants it."""
        return self.context.vaststelling.op.isoformat()

    def _keep(self) -> int:
        day = gekozen_dag(self.asked("op"))
        return verzend(self.context, self.gekozen(), self.asked("weg"), day, self.asked("wie"))
