"""The form of a beëindiging: who reads it follows from its state, so that no field says it by its category."""

from zvh.levensloop.records import form, stukformulier


class EditForm(stukformulier.EditForm):
    """Edits a concept."""

    tells_readers = False


class Bewaar(form.Bewaar, EditForm):
    """Saves a draft."""


Edit = form.page(EditForm)
