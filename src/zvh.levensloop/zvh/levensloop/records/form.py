"""The forms of casus, records and actions: one column, fieldsets in order, errors on top, drafts saved."""

import json

from plone.dexterity.browser.edit import DefaultEditForm
from plone.supermodel.utils import mergedTaggedValueList
from plone.z3cform import layout
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from z3c.form.interfaces import IWidget

from zvh.levensloop.records.directives import NODIG
from zvh.levensloop.records.klok import now

SEEN = "levensloop.gezien"
STALE = (
    "Iemand anders heeft dit intussen gewijzigd. Jouw tekst staat hieronder en is nog niet bewaard. "
    "Open deze pagina in een tweede tabblad om te vergelijken. Bewaar je opnieuw, dan geldt jouw tekst."
)
WRONG = "Nog niet bewaard. Wat je typte staat er nog; kijk naar de volgende punten."


class Form:
    """What add and edit forms share; mixed in before a form of plone.dexterity."""

    template = ViewPageTemplateFile("form.pt")
    enable_form_tabbing = False
    enable_unload_protection = False
    enable_autofocus = False
    autosaves = False
    save_words = "Bewaren"
    formErrorsMessage = WRONG

    def update(self) -> None:
        """Mark what is optional; what adoption needs carries no mark."""
        super().update()
        needed = set(mergedTaggedValueList(self.schema, NODIG))
        for widget in self.all_widgets():
            if not widget.field.required and widget.field.__name__ not in needed:
                widget.label = f"{widget.label} (niet verplicht)"
            widget.required = False
            widget.noValueMessage = "Kies …"

    def updateActions(self) -> None:
        """Name the buttons: a form that saves itself has nothing to cancel."""
        super().updateActions()
        for name, words in (("save", self.save_words), ("cancel", "Sluiten" if self.autosaves else "Annuleren")):
            if name in self.actions:
                self.actions[name].title = words

    def all_widgets(self) -> list[IWidget]:
        """Return the widgets of the form and of its fieldsets, in order."""
        forms = [self, *self.groups]
        return [widget for form in forms for widget in (form.widgets or {}).values()]

    def errors(self) -> list[dict[str, str]]:
        """Return each error with the id of its widget ("" for an error of the whole form)."""
        found = []
        for form in (self, *self.groups):
            for error in form.widgets.errors or ():
                widget = error.widget
                label = widget.field.title if widget is not None else ""
                anchor = f"formfield-{widget.id}" if widget is not None else ""
                message = getattr(error, "message", "") or str(getattr(error, "error", error))
                found.append({"anchor": anchor, "label": label, "message": message})
        return found

    def fieldsets(self) -> list[dict[str, object]]:
        """Return the fieldsets for the contents list: name, label, how many needed fields are empty."""
        needed = set(mergedTaggedValueList(self.schema, NODIG))
        return [
            {
                "anchor": f"fieldset-{group.__name__}",
                "label": group.label,
                "leeg": sum(_empty(w) for w in group.widgets.values() if w.field.__name__ in needed),
            }
            for group in self.groups
        ]

    def seen(self) -> str:
        """Return a mark of the version that this form shows; empty where nothing is autosaved."""
        return ""


def _empty(widget: IWidget) -> bool:
    return widget.value in (None, "", "[]", [], (), "--NOVALUE--", ["--NOVALUE--"])


class EditForm(Form, DefaultEditForm):
    """Edits something in a casus. Nothing is lost when two people edit at once."""

    autosaves = True
    ignoreRequiredOnExtract = True

    def seen(self) -> str:
        """Return a mark of the stored version."""
        return str(self.context.modified().millis())

    def stale(self) -> bool:
        """Tell whether somebody else saved since this form was opened."""
        sent = self.request.form.get(SEEN)
        return bool(sent) and sent != self.seen()

    def extractData(self, setErrors: bool = True) -> tuple[dict[str, object], tuple[object, ...]]:
        """Return what was typed; a save over somebody else's work is an error, once."""
        data, errors = super().extractData(setErrors)
        if self.stale():
            self.formErrorsMessage = STALE
            errors = (*errors, STALE)
        return data, errors


class Bewaar:
    """Mixed in before an edit form: saves a draft, keeps what is right, answers with JSON."""

    def __call__(self) -> str:
        """Save the fields that are right and say which are not."""
        self.request.response.setHeader("Content-Type", "application/json")
        self.update()
        if self.stale():
            self.request.response.setStatus(409)
            return json.dumps({"melding": STALE})
        data, errors = self.extractData()
        if self.applyChanges(data):
            self.context.reindexObject()
        time = now()
        return json.dumps({"tijd": f"{time:%H:%M}", "gezien": self.seen(), "fouten": len(errors)})


def page(form: type) -> type:
    """Return the view that puts a form in a page."""
    return layout.wrap_form(form)
