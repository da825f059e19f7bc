"""What an adopted plan says to do when something is seen, for other rooms."""

from collections.abc import Iterator

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.planafspraken import Planafspraken, Scenario, Signalering
from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.levensloopplan.schema import ILevensloopplan
from zvh.levensloop.records.interfaces import ICasusContent, IPlanafspraken
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.rijen import leesbare_rijen
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import category, term_title


@implementer(IPlanafspraken)
@adapter(ICasusContent)
class Afspraken:
    """Signs and scenarios of the plans of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self, plan: str = "") -> Planafspraken | None:
        """Return what whoever asks reads of a version, or of the one in force."""
        adopted = [one for one in plans(self.casus) if is_frozen(one) and plan in ("", one.getId())]
        if not adopted or not api.user.has_permission("View", obj=adopted[0]):
            return None
        found = adopted[0]
        return Planafspraken(
            found.getId(),
            found.title,
            tuple(_sign(found, number, row) for number, row in _rows(found, "signalen")),
            tuple(_scenario(found, number, row) for number, row in _rows(found, "scenarios")),
        )


def _rows(plan: object, name: str) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield the rows of a group that whoever asks reads, each with its number; an adopted plan keeps those."""
    field = ILevensloopplan[name]
    if not leest(plan, category(field)):
        return
    for number, row in enumerate(getattr(plan, name) or (), 1):
        if leesbare_rijen(field, plan, [row]):
            yield number, row


def _sign(plan: object, number: int, row: dict[str, object]) -> Signalering:
    ernst, signaal, reactie = (str(row.get(name) or "") for name in ("ernst", "signaal", "reactie"))
    return Signalering(number, ernst, term_title(plan, "ernst", ernst), signaal, reactie)


def _scenario(plan: object, number: int, row: dict[str, object]) -> Scenario:
    names = ("naam", "richting", "aanleiding", "bepaalt", "wie_doet_wat", "bereikbaar")
    naam, richting, *rest = (str(row.get(name) or "") for name in names)
    more = {name: str(row.get(name) or "") for name in ("signaleert", "leesbaar_voor")}
    return Scenario(number, naam, term_title(plan, "richtingen", richting), *rest, richting_token=richting, **more)
