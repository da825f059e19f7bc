"""Coming back from the provider: who is it, is the answer ours, was the second factor used, is there an account?

pas.plugins.oidc only notes a wrong state in its log, and looks at neither nonce nor acr; we refuse those.
"""

import hmac

from AccessControl.SecurityManagement import newSecurityManager
from oic.oic.message import AuthorizationResponse, EndSessionRequest
from pas.plugins.oidc import utils
from pas.plugins.oidc.plugins import OAuth2ConnectionException
from pas.plugins.oidc.session import Session
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five.browser import BrowserView
from zope.interface import alsoProvides

from zvh.levensloop.records.logregel import log
from zvh.levensloop.toegang import sessie
from zvh.levensloop.toegang.oidc.plugin import second_factor

BROKEN = "Inloggen met het account van je organisatie is niet gelukt. Probeer het opnieuw."
NO_FACTOR = (
    "Je bent ingelogd bij je organisatie zonder tweede stap. Die is hier nodig: log daar opnieuw in met je code of app."
)
UNKNOWN = "Je organisatie kent je, maar hier heb je geen account. Vraag het ZVH om een uitnodiging."


class Refused(Exception):
    """The person doesn't come in; the text says why, in Dutch."""


class Terug(BrowserView):
    """Ends on the page that the person came for, or on the login page with the reason why not."""

    def __call__(self) -> str:
        """Log in and send on."""
        alsoProvides(self.request, IDisableCSRFProtection)  # the state took its place
        session = utils.load_existing_session(self.context, self.request)
        self.request.response.expireCookie(Session.session_cookie_name)
        try:
            info = self._account(self._claims(session))
        except Refused as refused:
            log("inloggen", uitkomst="geweigerd")
            api.portal.show_message(str(refused), self.request, type="error")
            self.request.response.redirect(f"{api.portal.get().absolute_url()}/login")
            return ""
        self._let_in(info)
        self.request.response.redirect(utils.process_came_from(session))
        return ""

    def _claims(self, session: Session) -> dict[str, object]:
        """Return what the provider says of the person, its signature checked."""
        try:
            claims = self._asked(session)
        except Refused:
            raise
        except Exception as error:  # the library raises anything for what a provider or a forger may send
            raise Refused(BROKEN) from error
        wanted = second_factor()
        given = {str(claims.get("acr", "")), *map(str, claims.get("amr") or ())}
        if wanted and not given & set(wanted):
            raise Refused(NO_FACTOR)
        return claims

    def _asked(self, session: Session) -> dict[str, object]:
        client = self.context.get_oauth2_client()
        answer = client.parse_response(
            AuthorizationResponse, info=self.request.environ["QUERY_STRING"], sformat="urlencoded"
        )
        if not same(answer.get("state"), session.get("state")):
            raise Refused(BROKEN)
        args = {
            "code": answer["code"],
            "redirect_uri": self.context.get_redirect_uris(),
            "code_verifier": session.get("verifier"),
        }
        tokens = client.do_access_token_request(
            state=answer["state"], request_args=args, authn_method="client_secret_basic"
        )
        token = tokens["id_token"]
        ours = same(token.get("nonce"), session.get("nonce")) and token["iss"] == client.provider_info["issuer"]
        if not ours:
            raise Refused(BROKEN)
        more = client.do_user_info_request(state=answer["state"]).to_dict() if client.userinfo_endpoint else {}
        if more and more.get("sub") != token["sub"]:
            raise Refused(BROKEN)
        return {**more, **token.to_dict()}

    def _account(self, claims: dict[str, object]) -> dict[str, str]:
        """Return the account; an e-mail address says who somebody is only when the provider verified it."""
        claim = self.context.getProperty("user_property_as_userid") or "sub"
        name = str(claims.get(claim) or "")
        if claim == "email" and claims.get("email_verified") is not True:
            name = ""
        users = api.portal.get_tool("acl_users")
        known = name and (
            users._verifyUser(users.plugins, login=name) or users._verifyUser(users.plugins, user_id=name)
        )
        if not known:
            raise Refused(UNKNOWN)
        return known

    def _let_in(self, info: dict[str, str]) -> None:
        users = api.portal.get_tool("acl_users")
        users[sessie.ID]._setupSession(info["id"], self.request.response)
        user = users.getUserById(info["id"])
        newSecurityManager(self.request, user)
        api.portal.get_tool("portal_membership").loginUser(self.request)


def same(one: object, other: object) -> bool:
    """Tell whether two secrets are there and equal."""
    return bool(one) and bool(other) and hmac.compare_digest(str(one).encode(), str(other).encode())


class Heen(BrowserView):
    """Sends a person to the provider, who is asked for a second factor where the house wants one."""

    def __call__(self) -> str:
        """Send on, or back to the login page when the provider doesn't answer."""
        session = utils.initialize_session(self.context, self.request)
        args = utils.authorization_flow_args(self.context, session)
        if wanted := second_factor():
            args["acr_values"] = " ".join(wanted)
        try:
            client = self.context.get_oauth2_client()
        except OAuth2ConnectionException:
            api.portal.show_message(BROKEN, self.request, type="error")
            self.request.response.redirect(f"{api.portal.get().absolute_url()}/login")
            return ""
        asked = client.construct_AuthorizationRequest(request_args=args)
        self.request.response.redirect(asked.request(client.authorization_endpoint))
        return ""


class Weg(BrowserView):
    """Logs out here, everywhere, and then at the provider."""

    def __call__(self) -> str:
        """Log out and send on."""
        api.portal.get_tool("portal_membership").logoutUser(self.request)
        site = api.portal.get().absolute_url()
        self.request.response.redirect(self._provider(site) or f"{site}/logged-out")
        return ""

    def _provider(self, site: str) -> str:
        """Return where one logs out at the provider; empty when it knows no such page or doesn't answer."""
        try:
            client = self.context.get_oauth2_client()
        except OAuth2ConnectionException:
            return ""
        if not client.end_session_endpoint:
            return ""
        args = {"post_logout_redirect_uri": site, "client_id": self.context.getProperty("client_id")}
        return str(EndSessionRequest(**args).request(client.end_session_endpoint))
