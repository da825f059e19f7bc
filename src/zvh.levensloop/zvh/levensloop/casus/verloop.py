"""The steps that the records of a casus made, and the phase that follows from them; nobody sets a phase by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from persistent.list import PersistentList
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.casus.register import note
from zvh.levensloop.core.approach import verloop
from zvh.levensloop.core.approach.fasen import Fase, fase
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import ICasusContent, IVerloop
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.weigering import Geweigerd

KEY = "zvh.levensloop.stappen"
WORKFLOW = "casus_workflow"
_follows: ContextVar[bool] = ContextVar("levensloop_fase_volgt", default=False)


@dataclass(frozen=True, slots=True)
class Gezet:
    """A step that was taken: kind and outcome, and the id of the record in the casus ("": of none)."""

    soort: str
    uitkomst: str
    record: str = ""


@implementer(IVerloop)
@adapter(ICasusContent)
class Verloop:
    """The steps of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def beletsel(self, soort: str, uitkomst: str) -> str:
        """Return why this step can't be taken now; "" when it can."""
        return verloop.beletsel(self._nu(), soort, uitkomst)

    def zet(self, soort: str, uitkomst: str, record: str = "") -> None:
        """Take a step; BadRequest says why not."""
        if why_not := self.beletsel(soort, uitkomst):
            raise BadRequest(why_not)
        IAnnotations(self.casus).setdefault(KEY, PersistentList()).append(Gezet(soort, uitkomst, record))
        self.volg()

    def neem_terug(self, record: str) -> None:
        """Take back the steps of a record that goes."""
        kept = [gezet for gezet in self.stappen() if gezet.record != record]
        if len(kept) < len(self.stappen()):
            IAnnotations(self.casus)[KEY] = PersistentList(kept)
            self.volg()

    def stappen(self) -> tuple[Gezet, ...]:
        """Return the steps, oldest first."""
        return tuple(IAnnotations(self.casus).get(KEY, ()))

    def volg(self) -> None:
        """Bring the casus into the phase that its steps lead to."""
        there = self._nu()
        if there and there != api.content.get_state(self.casus):
            _transition(self.casus, f"naar_{there}")
        else:
            note(self.casus)

    def _nu(self) -> str:
        return verloop.fase_na((gezet.soort, gezet.uitkomst) for gezet in self.stappen())


def huidige(casus: object) -> Fase:
    """Return the phase a casus is in."""
    return fase(api.content.get_state(casus))


def before_phase(casus: object, event: object) -> None:
    """Refuse a phase that does not follow from a record, whoever asks for it and with whatever right."""
    if event.transition is not None and not _follows.get():
        raise Geweigerd("Niemand zet de fase met de hand: zij volgt uit wat er in de casus is vastgesteld.")


def after_phase(casus: object, event: object) -> None:
    """Keep each change of phase as an event."""
    if event.transition is None:
        return
    append(casus, "nieuwe fase", fase(event.new_state.id).titel)
    note(casus)
    log("fase gezet", casus=casus.kenmerk, doel=event.new_state.id)


def _transition(casus: object, name: str) -> None:
    """Take a step of the workflow that nobody has the right to."""
    tool = api.portal.get_tool("portal_workflow")
    workflow = tool[WORKFLOW]
    with _following():
        tool._invokeWithNotification(
            [workflow], casus, name, workflow._changeStateOf, (casus, workflow.transitions[name], {}), {}
        )


@contextmanager
def _following() -> Iterator[None]:
    token = _follows.set(True)
    try:
        yield
    finally:
        _follows.reset(token)
