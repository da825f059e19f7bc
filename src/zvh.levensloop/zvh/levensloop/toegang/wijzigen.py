"""Changing one's own password, and nothing else.

The page of Plone also writes the roles anew, and would make those of groups a person's own.
"""

from plone import api
from plone.app.users.browser.passwordpanel import PasswordPanel
from plone.protect import CheckAuthenticator
from z3c.form import button

from zvh.levensloop.toegang.wachtwoord import SHORTEST

DONE = "Je wachtwoord is gewijzigd. Op andere apparaten ben je nu uitgelogd."


class Wachtwoord(PasswordPanel):
    """The form of Plone, with our way of keeping what was typed."""

    buttons = PasswordPanel.buttons.copy()
    handlers = PasswordPanel.handlers.copy()
    description = (
        f"Neem minstens {SHORTEST} tekens, bijvoorbeeld vier woorden die niets met elkaar te maken hebben. "
        "Na het wijzigen ben je op andere apparaten uitgelogd."
    )

    @button.handler(buttons["reset_passwd"])
    def change(self, action: object) -> None:
        """Keep the new password, or say what is wrong."""
        CheckAuthenticator(self.request)
        data, _errors = self.extractData()
        self.validate_password(action, data)
        if self.widgets.errors:
            self.status = self.formErrorsMessage
            return
        me = api.user.get_current()
        api.portal.get_tool("acl_users").userSetPassword(me.getId(), data["new_password"])
        api.portal.get_tool("portal_membership").credentialsChanged(data["new_password"], REQUEST=self.request)
        api.portal.show_message(DONE, self.request)
        self.request.response.redirect(self.request.getURL())
