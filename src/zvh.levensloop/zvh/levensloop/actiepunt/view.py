"""The page of one action: how it stands, and reporting on it."""

import datetime as dt

from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.actiepunt.content import REDENEN, facts, report, state
from zvh.levensloop.actiepunt.meegenomen import meegenomen
from zvh.levensloop.actiepunt.openstaand import rappels
from zvh.levensloop.actiepunt.rappel import mag_rappelleren
from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, gebeurtenissen
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.leesbaar import leesbaar
from zvh.levensloop.records.lezen import Lezen

DONE = {"gereed": "is gereed gemeld", "niet_gedaan": "is niet gedaan gemeld", "open": "staat weer open"}


class Actie(Lezen):
    """One action."""

    redenen = REDENEN

    def facts(self) -> Actiepunt:
        """Return the action."""
        return leesbaar(facts(self.context), self.context)

    def may_report(self) -> bool:
        """Tell whether this person may report on the action."""
        return api.user.has_permission("Levensloop: Actiepunt melden", obj=self.context)

    def may_edit(self) -> bool:
        """Tell whether this person may change the action."""
        return api.user.has_permission("Modify portal content", obj=self.context)

    def rappels(self) -> list[dt.date]:
        """Return the days on which it was asked for since it is open, oldest first."""
        return rappels(self.context) if state(self.context) == "open" else []

    def meegenomen(self) -> tuple[dt.date, ...]:
        """Return the days on which it was carried over to the next overleg, oldest first."""
        return meegenomen(self.context.__parent__, self.context.nummer)

    def mag_rappelleren(self) -> bool:
        """Tell whether this person asks another organisation for it now."""
        return mag_rappelleren(self.context)

    def gebeurtenissen(self) -> tuple[Gebeurtenis, ...]:
        """Return what was reported, newest first."""
        return tuple(reversed(gebeurtenissen(self.context)))


class Melden(BrowserView):
    """Reports an action done, not done or open again."""

    def __call__(self) -> str:
        """Answer a POST by going back to where the person was."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Meld een actie met de knoppen op de pagina.")
        CheckAuthenticator(self.request)
        form = self.request.form
        try:
            words = (str(form.get(name, "")) for name in ("afloop", "reden", "toelichting"))
            with geheel():
                report(self.context, *(word.strip() for word in words))
            IStatusMessage(self.request).add(f"{self.context.title} {DONE[str(form['afloop'])]}.")
        except BadRequest as error:
            IStatusMessage(self.request).add(str(error), type="error")
        self.request.response.redirect(back(self.request, self.context.absolute_url()))
        return ""


def back(request: object, otherwise: str) -> str:
    """Return the address to go back to, only when it is on this site."""
    asked = str(request.form.get("terug") or "")
    on_site = api.portal.get_tool("portal_url").isURLInPortal(asked) if asked else False
    return asked if on_site else otherwise
