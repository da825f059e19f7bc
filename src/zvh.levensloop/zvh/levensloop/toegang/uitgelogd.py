"""What somebody gets who is not (or no longer) logged in and asks for something by script."""

import json

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from Products.PluggableAuthService.interfaces.plugins import IChallengePlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zExceptions import Unauthorized
from zope.interface import implementer

from zvh.levensloop.toegang.verzoek import noted
from zvh.levensloop.toegang.wacht import CLOSED, melding

ID = "levensloop_uitgelogd"
MELDING = (
    "Niet bewaard: je bent uitgelogd. Je tekst staat nog op deze pagina. Log in een tweede tabblad in; "
    "daarna bewaren we het vanzelf."
)


@implementer(IChallengePlugin)
class Uitgelogd(BasePlugin):
    """Answers 401 with JSON to a script of a page, where a browser is sent to the login page."""

    meta_type = "Levensloop: uitgelogd"
    protocol = "zvh.levensloop"
    security = ClassSecurityInfo()

    def __init__(self, id: str = ID, title: str = "Levensloop: antwoord aan wie is uitgelogd"):
        self._setId(id)
        self.title = title

    @security.private
    def challenge(self, request: object, response: object, **more: object) -> bool:
        """Tell whether this answered the request."""
        if not by_script(request):
            return False
        response.setStatus(401, lock=1)
        response.setHeader("Content-Type", "application/json")
        response.setBody(json.dumps({"melding": MELDING}), lock=True)
        return True


InitializeClass(Uitgelogd)


def by_script(request: object) -> bool:
    """Tell whether a script of one of our pages asks."""
    return request.getHeader("X-Requested-With", "") == "XMLHttpRequest"


def on_failure(event: object) -> None:
    """Tell whoever is shut out for a while why the right password doesn't help either."""
    request, response = event.request, event.request.response
    if not noted(request, CLOSED) or not issubclass(event.exc_info[0], Unauthorized):
        return
    response.status, response.errmsg = 429, "Too Many Requests"
    for name in ("content-length", "location", "www-authenticate"):
        response.headers.pop(name, None)
    response.setHeader("Content-Type", "application/json")
    response.body = json.dumps({"type": "TooManyRequests", "message": melding()}).encode()
