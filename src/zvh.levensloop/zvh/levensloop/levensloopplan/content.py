"""A version of the levensloopplan: concept, adopted, replaced by the next."""

from copy import deepcopy

from plone import api
from plone.dexterity.content import Item
from plone.dexterity.utils import createContentInContainer, iterSchemata
from zExceptions import BadRequest
from zope.event import notify
from zope.interface import implementer
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema import getFieldsInOrder

from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IBeeldvorming, IReageerbaar, IVerloop, IVerzendbaar
from zvh.levensloop.records.rijen import met_verborgen
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.rows.field import IRows

EMPTY = (None, "", [], set())
NIEUW = ("wijziging", "geldig_vanaf")


class ILevensloopplanContent(IReageerbaar, IVerzendbaar):
    """A version of the plan."""


@implementer(ILevensloopplanContent)
class Levensloopplan(Item):
    """One version of the plan of one casus; its title is its number."""

    versie = 0
    vaststelling = None
    reactiestaat = "ter_vaststelling"

    @property
    def title(self) -> str:
        """The name of this version."""
        return f"Levensloopplan versie {self.versie}" if self.versie else "Levensloopplan"

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: the version is the title."""

    def prepare(self, casus: object, number: int) -> None:
        """Take a number and all that was not given from the last version; BadRequest while a concept is under way."""
        former = plans(casus)
        if any(not is_frozen(plan) for plan in former):
            raise BadRequest("Er is al een concept van dit plan. Werk daarin verder.")
        self.versie = number
        self.vaststelling = None
        for plan in former[:1]:
            _take_over(self, plan)
        if not former:
            neem_beeldvorming_over(self, casus)
        append(self, "concept gemaakt", f"uit versie {former[0].versie}" if former else "")


def plans(casus: object) -> list[Levensloopplan]:
    """Return the versions of the plan of a casus, newest first."""
    # By id: a casus may hold a thousand records, and asking each what it is would wake them all.
    found = [casus[name] for name in casus.objectIds() if name.startswith("levensloopplan-")]
    return sorted(found, key=lambda plan: -plan.versie)


def next_version(casus: object) -> Levensloopplan:
    """Make the next concept: empty the first time, later a copy of the last version."""
    return createContentInContainer(casus, "Levensloopplan", checkConstraints=False)


def _take_over(plan: Levensloopplan, former: Levensloopplan) -> None:
    """Copy what is still empty, and rows that the maker doesn't see; what changed is told anew each time."""
    for name, field in (pair for iface in iterSchemata(former) for pair in getFieldsInOrder(iface)):
        given = getattr(plan, name, None)
        if given in EMPTY and name not in NIEUW:
            setattr(plan, name, deepcopy(getattr(former, name, None)))
        elif IRows.providedBy(field):
            setattr(plan, name, deepcopy(met_verborgen(field, former, given)))


def neem_beeldvorming_over(plan: Levensloopplan, casus: object) -> list[str]:
    """Fill what is still empty in a first plan from the beeldvorming; return the names of the fields."""
    texts = {name: text for name, text in IBeeldvorming(casus)().items() if getattr(plan, name, None) in EMPTY}
    for name, text in texts.items():
        setattr(plan, name, text)
    return list(texts)


def on_verslag(verslag: object, event: object) -> None:
    """A first plan that was begun before the beeldvorming was adopted takes it over as well."""
    if event.transition is None or event.transition.id != "vaststellen":
        return
    for plan in plans(verslag.__parent__):
        if plan.versie == 1 and not is_frozen(plan) and neem_beeldvorming_over(plan, verslag.__parent__):
            append(plan, "beeldvorming overgenomen")
            notify(ObjectModifiedEvent(plan))


def on_added(plan: Levensloopplan, event: object) -> None:
    """A concept brings a casus that is in beeldvorming on."""
    verloop = IVerloop(plan.__parent__)
    if not verloop.beletsel("levensloopplan", "concept"):
        verloop.zet("levensloopplan", "concept", plan.getId())


def on_adopted(plan: Levensloopplan, event: object) -> None:
    """The casus is being carried out from the first adopted plan on."""
    if event.transition is not None and event.transition.id == "vaststellen":
        IVerloop(plan.__parent__).zet("levensloopplan", "vastgesteld", plan.getId())


def after_offer(plan: Levensloopplan, event: object) -> None:
    """Keep as an event that a concept was offered to the team, or taken back."""
    words = {"aanbieden": "ter vaststelling aangeboden", "terugnemen": "teruggenomen als concept"}
    if event.transition is not None and event.transition.id in words:
        append(plan, words[event.transition.id])


def refuse_early(plan: Levensloopplan, event: object) -> None:
    """Refuse *vervangen* as long as no newer version was adopted, also over REST."""
    if event.transition is None or event.transition.id != "vervangen":
        return
    if not any(is_frozen(other) and other.versie > plan.versie for other in plans(plan.__parent__)):
        raise BadRequest("Een versie wordt vanzelf vervangen zodra een nieuwe is vastgesteld.")


def replace_former(plan: Levensloopplan, event: object) -> None:
    """When a version is adopted, the one before it becomes *vervangen*."""
    if event.transition is None or event.transition.id != "vaststellen":
        return
    for former in plans(plan.__parent__):
        if former.versie < plan.versie and api.content.get_state(former) == "vastgesteld":
            api.content.transition(former, transition="vervangen")
            append(former, "vervangen", f"door versie {plan.versie}")
