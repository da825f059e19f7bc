"""What a record that was adopted does to the phase of its casus."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import IBepaaltFase, ICasusContent, IEisen, IVerloop


@implementer(IEisen)
@adapter(IBepaaltFase)
class InFase:
    """The phase in which the record is adopted must allow its outcome."""

    def __init__(self, record: object):
        self.record = record

    def __call__(self) -> tuple[str, ...]:
        """Return why not; nothing as long as the outcome is empty: that is asked as a field."""
        soort, uitkomst = self.record.fasestap()
        why_not = IVerloop(self.record.__parent__).beletsel(soort, uitkomst) if uitkomst else ""
        return (why_not,) if why_not else ()


def on_adopted(record: object, event: object) -> None:
    """Bring the casus into the phase that follows."""
    if event.transition is not None and event.transition.id == "vaststellen":
        IVerloop(record.__parent__).zet(*record.fasestap(), record.getId())


def on_removed(record: object, event: object) -> None:
    """Take back what a record did that is thrown away."""
    if ICasusContent.providedBy(event.oldParent):
        IVerloop(event.oldParent).neem_terug(record.getId())
