"""An overleg, and the minutes that it leaves."""

import datetime as dt
from contextlib import suppress

from plone import api
from plone.dexterity.content import Item
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest
from zope.component import adapter
from zope.event import notify
from zope.interface import implementer
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.overleggen import Overlegsoort, in_fase, overlegsoort
from zvh.levensloop.core.datum import dag_en_datum, datum
from zvh.levensloop.overleg.genodigden import genodigden, nodig_team_uit, nodig_uit
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import (
    ICasusContent,
    IGenodigden,
    IMelder,
    IOverlegContent,
    IOverlegverslagContent,
    IPlanOverleg,
)
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import Dossierstuk, van_soort

GEPLAND, GEHOUDEN, AFGEZEGD = "gepland", "gehouden", "afgezegd"
PLANNEN, CRISIS = "Levensloop: Overleg plannen", "crisis"
AL_VERSLAG = "Dit overleg heeft al een verslag. Werk daarin verder."


@implementer(IOverlegContent)
class Overleg(Item):
    """One overleg; it owns who is invited and who was there. Its title is what it is, and the day."""

    nummer = 0
    tafel = ""  # UID of the tafel of which this is a slot
    zonder_volgende = ""  # why nothing was planned after it (token of core.approach.agenda.ZONDER)
    plan_besproken = False  # of a crisisoverleg: it takes the place of a three-monthly one (R15)
    alleen = None  # while it is planned: whom to invite of the team; None: everybody

    @property
    def title(self) -> str:
        """Kind and day."""
        return f"{self.wat.titel} van {datum(self.datum)}" if self.soort and self.datum else "Overleg"

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: it follows from kind and day."""

    @property
    def wat(self) -> Overlegsoort:
        """What kind it is."""
        return overlegsoort(self.soort)

    @property
    def wanneer(self) -> str:
        """Day and hours in words."""
        hours = " tot ".join(part for part in (self.begin, self.einde) if part)
        return ", ".join(part for part in (dag_en_datum(self.datum), hours) if part)

    @property
    def van(self) -> str:
        """Return its own id: as the minutes point to it."""
        return self.getId()

    def prepare(self, casus: object, number: int) -> None:
        """Take a number and invite the team; BadRequest for a kind that is not held in this phase."""
        self.nummer = number
        controleer(casus, self)
        nodig_team_uit(self, casus, self.__dict__.pop("alleen", None))
        append(self, "overleg gepland")


@implementer(IOverlegverslagContent)
class Overlegverslag(Dossierstuk):
    """The minutes of one overleg, in the same casus. `van`: id of the overleg."""

    soort = "Overlegverslag"
    van = ""
    onderwerp = ""  # the title of the overleg
    reactiestaat = "ter_reactie"

    @property
    def title(self) -> str:
        """Of which overleg."""
        return f"Verslag: {self.onderwerp}" if self.onderwerp else self.soort

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: it follows from the overleg."""

    def prepare(self, casus: object, number: int) -> None:
        """Take a number; BadRequest without an overleg that leaves minutes and has none yet."""
        of = casus.get(self.van) if self.van else None
        if not isinstance(of, Overleg) or api.content.get_state(of) == AFGEZEGD:
            raise BadRequest("Een verslag hoort bij een overleg. Plan eerst het overleg, en maak daar het verslag.")
        if of.wat.besluit:
            raise BadRequest(f"Van dit overleg is het besluit het verslag: maak een {of.wat.besluit.lower()}.")
        if verslag(of, casus) is not None:
            raise BadRequest(AL_VERSLAG)
        self.onderwerp = of.title
        super().prepare(casus, number)


def controleer(casus: object, overleg: Overleg) -> None:
    """BadRequest for a kind of overleg that is not held in the phase of the casus."""
    here = fase(api.content.get_state(casus))
    kinds = in_fase(here.token)
    if not overleg.soort or overleg.datum is None:
        raise BadRequest("Kies wat voor overleg het is, en op welke dag.")
    if overleg.soort not in {kind.token for kind in kinds}:
        able = ", ".join(kind.titel for kind in kinds) or "geen"
        raise BadRequest(f"In de fase {here.titel} past dit overleg niet. Wel: {able}.")


def overleggen(casus: object) -> list[Overleg]:
    """Return the overleggen of a casus, the latest day first; asks no rights."""
    return sorted(van_soort(casus, "Overleg"), key=lambda one: (one.datum, one.nummer), reverse=True)


def overleg_van(record: object) -> Overleg:
    """Return the overleg of minutes, or the overleg itself."""
    return record.__parent__[record.van]


def verslag(overleg: Overleg, casus: object | None = None) -> Overlegverslag | None:
    """Return the minutes of an overleg; None when there are none. Asks no rights."""
    found = van_soort(casus if casus is not None else overleg.__parent__, "Overlegverslag")
    return next((one for one in found if one.van == overleg.getId()), None)


def maak_verslag(overleg: Overleg) -> Overlegverslag:
    """Make the minutes of an overleg and return them; BadRequest says why not."""
    return createContentInContainer(overleg.__parent__, "Overlegverslag", checkConstraints=False, van=overleg.getId())


def plan_overleg(casus: object, soort: str, day: dt.date, **values: object) -> Overleg:
    """Plan an overleg and return it; BadRequest says why not."""
    return createContentInContainer(casus, "Overleg", checkConstraints=False, soort=soort, datum=day, **values)


def geplande_dagen(casus: object, besides: Overleg | None = None) -> list[dt.date]:
    """Return the days of the planned overleggen that take the place of a three-monthly one, the first on top.

    One that is past its day and was not closed still counts: it says that nothing came of it yet.
    """
    planned = [one for one in van_soort(casus, "Overleg") if one != besides and one.wat.herhaalt and _gepland(one)]
    return sorted(one.datum for one in planned)


def _gepland(overleg: Overleg) -> bool:
    return api.content.get_state(overleg) == GEPLAND


def on_change(overleg: Overleg, event: object) -> None:
    """Keep on the casus when the next overleg is (R14): nobody types it twice."""
    casus = getattr(overleg, "__parent__", None)
    if not ICasusContent.providedBy(casus):
        return
    minutes = verslag(overleg)
    if minutes is not None and minutes.onderwerp != overleg.title:
        minutes.onderwerp = overleg.title
        minutes.reindexObject()
    days = geplande_dagen(casus)
    # A day that was set by hand stays; the day of what is planned no longer does not.
    gone = casus.volgende_overleg == overleg.datum and not _gepland(overleg)
    day = days[0] if days else None if gone else casus.volgende_overleg
    held = api.content.get_state(overleg) == GEHOUDEN  # the register keeps when a casus was last discussed
    if day != casus.volgende_overleg or held:
        casus.volgende_overleg = day
        notify(ObjectModifiedEvent(casus))


def on_soort(overleg: Overleg, event: object) -> None:
    """Refuse another kind that is not held in the phase of the casus; the rest of an overleg moves in any phase."""
    changed = [name for description in event.descriptions for name in getattr(description, "attributes", ())]
    if any(name.rpartition(".")[2] == "soort" for name in changed):
        controleer(overleg.__parent__, overleg)


def geweest(overleg: Overleg) -> bool:
    """Tell whether its day has come."""
    return overleg.datum <= today()


@implementer(IGenodigden)
@adapter(IOverlegContent)
class Genodigden:
    """Who is invited to one overleg, for other rooms."""

    def __init__(self, overleg: Overleg):
        self.overleg = overleg

    def organisaties(self) -> list[str]:
        """Return the organisations at the table."""
        return list(dict.fromkeys(one.organisatie for one in genodigden(self.overleg).values()))

    def namen(self) -> list[tuple[str, str]]:
        """Return name and organisation of each person."""
        return [(one.naam, one.organisatienaam) for one in genodigden(self.overleg).values()]

    def organisaties_van(self, user_id: str) -> frozenset[str]:
        """Return for which organisations a person is invited."""
        here = genodigden(self.overleg).values()
        return frozenset(one.organisatie for one in here if user_id and one.gebruiker == user_id)

    def gebruikers(self) -> frozenset[str]:
        """Return who of them has an account."""
        return frozenset(one.gebruiker for one in genodigden(self.overleg).values() if one.gebruiker)


@implementer(IPlanOverleg)
@adapter(ICasusContent)
class PlanOverleg:
    """Plans an overleg of one casus, for other rooms."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self, soort: str, day: dt.date, **values: object) -> Overleg:
        """Return the overleg; BadRequest for a kind that does not fit the phase."""
        return plan_overleg(self.casus, soort, day, **values)

    def crisis_adres(self, om: str = "") -> str:
        """Return where whoever asks plans a crisisoverleg, after a signaal (id) or none; "" when he can't."""
        held = overlegsoort(CRISIS).fasen
        if api.content.get_state(self.casus) not in held or not api.user.has_permission(PLANNEN, obj=self.casus):
            return ""
        return f"{self.casus.absolute_url()}/crisisoverleg{f'?om={om}' if om else ''}"


def nodig_melder_uit(overleg: Overleg, event: object) -> None:
    """The melder is a guest at the inclusietafel of his own melding (rights.md)."""
    casus = overleg.__parent__
    melder, organisatie = IMelder(casus)() if overleg.soort == "inclusietafel" else ("", "")
    if melder and organisatie and melder != current_person()[0]:
        with suppress(BadRequest):
            nodig_uit(overleg, melder, organisatie, "")
