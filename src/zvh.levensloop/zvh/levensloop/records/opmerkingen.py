"""What rooms have to say beside a record or a casus, to whoever asks."""

from zope.component import subscribers

from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.interfaces import IOpmerkingen


def opmerkingen(content: object) -> tuple[Opmerking, ...]:
    """Return it; each room leaves out what is not for whoever asks."""
    return tuple(note for room in subscribers((content,), IOpmerkingen) for note in room())
