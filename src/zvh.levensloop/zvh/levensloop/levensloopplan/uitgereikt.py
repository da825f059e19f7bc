"""What of the plans of a casus was handed out: who keeps which version in a file of his own."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.datum import datum
from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.levensloopplan.opgeslagen import EVENT
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import ICasusContent, IUitgereikt
from zvh.levensloop.records.klok import AMSTERDAM


@implementer(IUitgereikt)
@adapter(ICasusContent)
class Uitgereikt:
    """The plans of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[str, ...]:
        """Return each filing, the newest version first."""
        return tuple(
            f"{plan.title}: {EVENT} door {event.naam} op {datum(event.wanneer.astimezone(AMSTERDAM).date())}."
            for plan in plans(self.casus)
            for event in gebeurtenissen(plan)
            if event.wat == EVENT
        )
