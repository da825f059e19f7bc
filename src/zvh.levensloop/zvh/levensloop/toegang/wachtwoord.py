"""What a password must be that somebody chooses: long, hard to guess, and not one's own name."""

import json
import re
from collections.abc import Iterable, Iterator

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from plone import api
from Products.PluggableAuthService.interfaces.plugins import IValidationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zExceptions import BadRequest
from zope.globalrequest import getRequest
from zope.interface import implementer
from zxcvbn import zxcvbn

from zvh.levensloop.toegang.wacht import name_key, pogingen

ID = "levensloop_wachtwoord"
SHORTEST = 12
READ = 72  # characters that are looked at: longer ones are strong enough, and cost time
STRONG = 4  # of 4: more than ten thousand million guesses
HINT = "Kies bijvoorbeeld vier woorden die niets met elkaar te maken hebben."
SHORT = f"Dit wachtwoord is te kort: neem minstens {SHORTEST} tekens. {HINT}"
NAMED = f"Je naam of inlognaam staat in dit wachtwoord. {HINT}"
EASY = f"Dit wachtwoord is makkelijk te raden. {HINT}"
# What people of a house think of first; the library knows English and what leaked.
OBVIOUS = (
    *("welkom", "wachtwoord", "geheim", "inloggen", "toegang", "zorg", "veiligheid", "veiligheidshuis", "huis"),
    *("levensloop", "aanpak", "intranet", "casus", "gemeente", "politie", "lente", "zomer", "herfst", "winter"),
    *("januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november"),
    *("december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "nederland"),
)
NAME_FIELDS = ("userid", "username", "login", "fullname", "email", "__ac_name")


def objection(password: str, names: Iterable[str] = ()) -> str:
    """Return what is wrong with a password and what to do, in Dutch; empty when it is good.

    `names`: how the person is called: login, name, e-mail address.
    """
    if len(password) < SHORTEST:
        return SHORT
    parts = {part for name in names for part in re.split(r"[\W_]+", name.casefold()) if len(part) > 2}
    if any(part in password.casefold() for part in parts):
        return NAMED
    judged = zxcvbn(password[:READ], user_inputs=[*OBVIOUS, *parts])
    return "" if judged["score"] >= STRONG else EASY


@implementer(IValidationPlugin)
class Wachtwoordeisen(BasePlugin):
    """Judges every password that somebody chooses, on a page or over REST; not one that code makes up."""

    meta_type = "Levensloop: wachtwoordeisen"
    security = ClassSecurityInfo()

    def __init__(self, id: str = ID, title: str = "Levensloop: eisen aan wachtwoorden"):
        self._setId(id)
        self.title = title

    @security.private
    def validateUserInfo(self, user: object, set_id: str, set_info: dict[str, str]) -> list[dict[str, str]]:
        """Return the objection as Plone asks it."""
        password = (set_info or {}).get("password")
        said = objection(password, _names()) if password and _typed(password) else ""
        return [{"id": "password", "error": said}] if said else []


InitializeClass(Wachtwoordeisen)


def on_changed(event: object) -> None:
    """Refuse a bad password also where Plone doesn't ask; whoever has a new one may try again at once."""
    user = event.principal
    judged = _typed(event.password) and ID in api.portal.get_tool("acl_users").objectIds()
    if judged and (said := objection(event.password, (user.getUserName(), _full_name(user)))):
        raise BadRequest(said)
    pogingen.forget(name_key(user.getUserName()))
    _close_links(user.getId())


def _close_links(user_id: str) -> None:
    """End all links to choose a new password; the one that is being used is ended by Plone."""
    links = api.portal.get_tool("portal_password_reset")._requests
    request = getRequest()
    way = request.get("PATH_INFO", "").split("/") if request is not None else ()
    used = {*way, *(value for _name, value in _sent())}
    for link, (asked_for, _until) in list(links.items()):
        if asked_for == user_id and link not in used:
            del links[link]


def _names() -> tuple[str, ...]:
    """Return how the person is called whose password it is, as far as is known."""
    named = [value for key, value in _sent() if key.rpartition(".")[2] in NAME_FIELDS]
    if not named and not api.user.is_anonymous():
        named = [api.user.get_current().getUserName()]
    accounts = [found for name in named if (found := api.portal.get_tool("acl_users").getUser(name)) is not None]
    return (*(name.partition("@")[0] for name in named), *map(_full_name, accounts))


def _full_name(user: object) -> str:
    return str(user.getProperty("fullname", "") or "")


def _typed(password: str) -> bool:
    """Tell whether a password came with the request: somebody chose it."""
    return any(value == password for _key, value in _sent())


def _sent() -> list[tuple[str, str]]:
    """Return names and values, as text, of form and JSON of the request."""
    request = getRequest()
    form = getattr(request, "form", None) or {}
    return [*_texts(form), *_texts(_body(request))]


def _body(request: object) -> dict[str, object]:
    try:
        found = json.loads(request.get("BODY") or "{}") if request is not None else {}
    except ValueError:
        found = {}
    return found if isinstance(found, dict) else {}


def _texts(values: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        for one in value if isinstance(value, list | tuple) else (value,):
            if isinstance(one, str):
                yield key, one
