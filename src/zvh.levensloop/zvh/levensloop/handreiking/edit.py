"""The forms of a page."""

from plone import api
from plone.dexterity.browser.add import DefaultAddForm, DefaultAddView

from zvh.levensloop.records import form


class AddForm(form.Form, DefaultAddForm):
    """Adds a page, in concept."""

    portal_type = "Handreikingpagina"
    label = "Nieuwe pagina"
    success_message = "De pagina is bewaard als concept. Alleen de redactie en de procesregisseur lezen haar."
    additionalSchemata = ()
    about_clients = False


class AddView(DefaultAddView):
    """The page around the form."""

    form = AddForm


class EditForm(form.EditForm):
    """Edits a page; each time it is saved, the former text stays as a version."""

    autosaves = False
    ignoreRequiredOnExtract = False
    additionalSchemata = ()
    about_clients = False

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title} bewerken"

    @property
    def success_message(self) -> str:
        """Say what was kept, and who reads it."""
        if api.content.get_state(self.context) == "gepubliceerd":
            return f"{self.context.title} is bewaard. Iedereen die inlogt leest de nieuwe tekst."
        return f"{self.context.title} is bewaard."


Edit = form.page(EditForm)
