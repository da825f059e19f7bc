"""What is noted while a request or a transaction lasts, and how each note ended."""

import contextlib
import logging
from dataclasses import dataclass, field

import transaction
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest

from zvh.levensloop.logboek import who
from zvh.levensloop.logboek.place import here
from zvh.levensloop.logboek.regel import AFGEBROKEN, GESLAAGD, SYSTEEM, Regel
from zvh.levensloop.logboek.store import Unreachable, moment
from zvh.levensloop.records.klok import now
from zvh.levensloop.records.logregel import Logregel

KEY = "zvh.levensloop.logboek"
logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Note:
    """A line to be, and whether the transaction in which it was noted came through."""

    line: Logregel
    committed: bool = False
    found: int | None = None

    def settle(self, committed: bool) -> None:
        """Remember how the transaction ended."""
        self.committed = committed

    def outcome(self, failure: str = AFGEBROKEN) -> str:
        """Return how it ended; `failure` when it did not come through."""
        return failure if self.line.uitkomst == GESLAAGD and not self.committed else self.line.uitkomst


@dataclass(slots=True)
class Notes:
    """The notes of one request or transaction, each thing once.

    `shown`: casussen (kenmerk) shown in full over REST; `way`: what traversal found, the last first; `access`: who,
    from where, by which page; `failure`: what it is called when the transaction does not come through.
    """

    notes: list[Note] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    way: list[object] = field(default_factory=list)
    access: dict[str, str] = field(default_factory=dict)
    failure: str = AFGEBROKEN
    kept: bool = False

    def add(self, line: Logregel) -> None:
        """Note a line, unless the same stands here already."""
        if all(note.line != line for note in self.notes):
            note = Note(line)
            self.notes.append(note)
            transaction.get().addAfterCommitHook(note.settle)

    def keep(self) -> None:
        """Put the notes in the store, once. Unreachable: Zope's own log tells what is missing."""
        if self.kept:
            return
        self.kept = True
        when = moment(now())
        _append([_regel(one, when, self) for one in self.notes])


def begin(request: object) -> None:
    """From now on this request keeps its notes until its end."""
    IAnnotations(request)[KEY] = Notes()


def of_request(request: object) -> Notes | None:
    """Return the notes of a request; None outside the publisher."""
    return IAnnotations(request).get(KEY) if request is not None else None


def note(line: Logregel) -> None:
    """Note a line: it is kept when the request ends, outside a request when the transaction does."""
    (of_request(getRequest()) or _of_transaction()).add(line)


def _of_transaction() -> Notes:
    current = transaction.get()
    try:
        return current.data(KEY)
    except KeyError:
        notes = Notes(access={"toegang": SYSTEEM, **who.person(who.user())})
        current.set_data(KEY, notes)
        current.addAfterCommitHook(_end, (notes,))
        current.addAfterAbortHook(_end, (False, notes))
        return notes


def _end(committed: bool, notes: Notes) -> None:
    """Keep the notes of a transaction outside any request; nobody is there to be told when that fails."""
    for one in notes.notes:
        one.settle(committed)
    with contextlib.suppress(Unreachable):
        notes.keep()


def _regel(one: Note, when: str, notes: Notes) -> Regel:
    line = one.line
    told = {name: getattr(line, name) for name in ("casus", "object", "over", "namens", "doel")}
    return Regel(
        tijd=when, gebeurtenis=line.wat, uitkomst=one.outcome(notes.failure), aantal=one.found, **notes.access, **told
    )


def _append(lines: list[Regel]) -> None:
    try:
        if lines:
            here().append(lines)
    except Unreachable:
        logger.critical("the logboek can't be written; these lines are missing in it: %s", lines, exc_info=True)
        raise
