"""Confirming that an adopted version stands in the file (EPD) of one's organisation (process.md §5)."""

from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import MethodNotAllowed
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import ROLLEN
from zvh.levensloop.core.team import TOEGANGER
from zvh.levensloop.levensloopplan.content import ILevensloopplanContent
from zvh.levensloop.records.gebeurtenissen import append, current_person, gebeurtenissen
from zvh.levensloop.records.interfaces import IOpgeslagen
from zvh.levensloop.records.vaststelling import is_frozen

EVENT = "opgeslagen in het EPD"


@implementer(IOpgeslagen)
@adapter(ILevensloopplanContent)
class Opgeslagen:
    """Who filed one version."""

    def __init__(self, plan: object):
        self.plan = plan

    def wacht(self) -> bool:
        """Tell whether this person files versions, and has not confirmed this one."""
        return ROLLEN[TOEGANGER] in api.user.get_roles(obj=self.plan) and not self.confirmed()

    def confirmed(self) -> bool:
        """Tell whether this person confirmed it."""
        me = current_person()[0]
        return any(event.wat == EVENT and event.wie == me for event in gebeurtenissen(self.plan))


class Bevestigen(BrowserView):
    """Confirms it, once."""

    def __call__(self) -> str:
        """Answer a POST by going back to the plan."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Bevestig met de knop op de pagina van het plan.")
        CheckAuthenticator(self.request)
        messages = IStatusMessage(self.request)
        if not is_frozen(self.context):
            messages.add("Dit plan is nog niet vastgesteld. Sla alleen een vastgesteld plan op.", type="error")
        elif Opgeslagen(self.context).confirmed():
            messages.add("Dit had je al bevestigd.")
        else:
            append(self.context, EVENT)
            messages.add(f"Bevestigd: {self.context.title} staat in het EPD.")
        self.request.response.redirect(self.context.absolute_url())
        return ""
