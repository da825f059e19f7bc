"""From the beginning of a request to its lines in the store, whatever becomes of it.

The lines are in the store before the answer leaves: what can't be logged is not shown.
"""

import contextlib

from zExceptions import Forbidden, Unauthorized

from zvh.levensloop.logboek import who
from zvh.levensloop.logboek.asked import access, asked, found
from zvh.levensloop.logboek.notes import Note, Notes, begin, of_request
from zvh.levensloop.logboek.objects import closed, place
from zvh.levensloop.logboek.place import here
from zvh.levensloop.logboek.regel import GESLAAGD, GEWEIGERD
from zvh.levensloop.logboek.store import Unreachable
from zvh.levensloop.logboek.unreachable import LogboekOnbereikbaar
from zvh.levensloop.logboek.vraag import Vraag
from zvh.levensloop.logboek.vraag import event as happened
from zvh.levensloop.records.interfaces import IInCasus
from zvh.levensloop.records.logregel import Logregel
from zvh.levensloop.records.vrager import recognise


def on_start(event: object) -> None:
    """Begin to note; a request that is done again begins again."""
    begin(event.request)


def on_site_traversed(site: object, event: object) -> None:
    """Hold on to the way that traversal goes from here: the page of an error forgets it."""
    notes = of_request(event.request)
    if notes is not None:
        notes.way = event.request["PARENTS"]


def on_before_commit(event: object) -> None:
    """Note what was asked, and go no further when something changed and the store can't be written."""
    notes = of_request(event.request)
    changed = bool(notes.notes)
    _finish(notes, event.request, None)
    try:
        if changed:
            here().check()
    except Unreachable as error:
        raise LogboekOnbereikbaar from error


def on_success(event: object) -> None:
    """Keep the notes before the answer leaves; without them there is no answer."""
    try:
        of_request(event.request).keep()
    except Unreachable as error:
        raise LogboekOnbereikbaar from error


def on_before_abort(event: object) -> None:
    """Note what was asked and did not come through."""
    notes = of_request(event.request)
    raised = event.exc_info[0]
    if notes is None or event.retry or notes.kept or issubclass(raised, LogboekOnbereikbaar):
        return
    if issubclass(raised, (Unauthorized, Forbidden)):
        notes.failure = GEWEIGERD
    _finish(notes, event.request, raised)


def on_failure(event: object) -> None:
    """Keep the notes of a request that failed; one that is done again tells its own."""
    notes = of_request(event.request)
    if notes is not None and not event.retry:
        with contextlib.suppress(Unreachable):  # said in Zope's log; a refusal shows nothing
            notes.keep()


def _finish(notes: Notes, request: object, raised: type[Exception] | None) -> None:
    """Gather who asked what, by which way and which role, while the objects can still be read."""
    content = closed(request, notes.way or request.get("PARENTS", ()))
    if raised is not None:
        recognise(request)
    somebody = who.user()
    vraag = asked(request, content, raised, known=somebody is not None, noted=bool(notes.notes))
    own = _own(request, vraag, place(content) if vraag.closed else {})
    notes.notes += [*own, *_others(notes, own, vraag)]
    if notes.notes:
        notes.access = {**access(request), **who.person(somebody)}
        if somebody is not None and IInCasus.providedBy(content):
            notes.access["rol"] = who.roles(somebody, content)


def _own(request: object, vraag: Vraag, about: dict[str, str]) -> list[Note]:
    """Return the line of the request itself, if it gets one."""
    what = happened(vraag)
    line = Logregel(what, vraag.ended or GESLAAGD, **about)
    return [Note(line, committed=True, found=found(request) if vraag.searches else None)] if what else []


def _others(notes: Notes, own: list[Note], vraag: Vraag) -> list[Note]:
    """Return a line for each casus that was shown in full and that no other line is about."""
    told = {note.line.casus for note in (*notes.notes, *own)}
    shown = set() if vraag.ended else notes.shown - told
    return [Note(Logregel("gelezen", casus=kenmerk), committed=True) for kenmerk in sorted(shown)]
