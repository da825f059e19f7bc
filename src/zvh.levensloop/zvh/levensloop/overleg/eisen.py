"""What an overleg needs before it is closed, and its minutes before they are adopted; each rule by its name."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.agenda import uiterste
from zvh.levensloop.core.approach.deadlines import next_meeting_problem
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.werkdagen import werkdagen_later
from zvh.levensloop.core.datum import datum
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.overleg.content import geplande_dagen, geweest, overleg_van
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IEisen, IOverlegverslagContent, IVerloop
from zvh.levensloop.records.klok import AMSTERDAM, today
from zvh.levensloop.records.velden import plekken

ROND = "ter reactie rondgestuurd"
BEELD = ("mens", "analyse", "motivatie", "wlz", "inzet")


@implementer(IEisen)
@adapter(IOverlegverslagContent)
class Eisen:
    """What minutes need beside their own fields."""

    def __init__(self, verslag: object):
        self.verslag = verslag

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet."""
        overleg = overleg_van(self.verslag)
        reasons = [] if api.content.get_state(overleg) == "gehouden" else ["Sluit eerst het overleg."]
        return (*reasons, *self._termijn(), *self._beeldvorming(overleg))

    def _termijn(self) -> list[str]:
        """An informatiecoördinator adopts once the team has had its days to react (rights.md)."""
        if api.user.has_permission("Levensloop: Vaststellen", obj=self.verslag):
            return []
        if api.content.get_state(self.verslag) == "concept":
            return ["Stuur het verslag eerst rond: het team kan dan reageren."]
        until = reageren_tot(self.verslag)
        return (
            [f"Het team kan reageren tot en met {datum(until)}. Daarna stel je het vast."] if today() <= until else []
        )

    def _beeldvorming(self, overleg: object) -> list[str]:
        if not overleg.wat.beeldvorming:
            return []
        titles = {plek.field.__name__: plek.field.title for plek in plekken(self.verslag)}
        why_not = IVerloop(overleg.__parent__).beletsel("overlegverslag", "beeldvorming")
        empty = [
            f"Vul '{titles[name]}' in: dit hoort bij beeldvorming." for name in BEELD if not _text(self.verslag, name)
        ]
        return [*empty, *([why_not] if why_not else [])]


def _text(verslag: object, name: str) -> str:
    return (getattr(verslag, name, None) or "").strip()


def R14(overleg: object, volgende: dt.date | None) -> str:
    """Return why this can't be what follows an overleg, as a Dutch sentence; "" when it can (S1).

    A casus that is in no active phase needs none, nor does one of which was told why.
    """
    if fase(api.content.get_state(overleg.__parent__)).soort != "actief":
        return ""
    if volgende is None:
        return "" if overleg.zonder_volgende else "Nog nodig: de datum van het volgende overleg (R14)."
    months = instellingen().termijnen.overleg_maanden
    problem, last = next_meeting_problem(volgende, today(), months), uiterste(overleg.datum, today(), months)
    if not problem and volgende > last:
        problem = f"kies een dag tot en met {datum(last)}, {months} maanden na dit overleg"
    return f"Volgend overleg: {problem} (R14)." if problem else ""


def reageren_tot(verslag: object) -> dt.date | None:
    """Return the last day on which the team reacts to minutes; None before they were sent round."""
    sent = [event.wanneer for event in gebeurtenissen(verslag) if event.wat == ROND]
    if not sent:
        return None
    return werkdagen_later(sent[-1].astimezone(AMSTERDAM).date(), instellingen().termijnen.reactie_werkdagen)


def before_overleg(overleg: object, event: object) -> None:
    """Refuse to close an overleg that was not held yet, or without a next one where the approach asks for it (R14)."""
    if event.transition is None or event.transition.id != "houden":
        return
    if not geweest(overleg):
        raise BadRequest(f"Dit overleg is pas op {datum(overleg.datum)}. Sluit het als het is geweest, of verzet het.")
    if why_not := R14(overleg, volgende(overleg)):
        raise BadRequest(why_not)


def volgende(overleg: object) -> dt.date | None:
    """Return the first overleg of the casus after this one; what was set by hand on the casus counts too."""
    casus = overleg.__parent__
    days = [*geplande_dagen(casus, besides=overleg), casus.volgende_overleg]
    return min((day for day in days if day and day > today()), default=None)
