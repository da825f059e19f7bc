"""The forms of an action."""

from plone.dexterity.browser.add import DefaultAddView

from zvh.levensloop.actiepunt.view import back
from zvh.levensloop.records import form


class EditForm(form.EditForm):
    """Edits an action that is still open."""

    autosaves = False

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title} wijzigen"


class AddForm(form.AddForm):
    """Adds an action, from its own page or from the rows of casus or plan."""

    portal_type = "Actiepunt"
    label = "Nieuwe actie"
    save_words = "Actie toevoegen"
    success_message = "De actie is toegevoegd."

    def nextURL(self) -> str:
        """Return the page the person came from."""
        return back(self.request, self.context.absolute_url())


class AddView(DefaultAddView):
    """The page around the form."""

    form = AddForm


Edit = form.page(EditForm)
