"""The form of a record; drafts save themselves."""

from zvh.levensloop.records import form


class EditForm(form.EditForm):
    """Edits a concept."""

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title} bewerken"


class Bewaar(form.Bewaar, EditForm):
    """Saves a draft."""


Edit = form.page(EditForm)
