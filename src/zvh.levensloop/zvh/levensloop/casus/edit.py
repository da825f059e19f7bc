"""The forms of a casus."""

from plone.dexterity.browser.add import DefaultAddForm, DefaultAddView

from zvh.levensloop.records import form


class EditForm(form.EditForm):
    """Edits the data of a casus."""

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title}: gegevens"


class Bewaar(form.Bewaar, EditForm):
    """Saves a draft of the data."""


class AddForm(form.Form, DefaultAddForm):
    """Opens a casus; nothing is needed yet, what is given must be right."""

    portal_type = "Casus"
    ignoreRequiredOnExtract = True
    label = "Nieuwe casus"
    success_message = "De casus is geopend. Zet nu het team erin en begin aan het plan."
    description = "Het nummer komt vanzelf. Wat je nog niet weet, vul je later aan."

    def nextURL(self) -> str:
        """Return the page of the new casus."""
        return self.immediate_view


class AddView(DefaultAddView):
    """The page around the form."""

    form = AddForm


Edit = form.page(EditForm)
