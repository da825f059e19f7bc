"""Reacting to a part of a plan, and saying what was done with a reaction: on the page of the plan."""

from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.levensloopplan.reacties import reageer, verwerk
from zvh.levensloop.levensloopplan.view import Plan


class Reageren(Plan):
    """Takes a reaction; what is wrong is said beside what was typed."""

    gelukt = "Je reactie staat bij het onderdeel."
    al = "Die reactie stond er al."

    def __call__(self) -> str:
        """Answer a POST with the part of the plan that it is about."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Reageer met de knop bij een onderdeel van het plan.")
        CheckAuthenticator(self.request)
        try:
            new = self.keep()
        except BadRequest as error:
            self.fout_reactie = str(error)
            return super().__call__()
        IStatusMessage(self.request).add(self.gelukt if new else self.al)
        self.request.response.redirect(f"{self.context.absolute_url()}#{self.anker(self.asked('sectie'))}")
        return ""

    def keep(self) -> bool:
        """Keep the reaction; False: it was there."""
        return reageer(self.context, self.asked("sectie"), self.asked("tekst"))


class Verwerken(Reageren):
    """Takes the line that says what was done with a reaction."""

    gelukt = "De reactie is verwerkt."
    al = "Deze reactie was al verwerkt."

    def keep(self) -> bool:
        """Keep the line; False: there was one."""
        return verwerk(self.context, self.asked("reactie"), self.asked("regel"))
