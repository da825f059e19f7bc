"""The page of a plan."""

from plone import api
from zope.component import getAdapter

from zvh.levensloop.core.approach.akkoord import in_woorden
from zvh.levensloop.core.levensloopplan import Akkoord
from zvh.levensloop.core.levensloopplan.akkoord import hoe
from zvh.levensloop.levensloopplan.akkoord import OPSCHRIJVEN, Gevraagd, eigen_organisaties, open_voor_antwoord
from zvh.levensloop.levensloopplan.antwoorden import Antwoord, laatste
from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.levensloopplan.opgeslagen import Opgeslagen
from zvh.levensloop.reacties.pagina import MetReacties
from zvh.levensloop.records.interfaces import IFacts, IVerloop
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.leesbaar import leesbaar, leest
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.vaststelling import is_frozen

STATUS = {
    "concept": ("Concept", "pencil"),
    "ter_vaststelling": ("Ter vaststelling", "people"),
    "vastgesteld": ("Vastgesteld", "check"),
    "vervangen": ("Vervangen", "archive"),
}


class Plan(MetReacties):
    """What matters first, then the plan in its own order."""

    fout_akkoord = ""

    def __call__(self) -> str:
        """Gather the facts once, and show them."""
        self.facts = leesbaar(getAdapter(self.context, IFacts, name="levensloopplan")(), self.context)
        return self.index()

    @property
    def concept(self) -> bool:
        """Whether it may still change."""
        return self.facts.status == "concept"

    def status(self) -> str:
        """Return the status in words."""
        return STATUS[self.state()][0]

    def may_adopt(self) -> bool:
        """Tell whether this person may adopt the plan."""
        return self.concept and api.user.has_permission("Levensloop: Vaststellen", obj=self.context)

    def may_confirm(self) -> bool:
        """Tell whether this person still has to confirm that he filed this version."""
        return not self.concept and Opgeslagen(self.context).wacht()

    def may_see_casus(self) -> bool:
        """Tell whether this person may open the casus around the plan."""
        return api.user.has_permission("View", obj=self.context.__parent__)

    def gevraagd(self) -> bool:
        """Tell whether partners were asked for an answer, and whoever reads may know it."""
        return self.leest("plan") and bool(self.facts.akkoord)

    def oordeel(self, antwoord: Akkoord) -> str:
        """Return an answer in words."""
        return in_woorden(antwoord.oordeel)

    def hoe(self, antwoord: Akkoord) -> str:
        """Return how an answer came."""
        return hoe(antwoord)

    def eigen(self) -> list[dict[str, object]]:
        """Return the organisations for which this person may answer now: UID, name, last answer, up to when."""
        if open_voor_antwoord(self.context):
            return []
        found = laatste(self.context)
        return [
            {"uid": uid, "naam": naam, "antwoord": found.get(uid), "dicht": self._is_closed(found.get(uid))}
            for uid, naam in eigen_organisaties(self.context).items()
        ]

    def _is_closed(self, antwoord: Antwoord | None) -> bool:
        spoken = antwoord is not None and antwoord.uitgesproken is not None
        return spoken and today() > antwoord.herstel_tot

    def wacht_op_antwoord(self) -> bool:
        """Tell whether the organisation of this person still has to answer."""
        return Gevraagd(self.context).wacht()

    def may_write_down(self) -> bool:
        """Tell whether this person may write down what partners said in an overleg."""
        return not open_voor_antwoord(self.context) and api.user.has_permission(OPSCHRIJVEN, obj=self.context)

    def stem_client(self) -> str:
        """Return the client's own words."""
        return next((str(v.value or "") for v in self.facts.velden if v.name == "stem_client"), "")

    def in_force(self) -> object | None:
        """Return the version that replaced this one and holds now."""
        adopted = [plan for plan in self._others() if is_frozen(plan)]
        return adopted[0] if adopted and adopted[0].versie > self.context.versie else None

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
        return self.writes() and not under_way and not too_early

    def writes(self) -> bool:
        """Tell whether this person writes plans here."""
        return bool(api.user.has_permission("Levensloop: Levensloopplan toevoegen", obj=self.context))
