"""Every change of closed content and every step in its workflow, noted without its room having to."""

from zope.container.interfaces import IContainerModifiedEvent

from zvh.levensloop.logboek.notes import note
from zvh.levensloop.logboek.objects import place
from zvh.levensloop.records.logregel import Logregel


def on_line(line: Logregel) -> None:
    """Note what a room tells."""
    note(line)


def on_modified(content: object, event: object) -> None:
    """Note a change; of a folder that gets or loses something only that something is noted."""
    if not IContainerModifiedEvent.providedBy(event):
        _note("gewijzigd", content)


def on_moved(content: object, event: object) -> None:
    """Note what is made, removed, moved or renamed, not what travels along inside it."""
    if event.object is content:
        made, gone = event.oldParent is None, event.newParent is None
        _note("gemaakt" if made else "verwijderd" if gone else "verplaatst", content)


def on_transition(content: object, event: object) -> None:
    """Note a step by its name; the first state of something new is no step."""
    if event.transition is not None:
        _note(f"overgang {event.transition.getId()}", content)


def _note(wat: str, content: object) -> None:
    note(Logregel(wat, **place(content)))
