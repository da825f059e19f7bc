"""The pages of the directory."""

from plone import api
from plone.dexterity.browser.add import DefaultAddForm, DefaultAddView

from zvh.levensloop.records import form
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.velden import velden


class Organisaties(Lezen):
    """All organisations by name."""

    def organisations(self) -> list[object]:
        """Return the organisations this person may see."""
        brains = api.content.find(context=self.context, portal_type="Organisatie", sort_on="sortable_title")
        return [{"url": b.getURL(), "organisatie": b.getObject(), "velden": velden(b.getObject())} for b in brains]

    def soort(self, found: dict[str, object]) -> str:
        """Return the kind of an organisation in words."""
        return next(str(v.value or "") for v in found["velden"] if v.name == "soort")

    def may_add(self) -> bool:
        """Tell whether this person may add an organisation."""
        return api.user.has_permission("Levensloop: Organisatie toevoegen", obj=self.context)


class Organisatie(Lezen):
    """One organisation."""

    def velden(self) -> tuple[object, ...]:
        """Return its fields."""
        return velden(self.context)

    def may_edit(self) -> bool:
        """Tell whether this person may change it."""
        return api.user.has_permission("Modify portal content", obj=self.context)


class AddForm(form.Form, DefaultAddForm):
    """Adds an organisation."""

    portal_type = "Organisatie"
    label = "Nieuwe organisatie"
    success_message = "De organisatie is toegevoegd en staat nu in de keuzelijsten."


class AddView(DefaultAddView):
    """The page around the form."""

    form = AddForm


class EditForm(form.EditForm):
    """Edits an organisation."""

    autosaves = False

    @property
    def label(self) -> str:
        """The heading of the page."""
        return f"{self.context.title} bewerken"


Edit = form.page(EditForm)
