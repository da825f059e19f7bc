"""What rooms have to say beside a record or a casus, to whoever asks."""

from zope.component import adapter, subscribers
from zope.interface import implementer

from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.interfaces import IBepaaltFase, IOpmerkingen
from zvh.levensloop.records.vaststelling import is_frozen


def opmerkingen(content: object) -> tuple[Opmerking, ...]:
    """Return it; each room leaves out what is not for whoever asks."""
    return tuple(note for room in subscribers((content,), IOpmerkingen) for note in room())


@implementer(IOpmerkingen)
@adapter(IBepaaltFase)
class VanCasus:
    """Says beside a record that decides on a casus, as long as it can change, what is said on the casus."""

    def __init__(self, record: object):
        self.record = record

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return it."""
        return () if is_frozen(self.record) else opmerkingen(self.record.__parent__)
