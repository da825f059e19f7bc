"""An inbreng of one organisation for one overleg."""

from plone import api
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import IDeelname, IDossierstuk, IGenodigden, IGids, IVanPartner
from zvh.levensloop.records.stuk import Dossierstuk, van_soort
from zvh.levensloop.records.weigering import Geweigerd

VRAGEN = "Levensloop: Inbreng vragen"
GEVEN = "Levensloop: Inbreng geven"
GEVRAAGD, OP_TAFEL = "gevraagd", "op_tafel"


class IInbrengContent(IDossierstuk, IVanPartner):
    """What one organisation brings to one overleg."""


@implementer(IInbrengContent)
class Inbreng(Dossierstuk):
    """One inbreng. `organisatie`: UID; `van`: id of the overleg."""

    soort = "Inbreng"
    organisatie = ""
    organisatienaam = ""
    van = ""
    intake_tafel = False  # for a table of the intake, where other fields are asked

    @property
    def title(self) -> str:
        """Of whom."""
        return f"Inbreng {self.nummer}: {self.organisatienaam}" if self.organisatienaam else self.soort

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: it follows from the organisation."""

    def prepare(self, casus: object, number: int) -> None:
        """Take a number; BadRequest for an unknown organisation, Geweigerd for one of others."""
        name = getUtility(IGids).titel(self.organisatie)
        if not name:
            raise BadRequest("Kies van welke organisatie de inbreng is.")
        if not api.user.has_permission(VRAGEN, obj=casus) and self.organisatie not in eigen(casus, self.van):
            raise Geweigerd("Je brengt iets in voor je eigen organisatie.")
        self.organisatienaam = name
        super().prepare(casus, number)


def eigen(casus: object, overleg: str) -> frozenset[str]:
    """Return for which organisations (UIDs) whoever acts brings something to an overleg (its id)."""
    me = current_person()[0]
    team = IDeelname(casus).organisaties(me) if api.user.has_permission(GEVEN, obj=casus) else frozenset()
    invited = IGenodigden(casus[overleg]).organisaties_van(me) if overleg in casus else frozenset()
    return team | invited


def vraag(casus: object, overleg: str, organisaties: list[str], **values: object) -> list[Inbreng]:
    """Ask organisations (UIDs) for inbreng for an overleg (its id), each once; return what was asked anew."""
    asked = {one.organisatie for one in voor(casus, overleg)}
    return [_maak(casus, overleg, one, values) for one in dict.fromkeys(organisaties) if one not in asked]


def geef(casus: object, overleg: str) -> Inbreng:
    """Return the inbreng of one's own organisation for an overleg (its id), begun now if there was none.

    BadRequest for who is not there for an organisation.
    """
    own = eigen(casus, overleg)
    if not own:
        raise BadRequest("Je zit hier niet voor een organisatie. Vraag de partner om inbreng.")
    there = [one for one in voor(casus, overleg) if one.organisatie in own]
    return there[0] if there else _maak(casus, overleg, min(own), {})


def _maak(casus: object, overleg: str, organisatie: str, values: dict[str, object]) -> Inbreng:
    intake = fase(api.content.get_state(casus)).soort == "intake"
    return createContentInContainer(
        casus,
        "Inbreng",
        checkConstraints=False,
        van=overleg,
        organisatie=organisatie,
        intake_tafel=intake,
        **values,
    )


def voor(casus: object, overleg: str) -> list[Inbreng]:
    """Return the inbreng for an overleg (its id), the oldest first; asks no rights."""
    found = van_soort(casus, "Inbreng")
    return [one for one in reversed(found) if one.van == overleg]


def leg_op_tafel(casus: object, overleg: str) -> list[Inbreng]:
    """Put on the table all that was brought in for an overleg; return what was."""
    ready = [one for one in voor(casus, overleg) if api.content.get_state(one) == "ingebracht"]
    for one in ready:
        api.content.transition(one, transition="vaststellen")
    return ready


def after(inbreng: Inbreng, event: object) -> None:
    """Keep each step as an event."""
    words = {"inbrengen": "ingebracht", "terugnemen": "teruggenomen om aan te vullen"}
    if event.transition is not None and event.transition.id in words:
        append(inbreng, words[event.transition.id])
