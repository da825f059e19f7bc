"""What an overleg takes from the answers: subjects on its agenda, and what its minutes begin with."""

from plone import api
from zope.component import adapter
from zope.event import notify
from zope.interface import implementer
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.core.approach import voortgang
from zvh.levensloop.core.approach.voortgang import Antwoord, onderwerp, voortgangsregel
from zvh.levensloop.records.interfaces import ICasusContent, IOverlegContent, IVoortgang
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.voortgangsbevraging.beantwoorden import STAP
from zvh.levensloop.voortgangsbevraging.content import Voortgangsbevraging
from zvh.levensloop.voortgangsbevraging.vraag import voor_overleg


@implementer(IVoortgang)
@adapter(IOverlegContent)
class Voortgang:
    """What coordinators said before one overleg."""

    def __init__(self, overleg: object):
        self.overleg = overleg

    def agendapunten(self) -> tuple[str, ...]:
        """Return what they want on its agenda; nothing to who does not read *plan* in the casus."""
        return punten(self.overleg) if leest(self.overleg.__parent__, "plan") else ()


def punten(overleg: object) -> tuple[str, ...]:
    """Return what is wanted on the agenda of an overleg; asks no rights."""
    return voortgang.agendapunten(one.agenda or "" for one in voor_overleg(overleg))


def regel(overleg: object, zonder: Voortgangsbevraging | None = None) -> str:
    """Return what its minutes begin with, or began with before one was answered (`zonder`); asks no rights."""
    return voortgangsregel(
        Antwoord(one.gevraagde) if one == zonder else _antwoord(one) for one in voor_overleg(overleg)
    )


def _antwoord(one: Voortgangsbevraging) -> Antwoord:
    return Antwoord(one.gevraagde, one.verloopt or "", one.voortgang or "")


def on_verslag(verslag: object, event: object) -> None:
    """Let new minutes begin with what was answered: their writer goes on from there."""
    casus = getattr(verslag, "__parent__", None)
    if ICasusContent.providedBy(casus) and not verslag.voortgang:
        overleg = casus[verslag.van]
        verslag.voortgang = regel(overleg) or None
        _zet_op_agenda(verslag, overleg)


def on_antwoord(one: Voortgangsbevraging, event: object) -> None:
    """Let minutes that were begun before, take it in; what their writer made of it stays."""
    if event.transition is None or event.transition.id != STAP:
        return
    casus = one.__parent__
    minutes = [verslag for verslag in van_soort(casus, "Overlegverslag") if verslag.van == one.overleg]
    for verslag in minutes:
        if api.content.get_state(verslag) == "concept":
            overleg = casus[one.overleg]
            verslag.voortgang = _met(verslag.voortgang or "", one, overleg)
            _zet_op_agenda(verslag, overleg)
            notify(ObjectModifiedEvent(verslag))


def _met(text: str, one: Voortgangsbevraging, overleg: object) -> str:
    """Return how minutes begin once this was answered: a line more, where their writer changed what there was."""
    if text.split() == regel(overleg, zonder=one).split():
        return regel(overleg)
    return "\n".join(part for part in (text.rstrip(), voortgangsregel([_antwoord(one)])) if part)


def _zet_op_agenda(verslag: object, overleg: object) -> None:
    rows = list(verslag.agendapunten or ())
    there = {row["onderwerp"] for row in rows}
    for wat, more in map(onderwerp, punten(overleg)):
        if wat not in there:
            rows.append({"onderwerp": wat, "verslag": more or None, "leesbaar_voor": None})
    verslag.agendapunten = rows
