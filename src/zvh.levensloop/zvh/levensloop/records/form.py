"""The forms of casus, records and actions: one column, fieldsets in order, errors on top, drafts saved."""

import json
from collections.abc import Iterable

from AccessControl import getSecurityManager
from plone.dexterity.browser.add import DefaultAddForm
from plone.dexterity.browser.edit import DefaultEditForm
from plone.protect import CheckAuthenticator
from plone.supermodel.utils import mergedTaggedValueList
from plone.z3cform import layout
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from z3c.form import button
from z3c.form.interfaces import ActionExecutionError, IWidget
from zExceptions import BadRequest, Forbidden, Unauthorized
from zope.component import queryMultiAdapter
from zope.interface import Invalid

from zvh.levensloop.core.visible import reads
from zvh.levensloop.records.bsn import IBSN, masked
from zvh.levensloop.records.directives import NODIG
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.klok import now
from zvh.levensloop.records.leesbaar import categorieen
from zvh.levensloop.records.lezersregel import tell
from zvh.levensloop.records.rijen import leesbare_rijen
from zvh.levensloop.records.samen import mark, marks_sent, merged
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import category
from zvh.levensloop.rows.field import IRows

CLASH = (
    "Nog niet bewaard: iemand anders heeft intussen ook gewijzigd: {}. Jouw tekst staat hieronder. "
    "Open deze pagina in een tweede tabblad om te vergelijken. Bewaar je opnieuw, dan geldt jouw tekst."
)
FROZEN = "Dit is intussen vastgesteld en verandert niet meer. Kopieer wat je typte en zet het in een nieuwe versie."
STALE = (
    "Nog niet bewaard: deze pagina staat te lang open. Wat je typte staat er nog. Kopieer het, open de pagina opnieuw "
    "en zet het erin."
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
    about_clients = True  # such a field is shown to who reads its category, and without category to who reads all
    tells_readers = True  # beside each field who reads it; not where everybody who opens the page reads it all
    clashes: frozenset[str] = frozenset()  # fields that two people changed
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
            if self.tells_readers:
                tell(widget)

    def updateFieldsFromSchemata(self) -> None:
        """Leave out the fields that this person may not read; a fieldset without fields goes too."""
        super().updateFieldsFromSchemata()
        if not self.about_clients:
            return
        held = categorieen(self.context)
        for form in (self, *self.groups):
            unread = [name for name, field in form.fields.items() if not reads(category(field.field), held)]
            form.fields = form.fields.omit(*unread)
        self.groups = [group for group in self.groups if len(group.fields)]

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

    def ernaast(self) -> str:
        """Return what another room shows beside the form; "" for nothing."""
        panel = queryMultiAdapter((self.context, self.request), name="handreiking-ernaast")
        return panel() if panel is not None else ""

    def seen(self) -> str:
        """Return a mark of the version that this form shows; empty where nothing is autosaved."""
        return ""


def _empty(widget: IWidget) -> bool:
    return widget.value in (None, "", "[]", [], (), "--NOVALUE--", ["--NOVALUE--"], ("--NOVALUE--",))


def _from_here(request: object) -> bool:
    """Tell whether a form that was sent is one that this person opened."""
    if request.method != "POST":
        return True
    try:
        CheckAuthenticator(request)
    except Forbidden:
        return False
    return True


class Samen:
    """Mixed in before a form that two people may have open at once."""

    stale = False

    def stored(self, name: str) -> object:
        """Return what this person sees of what is stored in a field now."""
        return self._seen(name, getattr(self.context, name, None))

    def _seen(self, name: str, value: object) -> object:
        field = next(widget.field for widget in self.all_widgets() if widget.field.__name__ == name)
        if IRows.providedBy(field):
            return leesbare_rijen(field, self.context, value)
        return masked(value) if IBSN.providedBy(field) else value

    def seen(self, fresh: Iterable[str] | None = None) -> str:
        """Return the marks of the form: as they came, save those of `fresh` fields, which are made anew."""
        sent = marks_sent(self.request)
        names = {widget.field.__name__ for widget in self.all_widgets()}
        anew = set(self.clashes if fresh is None else fresh)
        kept = {name: sent[name] for name in names - anew if name in sent}
        return json.dumps({name: mark(self.stored(name)) for name in names} | kept)

    def extractData(self, setErrors: bool = True) -> tuple[dict[str, object], tuple[object, ...]]:
        """Return what this person changed; where somebody else changed the same, that is an error, once.

        Nothing is taken from a form that this person did not open himself, or too long ago: it says so.
        """
        self.stale = not _from_here(self.request)
        if self.stale:
            self.formErrorsMessage = STALE
            return {}, (STALE,)
        data, errors = super().extractData(setErrors)
        shown = {name: self._seen(name, value) for name, value in data.items()}
        changed, clashes = merged(marks_sent(self.request), shown, self.stored)
        data = {name: data[name] for name in changed}
        self.clashes = frozenset(clashes)
        if clashes:
            self.formErrorsMessage = self.clash_words()
            errors = (*errors, self.formErrorsMessage)
        return data, errors

    def clash_words(self) -> str:
        """Return which fields two people changed."""
        titles = [w.field.title for w in self.all_widgets() if w.field.__name__ in self.clashes]
        return CLASH.format(", ".join(titles))


class AddForm(Form, DefaultAddForm):
    """Adds something and leads to its page; a rule that refuses it is told in the form."""

    made = None

    def createAndAdd(self, data: dict[str, object]) -> object:
        """Add it, or say what does not fit."""
        try:
            with geheel():
                return super().createAndAdd(data)
        except BadRequest as error:
            raise ActionExecutionError(Invalid(str(error))) from error

    def add(self, made: object) -> None:
        """Keep what it became: its folder gives it its own id."""
        super().add(made)
        self.made = self.context[made.getId()]

    def ernaast(self) -> str:
        """Return what stands beside what is added, not beside what is around it."""
        panel = queryMultiAdapter((self.context, self.request), name="handreiking-ernaast")
        if panel is None:
            return ""
        panel.soort = self.portal_type
        return panel()

    def nextURL(self) -> str:
        """Return the page of what was added."""
        return self.made.absolute_url()


class EditForm(Samen, Form, DefaultEditForm):
    """Edits something in a casus. Nothing is lost when two people edit at once."""

    buttons = DefaultEditForm.buttons.copy()
    handlers = DefaultEditForm.handlers.copy()
    autosaves = True
    ignoreRequiredOnExtract = True

    @property
    def success_message(self) -> str:
        """Say what was kept."""
        return f"{self.context.title} is bewaard."

    @button.handler(buttons["cancel"])
    def close(self, action: object) -> None:
        """Leave the form; what a form that saves itself holds is kept already."""
        self.request.response.redirect(self.nextURL())


class Bewaar:
    """Mixed in before an edit form: saves a draft, keeps what is right, answers with JSON."""

    def __call__(self) -> str:
        """Save the fields that are right and say which are not."""
        self.request.response.setHeader("Content-Type", "application/json")
        if is_frozen(self.context):
            return self._refused(FROZEN)
        if not getSecurityManager().checkPermission("Modify portal content", self.context):
            raise Unauthorized("Je mag dit niet wijzigen.")
        self.update()
        data, errors = self.extractData()
        if self.clashes or self.stale:
            return self._refused(self.formErrorsMessage)
        if self.applyChanges(data):
            self.context.reindexObject()
        return json.dumps({"tijd": f"{now():%H:%M}", "gezien": self.seen(data), "fouten": len(errors)})

    def _refused(self, melding: str) -> str:
        self.request.response.setStatus(409)
        return json.dumps({"melding": melding})


def page(form: type) -> type:
    """Return the view that puts a form in a page."""
    return layout.wrap_form(form)
