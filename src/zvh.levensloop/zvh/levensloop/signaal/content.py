"""A signaal of one casus: reported once, answered once, never changed."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.signalen import CATEGORIE
from zvh.levensloop.core.signaal import Signaal as Waarde
from zvh.levensloop.records.eenmalig import Eenmalig
from zvh.levensloop.records.gebeurtenissen import append, current_person, gebeurtenissen
from zvh.levensloop.records.interfaces import IRecord, IVoorLezers
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.namens import namens
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststelling import freeze, is_frozen
from zvh.levensloop.records.velden import term_title

MELDEN = "Levensloop: Signaal melden"
BEANTWOORDEN = "Levensloop: Signaal beantwoorden"
ZIEN = "Levensloop: Signalen zien"
STAP = "beantwoorden"
GESLOTEN = "Deze casus is gesloten: hier meld je geen signaal meer. Bel het ZVH, en bij gevaar 112."


class ISignaalContent(IRecord, IVoorLezers):
    """What somebody saw."""


@implementer(ISignaalContent)
class Signaal(Eenmalig):
    """One signaal; `signalering` and `scenario`: numbers of the rows of the plan that it is like, 0 for none."""

    soort = "Signaal"
    gedaan = "signaal beantwoord"  # what its event says
    categorie = CATEGORIE
    signalering = 0
    scenario = 0
    gemeld_op = None  # UTC

    @property
    def gemeld(self) -> dt.date:
        """The day it was reported."""
        return self.gemeld_op.astimezone(AMSTERDAM).date()

    def prepare(self, casus: object, number: int) -> None:
        """Take a number and the sender; BadRequest without a text, in a closed casus, and for the same once more."""
        self.wat = (self.wat or "").strip()
        if why_not := self._beletsel(casus):
            raise BadRequest(why_not)
        self.nummer, self.op = number, self.op or today()
        self.vaststelling = self.antwoord = None
        self.naar_overleg = False
        self.wie, self.naam = current_person()
        self.organisatie = ", ".join(namens(casus, self.wie).values())
        self.gemeld_op = now().astimezone(dt.UTC)
        append(self, "signaal gemeld")

    def _beletsel(self, casus: object) -> str:
        if fase(api.content.get_state(casus)).soort == "gesloten":
            return GESLOTEN
        if not self.wat:
            return "Schrijf op wat je zag of hoorde."
        if not self.ernst:
            return "Kies hoe ernstig het is."
        same = dubbel(casus, self.wat, self.ernst)
        return f"Dit heb je al gemeld: {same.title}." if same is not None else ""


def dubbel(casus: object, wat: str, ernst: str) -> Signaal | None:
    """Return the open signaal in which whoever acts said just this; None when there is none."""
    sent = (current_person()[0], wat, ernst)
    return next((one for one in signalen(casus) if not is_frozen(one) and (one.wie, one.wat, one.ernst) == sent), None)


def signalen(casus: object) -> list[Signaal]:
    """Return the signalen of a casus, the open ones first, the newest on top; asks no rights."""
    return sorted(van_soort(casus, "Signaal"), key=lambda one: (is_frozen(one), -one.nummer))


def zichtbaar(casus: object) -> list[Signaal]:
    """Return of those what whoever asks may see."""
    return [one for one in signalen(casus) if api.user.has_permission("View", obj=one)]


def beantwoord(signaal: Signaal, antwoord: str, naar_overleg: bool = False) -> None:
    """Answer it, once; BadRequest says why not."""
    if is_frozen(signaal):
        raise BadRequest(f"{signaal.vaststelling.naam} heeft dit signaal al beantwoord. Ververs de pagina.")
    api.content.transition(signaal, transition=STAP, antwoord=antwoord, naar_overleg=naar_overleg)


def on_answer(signaal: Signaal, event: object) -> None:
    """Keep the answer and freeze the signaal with it; over REST the comment of the step is the answer."""
    if event.transition is None or event.transition.id != STAP:
        return
    antwoord = str(event.kwargs.get("antwoord") or event.kwargs.get("comment") or "").strip()
    if not antwoord:
        raise BadRequest("Schrijf op wat er met dit signaal gebeurt.")
    signaal.antwoord, signaal.naar_overleg = antwoord, bool(event.kwargs.get("naar_overleg"))
    freeze(signaal)


def waarde(signaal: Signaal) -> Waarde:
    """Return a signaal as lists show it."""
    frozen = signaal.vaststelling
    return Waarde(
        titel=signaal.title,
        url=signaal.absolute_url(),
        ernst=signaal.ernst,
        ernst_woorden=term_title(signaal, "ernst", signaal.ernst),
        wat=signaal.wat,
        op=signaal.op,
        uur=signaal.uur or "",
        gemeld=signaal.gemeld,
        afzender=signaal.door,
        antwoord=signaal.antwoord or "",
        beantwoord=frozen.op if frozen else None,
        beantwoord_door=frozen.naam if frozen else "",
        naar_overleg=bool(signaal.naar_overleg),
    )


def beantwoord_op(signaal: Signaal) -> dt.datetime | None:
    """Return when it was answered (UTC); None as long as it is open."""
    return gebeurtenissen(signaal)[-1].wanneer if is_frozen(signaal) else None
