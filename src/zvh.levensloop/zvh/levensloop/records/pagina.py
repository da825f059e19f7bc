"""The page of a record: what it is, where it stands, what can be done, all its fields, what happened."""

from collections.abc import Mapping
from types import MappingProxyType

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed
from zope.component import getAdapter, queryMultiAdapter

from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, gebeurtenissen
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import IFacts
from zvh.levensloop.records.leesbaar import leesbaar, leest_alles
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.opmerkingen import opmerkingen
from zvh.levensloop.records.secties import Sectie, help_texts, secties
from zvh.levensloop.records.vaststellen import Vaststelpagina, naar
from zvh.levensloop.records.vaststelling import TRANSITION, empty_fields, is_frozen, redenen
from zvh.levensloop.records.velden import still_empty_readable
from zvh.levensloop.records.verwijderen import beletsel

# Steps that nobody takes by hand: they follow from another record.
VANZELF = ("vervangen",)


class Stukpagina(Lezen):
    """Shows one record."""

    nog_nodig_voor = "dit kan worden vastgesteld"
    vaststellen_heet = "Vaststellen"
    vastgesteld_heet = "Vastgesteld"
    knop = ""  # the words on the button that adopts, where they say more than `vaststellen_heet`
    # What cannot be undone, by step: said before the button that does it.
    definitief: Mapping[str, str] = MappingProxyType({})

    def __call__(self) -> str:
        """Gather the facts once, and show them."""
        self.facts = leesbaar(getAdapter(self.context, IFacts)(), self.context)
        return self.index()

    @property
    def concept(self) -> bool:
        """Whether it may still change."""
        return not is_frozen(self.context)

    def state(self) -> str:
        """Return the status as a token."""
        return api.content.get_state(self.context)

    def status(self) -> str:
        """Return the status in words."""
        return self.status_van(self.context)

    def boven(self) -> tuple[str, str]:
        """Return address and title of what is around it; no address for who may not open that."""
        around = self.context.__parent__
        return around.absolute_url() if api.user.has_permission("View", obj=around) else "", around.title

    def may_edit(self) -> bool:
        """Tell whether this person may change it."""
        return self.concept and api.user.has_permission("Modify portal content", obj=self.context)

    def may_adopt(self) -> bool:
        """Tell whether this person may adopt it now."""
        return self.concept and any(step["id"] == TRANSITION for step in self._steps())

    def stappen(self) -> list[dict[str, str]]:
        """Return the other steps that this person may take: id, words, what to know before a final one."""
        return [
            {"id": step["id"], "titel": step["title"], "let_op": self.definitief.get(step["id"], "")}
            for step in self._steps()
            if step["id"] not in (TRANSITION, *VANZELF)
        ]

    def acties(self) -> list[dict[str, str]]:
        """Return the pages that this record has beside its form: address and words; `hoofd`: that is what is next."""
        return []

    def gevolgen(self) -> tuple[str, ...]:
        """Return what adoption does beside freezing the record, as sentences."""
        return ()

    def uitleg(self) -> str:
        """Return where it stands, in a sentence; empty where the status says enough."""
        return ""

    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """Return what rooms have to say beside it."""
        return opmerkingen(self.context)

    def _steps(self) -> list[dict[str, str]]:
        return api.portal.get_tool("portal_workflow").getTransitionsFor(self.context)

    def redenen(self) -> tuple[str, ...]:
        """Return why it cannot be adopted yet; to others than its writers that would tell what is empty."""
        if not self.may_edit():
            return ()
        if leest_alles(self.context):
            return redenen(self.context)
        return tuple(f"Vul '{plek.field.title}' in." for plek in still_empty_readable(self.context))

    def where(self) -> dict[str, str]:
        """Return where each reason that is about one field is mended."""
        return {
            reason: self.edit_url(f"formfield-form-widgets-{name}")
            for reason, name in empty_fields(self.context).items()
        }

    def secties(self) -> list[Sectie]:
        """Return the parts of the record."""
        return secties(self.context, self.facts.velden)

    def naast(self, sectie: Sectie) -> str:
        """Return what stands below a part."""
        return ""

    def aantal_open(self, sectie: Sectie) -> int:
        """Return how much below a part waits for whoever writes the record."""
        return 0

    def onder(self) -> str:
        """Return what another room shows below the parts."""
        part = queryMultiAdapter((self.context, self.request), name="onder-het-stuk")
        return part() if part is not None else ""

    def edit_url(self, anchor: str) -> str:
        """Return where a part is edited; empty when it can't be."""
        return f"{self.context.absolute_url()}/edit#{anchor}" if self.may_edit() else ""

    def help(self) -> dict[str, str]:
        """Return what is expected in each field."""
        return help_texts(self.context)

    def may_delete(self) -> bool:
        """Tell whether this person may throw this concept away."""
        return not beletsel(self.context)

    def gebeurtenissen(self) -> tuple[Gebeurtenis, ...]:
        """Return what happened with it, newest first."""
        return tuple(reversed(gebeurtenissen(self.context)))


class Vaststellen(Vaststelpagina, Stukpagina):
    """The page before adoption of a record; back to the casus after it."""

    def daarna(self) -> object:
        """Return the casus: its next step is there."""
        return self.context.__parent__


class Stap(Lezen):
    """Takes a step of the workflow that needs no page of its own."""

    def __call__(self) -> str:
        """Answer a POST by going back to the record."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Gebruik de knop op de pagina.")
        CheckAuthenticator(self.request)
        step = str(self.request.form.get("stap") or "")
        there = {
            step["id"]: step["title"] for step in api.portal.get_tool("portal_workflow").getTransitionsFor(self.context)
        }
        messages = IStatusMessage(self.request)
        if step not in there or step in (TRANSITION, *VANZELF):
            messages.add(
                "Deze stap kan nu niet. Iemand anders was je misschien voor; kijk hoe het er nu voor staat.", "warning"
            )
            return naar(self.request, self.context)
        try:
            with geheel():
                api.content.transition(self.context, transition=step)
        except BadRequest as error:
            messages.add(str(error), type="error")
            return naar(self.request, self.context)
        messages.add(f"Gedaan: {there[step]}.")
        return naar(self.request, self.context)
