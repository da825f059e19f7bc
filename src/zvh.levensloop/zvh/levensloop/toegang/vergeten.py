"""A forgotten password or login name: the forms of Plone in our words."""

from Products.CMFPlone.browser.login import login_help
from z3c.form import field
from zope import schema
from zope.interface import Interface


class IVergeten(Interface):
    """What somebody still knows."""

    reset_password = schema.TextLine(
        title="Inlognaam of mailadres", description="Je krijgt een mail waarmee je een nieuw wachtwoord kiest."
    )
    recover_username = schema.TextLine(title="Mailadres", description="Je krijgt een mail met je inlognaam.")


class NieuwWachtwoord(login_help.RequestResetPassword):
    """Asks for a mail to choose a new password."""

    fields = field.Fields(IVergeten).select("reset_password")

    def updateActions(self) -> None:
        """Name the button."""
        super().updateActions()
        self.actions["reset"].title = "Nieuw wachtwoord aanvragen"


class Inlognaam(login_help.RequestUsername):
    """Asks for a mail with one's login name."""

    fields = field.Fields(IVergeten).select("recover_username")

    def updateActions(self) -> None:
        """Name the button, the quieter of the two."""
        super().updateActions()
        self.actions["get_username"].title = "Inlognaam opvragen"
        self.actions["get_username"].klass = "btn btn-secondary"


class Vergeten(login_help.LoginHelpForm):
    """Both on one page; neither tells whether an account exists."""

    label = "Wachtwoord of inlognaam vergeten"

    def update(self) -> None:
        """Make the two forms."""
        self.subforms = [NieuwWachtwoord(None, self.request), Inlognaam(None, self.request)]
        for one in self.subforms:
            one.update()
        super(login_help.LoginHelpForm, self).update()
