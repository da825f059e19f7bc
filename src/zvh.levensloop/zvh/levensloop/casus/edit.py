"""The forms of a casus."""

from zvh.levensloop.records import form


class EditForm(form.EditForm):
    """Edits the data of a casus."""

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title}: gegevens"


class Bewaar(form.Bewaar, EditForm):
    """Saves a draft of the data."""


Edit = form.page(EditForm)
