"""The page of a plan."""

from plone import api
from zope.component import getAdapter

from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.levensloopplan.opgeslagen import Opgeslagen
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, gebeurtenissen
from zvh.levensloop.records.interfaces import IFacts, IVerloop
from zvh.levensloop.records.leesbaar import leesbaar, leest, leest_alles
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.secties import Sectie, help_texts, secties
from zvh.levensloop.records.vaststelling import empty_fields, is_frozen, redenen
from zvh.levensloop.records.velden import still_empty_readable
from zvh.levensloop.records.verwijderen import beletsel

STATUS = {
    "concept": ("Concept", "pencil"),
    "ter_vaststelling": ("Ter vaststelling", "people"),
    "vastgesteld": ("Vastgesteld", "check"),
    "vervangen": ("Vervangen", "archive"),
}


class Plan(Lezen):
    """What matters first, then the plan in its own order."""

    def __call__(self) -> str:
        """Gather the facts once, and show them."""
        self.facts = leesbaar(getAdapter(self.context, IFacts, name="levensloopplan")(), self.context)
        self.concept = self.facts.status == "concept"
        return self.index()

    def state(self) -> str:
        """Return the status as a token."""
        return api.content.get_state(self.context)

    def status(self) -> str:
        """Return the status in words."""
        return STATUS[self.state()][0]

    def may_adopt(self) -> bool:
        """Tell whether this person may adopt the plan."""
        return self.concept and api.user.has_permission("Levensloop: Vaststellen", obj=self.context)

    def may_edit(self) -> bool:
        """Tell whether this person may change the plan."""
        return self.concept and api.user.has_permission("Modify portal content", obj=self.context)

    def may_confirm(self) -> bool:
        """Tell whether this person still has to confirm that he filed this version."""
        return not self.concept and Opgeslagen(self.context).wacht()

    def may_see_casus(self) -> bool:
        """Tell whether this person may open the casus around the plan."""
        return api.user.has_permission("View", obj=self.context.__parent__)

    def redenen(self) -> tuple[str, ...]:
        """Return why the concept cannot be adopted yet; to others than its writers that would tell what is empty."""
        if not self.concept or not self.may_edit():
            return ()
        return redenen(self.context) if leest_alles(self.context) else self._own_redenen()

    def _own_redenen(self) -> tuple[str, ...]:
        return tuple(f"Vul '{plek.field.title}' in." for plek in still_empty_readable(self.context))

    def where(self) -> dict[str, str]:
        """Return where each reason that is about one field is mended."""
        return {
            reason: self.edit_url(f"formfield-form-widgets-{name}")
            for reason, name in empty_fields(self.context).items()
        }

    def secties(self) -> list[Sectie]:
        """Return the parts of the plan."""
        return secties(self.context, self.facts.velden)

    def stem_client(self) -> str:
        """Return the client's own words."""
        return next((str(v.value or "") for v in self.facts.velden if v.name == "stem_client"), "")

    def edit_url(self, anchor: str) -> str:
        """Return where a part is edited; empty when it can't be."""
        return f"{self.context.absolute_url()}/edit#{anchor}" if self.may_edit() else ""

    def help(self) -> dict[str, str]:
        """Return what is expected in each field."""
        return help_texts(self.context)

    def gebeurtenissen(self) -> tuple[Gebeurtenis, ...]:
        """Return what happened with this version, newest first."""
        return tuple(reversed(gebeurtenissen(self.context)))

    def in_force(self) -> object | None:
        """Return the version that replaced this one and holds now."""
        adopted = [plan for plan in self._others() if is_frozen(plan)]
        return adopted[0] if adopted and adopted[0].versie > self.context.versie else None

    def may_delete(self) -> bool:
        """Tell whether this person may throw this concept away."""
        return not beletsel(self.context)

    def under_way(self) -> object | None:
        """Return the concept of a later version."""
        later = [plan for plan in self._others() if not is_frozen(plan)]
        return later[0] if later and later[0].versie > self.context.versie else None

    def _others(self) -> list[object]:
        """Return the versions that this person may see, newest first."""
        return [p for p in plans(self.context.__parent__) if api.user.has_permission("View", obj=p)]

    def may_renew(self) -> bool:
        """Tell whether this person may start the next version from here."""
        newest = plans(self.context.__parent__)[0].versie == self.context.versie
        return (
            newest
            and not self.concept
            and api.user.has_permission("Levensloop: Levensloopplan toevoegen", obj=self.context.__parent__)
        )


class Versions(Lezen):
    """The versions of the plan of a casus, newest first, as a part of its page."""

    def versions(self) -> list[dict[str, object]]:
        """Return each version with its status and day."""
        return [
            {
                "url": plan.absolute_url(),
                "titel": plan.title,
                "status": api.content.get_state(plan),
                "woord": STATUS[api.content.get_state(plan)][0],
                "vaststelling": plan.vaststelling,
                "wijziging": plan.wijziging or "" if leest(plan, "plan") else "",
            }
            for plan in plans(self.context)
            if api.user.has_permission("View", obj=plan)
        ]

    def may_add(self) -> bool:
        """Tell whether this person may start a version now."""
        under_way = any(not is_frozen(plan) for plan in plans(self.context))
        too_early = IVerloop(self.context).beletsel("levensloopplan", "concept")
        may = api.user.has_permission("Levensloop: Levensloopplan toevoegen", obj=self.context)
        return may and not under_way and not too_early
