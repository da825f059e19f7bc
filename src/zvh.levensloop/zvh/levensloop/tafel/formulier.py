"""The forms of a tafel."""

from plone.dexterity.browser.add import DefaultAddView
from z3c.form.interfaces import ActionExecutionError
from zExceptions import BadRequest
from zope.interface import Invalid

from zvh.levensloop.records import form
from zvh.levensloop.records.geheel import geheel


class AddForm(form.AddForm):
    """Plans a tafel; its slots come on its own page."""

    portal_type = "Tafel"
    label = "Tafel plannen"
    save_words = "Tafel plannen"
    success_message = "De tafel is gepland. Zet er nu casussen op."
    about_clients = False
    tells_readers = False


class AddView(DefaultAddView):
    """The page around the form."""

    form = AddForm


class EditForm(form.EditForm):
    """Moves a tafel, with all its slots."""

    autosaves = False
    about_clients = False
    tells_readers = False
    label = "Tafel wijzigen"

    def updateFieldsFromSchemata(self) -> None:
        """Leave out the kind: its slots are planned for that."""
        super().updateFieldsFromSchemata()
        self.fields = self.fields.omit("soort")

    def applyChanges(self, data: dict[str, object]) -> object:
        """Change it, or say in the form what does not fit."""
        try:
            with geheel():
                return super().applyChanges(data)
        except BadRequest as error:
            raise ActionExecutionError(Invalid(str(error))) from error


Edit = form.page(EditForm)
