"""The form of a concept plan."""

from zvh.levensloop.records import form


class EditForm(form.EditForm):
    """Edits a concept; drafts save themselves."""

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title} bewerken"


class Bewaar(form.Bewaar, EditForm):
    """Saves a draft of a plan."""


Edit = form.page(EditForm)
