"""Stands before every check of a password: counts wrong ones and refuses whoever had too many.

It is the first to be asked in each user folder, so that form, `@login` and Basic are guarded alike.
It asks the others itself: only so it knows whether a password was wrong.
"""

import time
from ipaddress import IPv6Address, ip_address, ip_network

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin, IExtractionPlugin
from Products.PluggableAuthService.PluggableAuthService import _SWALLOWABLE_PLUGIN_EXCEPTIONS
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zope.component.hooks import getSite
from zope.interface import implementer

from zvh.levensloop.core.pogingen import Key, Pogingen
from zvh.levensloop.records.logregel import log
from zvh.levensloop.toegang.grenzen import basic_allowed, grenzen
from zvh.levensloop.toegang.verzoek import note, noted

ID = "levensloop_wacht"
COUNTED = "fout"  # on a request: it brought a wrong password, and gets no second try
RIGHT = "goed"  # on a request: what was right for the site; Zope around it, asked next, doesn't know it
CLOSED = "dicht"  # on a request: its password was not even looked at
BASIC = "HTTP Basic Auth Helper"

pogingen = Pogingen()


def melding() -> str:
    """Return what somebody reads who may not try for a while; the same whatever was typed."""
    return (
        f"Er is te vaak een verkeerd wachtwoord ingevuld. Wacht {grenzen().fout_minuten} minuten en probeer het "
        "opnieuw, of vraag een nieuw wachtwoord aan."
    )


@implementer(IAuthenticationPlugin)
class Wacht(BasePlugin):
    """Judges credentials with a login name and a password; leaves all others alone."""

    meta_type = "Levensloop: wacht"
    security = ClassSecurityInfo()

    def __init__(self, id: str = ID, title: str = "Levensloop: wacht bij de wachtwoorden"):
        self._setId(id)
        self.title = title

    @security.private
    def authenticateCredentials(self, credentials: dict[str, object]) -> tuple[str, str] | None:
        """Return who it is; the others are not asked again, as nothing is left of the credentials."""
        if "password" not in credentials:
            return None
        login, password = credentials.get("login"), credentials.get("password")
        if isinstance(password, bytes):  # so plone.restapi asks for a former password
            password = credentials["password"] = password.decode(errors="replace")
        extractor = credentials.get("extractor")
        wanted = isinstance(login, str) and isinstance(password, str) and login and not self._unwanted(extractor)
        found = self._judge(dict(credentials), str(login)) if wanted else None
        credentials.clear()
        return found

    def _judge(self, credentials: dict[str, object], login: str) -> tuple[str, str] | None:
        if noted(self.REQUEST, COUNTED):
            return None
        limits, now, window = self._limits(login), time.monotonic(), grenzen().venster
        if pogingen.closed(limits, now, window):
            note(self.REQUEST, CLOSED, True)
            return None
        right = noted(self.REQUEST, RIGHT) or ()
        if found := self._ask(credentials):
            pogingen.forget(next(iter(limits)))
            note(self.REQUEST, RIGHT, (*right, (login, credentials["password"])))
            return found
        if (login, credentials["password"]) not in right and not self._known_above(login):
            note(self.REQUEST, COUNTED, True)
            pogingen.wrong(limits, now, window)
            self._log(login, pogingen.closed(limits, now, window))
        return None

    def _limits(self, login: str) -> dict[Key, int]:
        """Return the limit of each key of this attempt, that of the name first."""
        limits = {name_key(login): grenzen().fout_per_naam}
        if address := client(self.REQUEST.getClientAddr()):
            limits["adres", address] = grenzen().fout_per_adres
        return limits

    def _ask(self, credentials: dict[str, object]) -> tuple[str, str] | None:
        for name, plugin in self._getPAS().plugins.listPlugins(IAuthenticationPlugin):
            try:
                if name != self.getId() and (found := plugin.authenticateCredentials(credentials)):
                    return found
            except _SWALLOWABLE_PLUGIN_EXCEPTIONS:  # as the user folder itself does
                continue
        return None

    def _known_above(self, login: str) -> bool:
        """Tell whether the folder of Zope itself, which is asked next, has this name: then that one counts."""
        above, own = self.getPhysicalRoot().acl_users, self._getPAS()
        if ID not in above.objectIds() or above.getPhysicalPath() == own.getPhysicalPath():
            return False
        return above._verifyUser(above.plugins, login=login) is not None

    def _unwanted(self, extractor: object) -> bool:
        """Tell whether the password came by Basic authentication while that is off."""
        if basic_allowed() or not isinstance(extractor, str):
            return False
        plugins = dict(self._getPAS().plugins.listPlugins(IExtractionPlugin))
        return getattr(plugins.get(extractor), "meta_type", "") == BASIC

    def _log(self, login: str, closes: bool) -> None:
        """Tell the logboek; what was typed is told only when it is an account: people type passwords there."""
        if getSite() is None:
            return
        known = self._getPAS()._verifyUser(self._getPAS().plugins, login=login)
        log("inloggen", uitkomst="geweigerd", over=known["id"] if known else "")
        if closes:
            log("inloggen dicht", uitkomst="geweigerd", over=known["id"] if known else "")


InitializeClass(Wacht)


def name_key(login: str) -> Key:
    """Return under which key the wrong passwords of a login name are counted."""
    return "naam", login.strip().casefold()


def client(address: str | None) -> str:
    """Return an address as it is counted: of IPv6 the network, as one person has a whole network of addresses."""
    try:
        found = ip_address(address or "")
    except ValueError:
        return ""
    return str(ip_network((found, 64), strict=False)) if isinstance(found, IPv6Address) else str(found)
