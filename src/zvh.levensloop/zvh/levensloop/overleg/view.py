"""The page of an overleg: when, who, the agenda, its minutes, and what can be done."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.actiepunt import OpenActie
from zvh.levensloop.core.approach.faselijn import uitkomst_in_woorden
from zvh.levensloop.core.schaling import Schaling
from zvh.levensloop.core.signaal import Signaal
from zvh.levensloop.overleg import genodigden as lijst
from zvh.levensloop.overleg.content import PLANNEN, Overleg, geweest, maak_verslag, overleggen, verslag
from zvh.levensloop.overleg.genodigden import AANWEZIGHEID, Genodigde
from zvh.levensloop.overleg.sluiten import let_op
from zvh.levensloop.overleg.vragen import Overlegvraag, vragen, ziet_vragen
from zvh.levensloop.records.doen import begin, doe
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, gebeurtenissen
from zvh.levensloop.records.interfaces import IGids, IOverlegacties, ISchalingen, ISignalen, IVoortgang
from zvh.levensloop.records.leesbaar import leesbaar, leest
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststelling import is_frozen

TEAM = "Levensloop: Team zien"


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a table came to: its record, in words, adopted when; address "" for who may not open the record."""

    titel: str
    woorden: str
    op: dt.date
    url: str


class Pagina(Lezen):
    """One overleg."""

    aanwezigheid = AANWEZIGHEID
    aanwezig = ViewPageTemplateFile("aanwezig.pt")
    fout = ""

    @property
    def staat(self) -> str:
        """The state as a token."""
        return api.content.get_state(self.context)

    def boven(self) -> tuple[str, str]:
        """Return address and title of the casus; no address for who may not open that."""
        casus = self.context.__parent__
        return casus.absolute_url() if api.user.has_permission("View", obj=casus) else "", casus.title

    def mag_plannen(self) -> bool:
        """Tell whether this person plans and closes this overleg, and it is still to be held."""
        return self.staat == "gepland" and api.user.has_permission(PLANNEN, obj=self.context)

    def mag_noteren(self) -> bool:
        """Tell whether this person notes who is there: until the minutes, or what was decided, are adopted."""
        minutes = verslag(self.context)
        late = self.staat == "gehouden" and not self.context.wat.besluit and not (minutes and is_frozen(minutes))
        return (self.staat == "gepland" or late) and api.user.has_permission(PLANNEN, obj=self.context)

    def mag_sluiten(self) -> bool:
        """Tell whether it can be closed now."""
        return self.mag_plannen() and geweest(self.context)

    def van_tafel(self) -> object | None:
        """Return the tafel of which this is a slot, for who may see it: address and title."""
        found = api.content.find(UID=self.context.tafel) if self.context.tafel else ()
        return {"url": found[0].getURL(), "titel": found[0].Title} if found else None

    def genodigden(self) -> dict[int, Genodigde]:
        """Return who is invited, to who sees the team; a guest sees who chairs, as everybody does (rights.md)."""
        return lijst.genodigden(self.context) if self.ziet_team() else {}

    def ziet_team(self) -> bool:
        """Tell whether this person sees who is in the team."""
        return bool(api.user.has_permission(TEAM, obj=self.context.__parent__))

    def verslag(self) -> object | None:
        """Return the minutes, for who may see them."""
        found = verslag(self.context)
        return found if found is not None and api.user.has_permission("View", obj=found) else None

    def gevraagd(self) -> list[Overlegvraag]:
        """Return the questions that this overleg answers, for who may know of them."""
        casus = self.context.__parent__
        return [one for one in vragen(casus) if one.overleg == self.context.getId()] if ziet_vragen(casus) else []

    def uitkomst(self) -> Uitkomst | None:
        """Return what this table advised or decided, once that is adopted; who may not open the record reads what."""
        casus = self.context.__parent__
        made = van_soort(casus, self.context.wat.besluit) if self.context.wat.besluit else ()
        found = next((one for one in made if one.van == self.context.getId() and is_frozen(one)), None)
        if found is None:
            return None
        url = found.absolute_url() if api.user.has_permission("View", obj=found) else ""
        return Uitkomst(found.title, uitkomst_in_woorden(*found.fasestap()), found.vaststelling.op, url)

    def mag_verslag(self) -> bool:
        """Tell whether this person may begin the minutes."""
        may = (
            self.staat != "afgezegd"
            and not self.context.wat.besluit
            and api.user.has_permission(PLANNEN, obj=self.context)
        )
        return may and verslag(self.context) is None

    def agendapunten(self) -> tuple[str, ...]:
        """Return what the coordinators want on the agenda."""
        return IVoortgang(self.context).agendapunten()

    def ziet_acties(self) -> bool:
        """Tell whether this person reads the actions of the casus; a guest of one overleg does not."""
        return leest(self.context.__parent__, "plan")

    def acties(self) -> list[OpenActie]:
        """Return the open actions of the casus, each with how often it was carried over."""
        casus = self.context.__parent__
        return [replace(one, actie=leesbaar(one.actie, casus)) for one in IOverlegacties(casus)()]

    def signalen(self) -> tuple[Signaal, ...]:
        """Return the signalen for the table: what waits, what came since the last overleg; none once it was held."""
        if self.staat != "gepland":
            return ()
        return ISignalen(self.context.__parent__).voor_overleg(self._vorige())

    def schalingen(self) -> tuple[Schaling, ...]:
        """Return the scenarios that ended since the last overleg and come to the table; none once it was held."""
        if self.staat != "gepland":
            return ()
        since = self._vorige()
        ended = (one for one in ISchalingen(self.context.__parent__)() if one.tot is not None and one.naar_overleg)
        return tuple(one for one in ended if since is None or one.tot >= since)

    def _vorige(self) -> dt.date | None:
        """Return the day of the last overleg that was held."""
        casus = self.context.__parent__
        return max((one.datum for one in overleggen(casus) if api.content.get_state(one) == "gehouden"), default=None)

    def let_op(self) -> list[str]:
        """Return what to know before closing."""
        return let_op(self.context) if self.mag_plannen() else []

    def organisaties(self) -> dict[str, str]:
        """Return all organisations by UID."""
        return getUtility(IGids).titels()

    def gebeurtenissen(self) -> tuple[Gebeurtenis, ...]:
        """Return what happened with it, newest first; it names people."""
        return tuple(reversed(gebeurtenissen(self.context))) if self.ziet_team() else ()

    def gekozen(self, number: int, now: str) -> str:
        """Return who is there as the form shows it."""
        return self.asked(f"aanwezig-{number}") or now

    def nodigt_uit(self) -> bool:
        """Tell whether the part that invites guests opens with the page: after one guest often comes another."""
        return self.asked("gasten") == "open"


def aanwezig(form: Mapping[str, object]) -> dict[int, str]:
    """Return from a form who was there, by number."""
    return genummerd(form, "aanwezig-")


def genummerd(form: Mapping[str, object], begin: str) -> dict[int, str]:
    """Return from a form the values of fields with a number after these words, by that number."""
    given = {name.removeprefix(begin): str(form[name]) for name in form if name.startswith(begin)}
    return {int(number): value for number, value in given.items() if number.isdecimal() and len(number) < 6}


class Aanwezig(Pagina):
    """Keeps who is there."""

    def __call__(self) -> str:
        """Answer a POST by going back to the overleg."""
        return doe(self, self._noteer)

    def _noteer(self) -> str:
        if not self.mag_noteren():
            raise BadRequest("Dit overleg is afgezegd, of wat er uitkwam is al vastgesteld. Er is niets veranderd.")
        lijst.noteer(self.context, aanwezig(self.request.form))
        return "De aanwezigheid is bewaard."


class Uitnodigen(Pagina):
    """Invites a guest, or takes somebody off the list; the part of the page that does so stays open."""

    def __call__(self) -> str:
        """Answer a POST by going back to the overleg."""
        action = self._haal_weg if self.asked("weg") else self._nodig_uit
        return doe(self, action, f"{self.context.absolute_url()}?gasten=open#kop-wie")

    def _nodig_uit(self) -> str:
        guest = lijst.nodig_uit(self.context, self.asked("gebruiker"), self.asked("organisatie"), self.asked("naam"))
        return f"{guest.naam} is uitgenodigd."

    def _haal_weg(self) -> str:
        here, number = lijst.genodigden(self.context), self.asked("weg")
        if not number.isdecimal() or int(number) not in here:
            raise BadRequest("Deze persoon staat niet meer op de lijst.")
        lijst.haal_weg(self.context, int(number))
        return f"{here[int(number)].naam} is niet meer uitgenodigd."


class Afzeggen(Pagina):
    """Calls an overleg off."""

    def __call__(self) -> str:
        """Answer a POST by going back to the overleg."""
        return doe(self, self._zeg_af)

    def _zeg_af(self) -> str:
        if self.staat != "gepland":
            raise BadRequest("Dit overleg is al gesloten of afgezegd.")
        api.content.transition(self.context, transition="afzeggen", comment=self.asked("reden"))
        return "Het overleg is afgezegd."


class NieuwVerslag(Pagina):
    """Begins the minutes; when there are, opens those."""

    def __call__(self) -> str:
        """Answer a POST with the form of the minutes."""
        return begin(self, lambda: verslag(self.context) or maak_verslag(self.context))


class Lijst(Lezen):
    """The overleggen of a casus on its page."""

    def overleggen(self) -> list[Overleg]:
        """Return those that this person may see, the latest on top."""
        return [one for one in overleggen(self.context) if api.user.has_permission("View", obj=one)]

    def gepland(self) -> list[Overleg]:
        """Return what is still to be held, the first on top."""
        return [one for one in reversed(self.overleggen()) if api.content.get_state(one) == "gepland"]

    def voorbij(self) -> list[Overleg]:
        """Return what was held or called off, the latest on top."""
        return [one for one in self.overleggen() if api.content.get_state(one) != "gepland"]

    def verslag(self, overleg: Overleg) -> object | None:
        """Return the minutes, for who may see them."""
        found = verslag(overleg)
        return found if found is not None and api.user.has_permission("View", obj=found) else None

    def mag_plannen(self) -> bool:
        """Tell whether this person plans an overleg here, in a casus that runs."""
        return not self.gesloten and api.user.has_permission(PLANNEN, obj=self.context)
