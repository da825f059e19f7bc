"""Questions for an overleg on the tab of a casus: asking, reading, answering."""

from functools import cached_property

from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed
from zope.annotation.interfaces import IAnnotations
from zope.component import getMultiAdapter

from zvh.levensloop.core.approach.overleggen import Overlegsoort, in_fase
from zvh.levensloop.overleg.view import PLANNEN
from zvh.levensloop.overleg.vragen import (
    NIEUWS,
    Overlegvraag,
    antwoord,
    te_vragen,
    vraag_overleg,
    vragen,
    ziet_vragen,
)
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.klok import now
from zvh.levensloop.records.lezen import Lezen

FOUT = "zvh.levensloop.overlegvraag.fout"  # on the request: what was wrong


class Vragen(Lezen):
    """The questions of a casus, for who may know of them."""

    vraag = ViewPageTemplateFile("vraag.pt")

    def __call__(self) -> str:
        """Return the part of the tab; "" for who may not know."""
        return self.index() if ziet_vragen(self.context) else ""

    @property
    def fout(self) -> str:
        """What was wrong with what was sent; "" when nothing was."""
        return IAnnotations(self.request).get(FOUT, "")

    @cached_property
    def te_vragen(self) -> tuple[Overlegsoort, ...]:
        """The kinds that this person may ask for."""
        return te_vragen(self.context)

    @cached_property
    def mag_plannen(self) -> bool:
        """Whether this person plans an overleg here, and so answers."""
        return bool(api.user.has_permission(PLANNEN, obj=self.context))

    def past(self, vraag: Overlegvraag) -> bool:
        """Tell whether this kind can still be planned in the phase of the casus."""
        return vraag.wat in in_fase(api.content.get_state(self.context))

    def in_zicht(self) -> list[Overlegvraag]:
        """Return what is open, the urgent ones first, and then what was answered lately."""
        there = [one for one in vragen(self.context) if one.open or now() - one.beantwoord_op < NIEUWS]
        return sorted(there, key=lambda one: (not one.spoed, not one.open))

    def eerder(self) -> list[Overlegvraag]:
        """Return what was answered longer ago, the latest first."""
        seen = set(self.in_zicht())
        return [one for one in reversed(vragen(self.context)) if one not in seen]

    def gepland(self, vraag: Overlegvraag) -> object | None:
        """Return the overleg that was planned, for who may see it."""
        found = self.context.get(vraag.overleg) if vraag.overleg else None
        return found if found is not None and api.user.has_permission("View", obj=found) else None


class OverlegVragen(Lezen):
    """Takes a question; what is wrong is said beside what was typed."""

    def __call__(self) -> str:
        """Answer a POST with the tab."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Gebruik de knop onder Overleggen.")
        CheckAuthenticator(self.request)
        try:
            with geheel():
                said = self.keep()
        except BadRequest as error:
            return self._again(str(error))
        IStatusMessage(self.request).add(said)
        self.request.response.redirect(f"{self.context.absolute_url()}/dossier/overleggen")
        return ""

    def keep(self) -> str:
        """Keep the question, and return what to say of it."""
        new = vraag_overleg(self.context, self.asked("soort"), self.asked("reden"))
        return (
            "Je vraag ligt bij het ZVH. Het antwoord komt hier te staan." if new else "Die vraag ligt al bij het ZVH."
        )

    def _again(self, why: str) -> str:
        IAnnotations(self.request)[FOUT] = why
        self.request.response.setStatus(400)
        self.request.set("ACTUAL_URL", f"{self.context.absolute_url()}/dossier/overleggen")  # the tab that is shown
        tab = getMultiAdapter((self.context, self.request), name="dossier")
        return str(tab.publishTraverse(self.request, "overleggen")())


class Beantwoorden(OverlegVragen):
    """Takes the line that says why there is no overleg now."""

    def keep(self) -> str:
        """Keep the answer, and return what to say of it."""
        antwoord(self.context, self.asked("vraag"), self.asked("antwoord"))
        return "De vraag is beantwoord. Wie haar stelde, ziet het antwoord."
