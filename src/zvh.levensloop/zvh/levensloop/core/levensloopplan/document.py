"""The document of a plan, in the order that the handreiking asks (R19 to R23)."""

from collections.abc import Callable, Mapping

from zvh.levensloop.core.documents.model import Block, Document, Heading
from zvh.levensloop.core.facts import Veld
from zvh.levensloop.core.levensloopplan.akkoord import akkoord
from zvh.levensloop.core.levensloopplan.facts import Levensloopplan
from zvh.levensloop.core.levensloopplan.leeg import leeg
from zvh.levensloop.core.levensloopplan.scenarios import scenarios
from zvh.levensloop.core.levensloopplan.signalen import signals
from zvh.levensloop.core.levensloopplan.tabellen import actions, adoption, team, versions
from zvh.levensloop.core.levensloopplan.voorkant import STAMPS, STEM, front
from zvh.levensloop.core.velden import Layout, fieldsets, section
from zvh.levensloop.core.visible import left_out

VERTROUWELIJK = "Vertrouwelijk: alleen voor het levensloopteam"
# Fields that the layout places by hand; all others are printed by their kind.
LAYOUTS: Mapping[str, Layout] = {"scenarios": scenarios, "signalen": signals}
ON_THE_FRONT = {STEM}

Part = Callable[[Levensloopplan], tuple[Block, ...]]
# Chapters that come from casus and actions, by the fieldset they follow.
AFTER: Mapping[str, tuple[str, Part]] = {
    "Scenario's": ("Levensloopteam", team),
    "Afspraken": ("Actiepunten", actions),
}
FROM: Mapping[Part, str] = {
    team: "team",
    actions: "actiepunten",
    akkoord: "akkoord",
}  # the facts that such a chapter shows


def build(plan: Levensloopplan) -> Document:
    """Return the plan, ready for any writer; facts that miss give a note, never an error."""
    return Document(
        title=f"Levensloopplan {plan.kenmerk}",
        subject="Levensloopaanpak",
        house=plan.huis,
        kenmerk=plan.kenmerk,
        version=f"versie {plan.versie}",
        classification=VERTROUWELIJK,
        date=plan.datum,
        body=(*front(plan), *_chapters(plan)),
        stamp=STAMPS[plan.status],
    )


def _chapters(plan: Levensloopplan) -> tuple[Block, ...]:
    blocks: list[Block] = []
    waiting = dict(AFTER)
    for label, velden in fieldsets(plan.velden):
        blocks += _fieldset(label, velden, plan)
        if label in waiting:
            blocks += _chapter(*waiting.pop(label), plan)
    for title, part in waiting.values():
        blocks += _chapter(title, part, plan)
    blocks += _chapter("Versies van dit plan", versions, plan)
    blocks += _chapter("Akkoord van de partners", akkoord, plan)
    blocks += _chapter("Vaststelling", adoption, plan)
    return tuple(blocks)


def _fieldset(label: str, velden: tuple[Veld, ...], plan: Levensloopplan) -> tuple[Block, ...]:
    printed = [veld for veld in velden if veld.name not in ON_THE_FRONT]
    if not printed:
        return ()
    return (Heading(label or "Overig"), *section(printed, leeg(plan), LAYOUTS))


def _chapter(title: str, part: Part, plan: Levensloopplan) -> tuple[Block, ...]:
    if part in FROM and left_out(plan, FROM[part]):
        return ()
    return (Heading(title), *part(plan))
