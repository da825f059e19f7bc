"""The forms of a knelpunt: raising it, and weighing it."""

from plone.dexterity.browser.add import DefaultAddView

from zvh.levensloop.records import form, stukformulier


class AddForm(form.AddForm):
    """Raises a knelpunt: what gets stuck, and nothing of how it is weighed."""

    portal_type = "Knelpunt"
    label = "Knelpunt inbrengen"
    save_words = "Knelpunt inbrengen"
    success_message = (
        "Het knelpunt is ingebracht. Het ZVH weegt het en brengt het naar wie erover gaat; hier lees je wat ervan komt."
    )
    about_clients = False
    tells_readers = False

    def updateFieldsFromSchemata(self) -> None:
        """Leave weighing and decision to who weighs and decides."""
        super().updateFieldsFromSchemata()
        self.groups = [group for group in self.groups if group.__name__ == "inbreng"]


class AddView(DefaultAddView):
    """The page around the form."""

    form = AddForm


class EditForm(stukformulier.EditForm):
    """Weighs it, and words it for who decides."""

    tells_readers = False

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title} wegen"


class Bewaar(form.Bewaar, EditForm):
    """Saves what was typed so far."""


Edit = form.page(EditForm)
