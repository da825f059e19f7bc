"""An action point: an item of its casus, shown and edited as a row by plan and meetings."""

import datetime as dt

from plone import api
from plone.dexterity.content import Item
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.actiepunt import openstaand
from zvh.levensloop.actiepunt.eigen import controleer
from zvh.levensloop.actiepunt.volgorde import numbers, place
from zvh.levensloop.core.actiepunt import Actiepunt as Facts
from zvh.levensloop.records.gebeurtenissen import append, gebeurtenissen
from zvh.levensloop.records.interfaces import IActieafloop, IActiepunten, ICasusContent, IMaakActie, IVanOrganisatie
from zvh.levensloop.records.velden import term_title

STATUS = {"open": "open", "gereed": "gereed", "niet_gedaan": "niet gedaan"}
MELDEN = "Levensloop: Actiepunt melden"
EVENTS = {**STATUS, "open": "weer geopend"}
REDENEN = {  # process.md §1
    "omstandigheid": "door omstandigheden",
    "niet-gelukt": "niet gelukt",
    "vervallen": "niet meer nodig",
}


class IActiepuntContent(IVanOrganisatie):
    """An action point."""


@implementer(IActiepuntContent)
class Actiepunt(Item):
    """One action. Its title is its number: what it is about has a category."""

    nummer = 0

    @property
    def title(self) -> str:
        """The number within the casus."""
        return f"Actiepunt {self.nummer}"

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: the number is the title."""

    def prepare(self, casus: object, number: int) -> None:
        """Take a number, just before the casus takes it in; BadRequest when it is for an organisation of others."""
        controleer(casus, self.organisatie)
        self.nummer = number


def add_action(casus: object, **values: object) -> Actiepunt:
    """Make an action in a casus and return it."""
    return createContentInContainer(casus, "Actiepunt", checkConstraints=False, **values)


def actions(casus: object) -> list[Actiepunt]:
    """Return the actions of a casus: the open ones first, the earliest date on top."""
    return [action(casus, number) for done in (False, True) for number in numbers(casus, done)]


def action(casus: object, number: int) -> Actiepunt:
    """Return one action of a casus."""
    return casus[f"actiepunt-{number}"]


def on_change(action: Actiepunt, event: object) -> None:
    """Keep the order of the actions, and the list of open ones: after adding, changing and reporting."""
    done = state(action) != "open"
    place(action, done)
    openstaand.note(action, done)


def state(action: Actiepunt) -> str:
    """Return the workflow state: open, gereed or niet_gedaan."""
    return api.content.get_state(action)


def report(action: Actiepunt, outcome: str, reden: str = "", toelichting: str = "") -> None:
    """Report an action done (*gereed*), not done (*niet_gedaan*, with a reason) or open again."""
    if outcome not in STATUS:
        raise BadRequest("Kies: gereed, niet gedaan of weer open.")
    if (outcome == "open") == (state(action) == "open"):
        raise BadRequest(f"Dit actiepunt is al {STATUS[state(action)]}. Ververs de pagina.")
    transition = {"gereed": "gereedmelden", "niet_gedaan": "niet_doen", "open": "heropenen"}[outcome]
    api.content.transition(action, transition=transition, reden=reden, toelichting=toelichting)


def on_report(action: Actiepunt, event: object) -> None:
    """Refuse *niet gedaan* without a reason, whoever reports it; over REST the comment is the reason."""
    if event.transition is not None and event.transition.id == "niet_doen" and _reason(event) not in REDENEN:
        raise BadRequest(f"Kies waarom het actiepunt niet gedaan is: {', '.join(REDENEN.values())}.")


def after_report(action: Actiepunt, event: object) -> None:
    """Keep each report as an event."""
    if event.transition is not None:
        toelichting = event.kwargs.get("toelichting", "")
        words = ": ".join(part for part in (REDENEN.get(_reason(event), ""), toelichting) if part)
        append(action, EVENTS[event.new_state.id], words)
        on_change(action, event)


def _reason(event: object) -> str:
    return str(event.kwargs.get("reden") or event.kwargs.get("comment") or "")


def facts(action: Actiepunt) -> Facts:
    """Return an action as documents and pages show it."""
    events = gebeurtenissen(action)
    return Facts(
        wat=action.wat or "",
        organisatie=term_title(action, "organisaties", action.organisatie),
        persoon=action.persoon or "",
        voor=action.voor,
        status=STATUS[state(action)],
        toelichting=events[-1].toelichting if events else "",
    )


@implementer(IMaakActie)
@adapter(ICasusContent)
class MaakActie:
    """Makes an action in one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self, wat: str, organisatie: str, voor: dt.date) -> int:
        """Make it and return its number; BadRequest for an organisation of others."""
        return add_action(self.casus, wat=wat, organisatie=organisatie, voor=voor).nummer


@implementer(IActiepunten)
@adapter(ICasusContent)
class Actiepunten:
    """The actions of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[Facts, ...]:
        """Return them as facts, the open ones first."""
        return tuple(facts(action) for action in actions(self.casus))

    def open(self) -> tuple[Facts, ...]:
        """Return the open ones as facts, the earliest date on top."""
        return tuple(facts(action(self.casus, number)) for number in numbers(self.casus, False))

    def genummerd(self, nummers: tuple[int, ...]) -> dict[int, Facts]:
        """Return those with these numbers as facts, by number."""
        found = {nummer: self.casus.get(f"actiepunt-{nummer}") for nummer in nummers}
        return {nummer: facts(one) for nummer, one in found.items() if one is not None}


@implementer(IActieafloop)
@adapter(ICasusContent)
class Actieafloop:
    """Reports on the actions of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def open(self, nummers: tuple[int, ...]) -> dict[int, Facts]:
        """Return by number those that are open and on which whoever acts may report."""
        found = {nummer: self.casus.get(f"actiepunt-{nummer}") for nummer in nummers}
        return {
            nummer: facts(one)
            for nummer, one in found.items()
            if one is not None and state(one) == "open" and api.user.has_permission(MELDEN, obj=one)
        }

    def meld(self, nummer: int, uitkomst: str) -> None:
        """Report one as gereed, or as vervallen: not done, because it is not needed any more."""
        outcome = "gereed" if uitkomst == "gereed" else "niet_gedaan"
        report(action(self.casus, nummer), outcome, "" if outcome == "gereed" else uitkomst)
