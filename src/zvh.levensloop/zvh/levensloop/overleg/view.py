"""The page of an overleg: when, who, the agenda, its minutes, and what can be done."""

from collections.abc import Mapping

import transaction
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed
from zope.component import getUtility

from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.overleg import genodigden as lijst
from zvh.levensloop.overleg.content import Overleg, geweest, maak_verslag, overleggen, verslag
from zvh.levensloop.overleg.genodigden import AANWEZIGHEID, Genodigde
from zvh.levensloop.overleg.sluiten import let_op
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, gebeurtenissen
from zvh.levensloop.records.interfaces import IActiepunten, IGids
from zvh.levensloop.records.leesbaar import leesbaar
from zvh.levensloop.records.lezen import Lezen

PLANNEN = "Levensloop: Overleg plannen"
TEAM = "Levensloop: Team zien"


class Pagina(Lezen):
    """One overleg."""

    aanwezigheid = AANWEZIGHEID
    aanwezig = ViewPageTemplateFile("aanwezig.pt")
    fout = ""

    @property
    def staat(self) -> str:
        """The state as a token."""
        return api.content.get_state(self.context)

    def status(self) -> str:
        """Return the state in words."""
        return api.portal.get_tool("portal_workflow").getTitleForStateOnType(self.staat, "Overleg")

    def boven(self) -> tuple[str, str]:
        """Return address and title of the casus; no address for who may not open that."""
        casus = self.context.__parent__
        return casus.absolute_url() if api.user.has_permission("View", obj=casus) else "", casus.title

    def mag_plannen(self) -> bool:
        """Tell whether this person plans and closes this overleg, and it is still to be held."""
        return self.staat == "gepland" and api.user.has_permission(PLANNEN, obj=self.context)

    def mag_sluiten(self) -> bool:
        """Tell whether it can be closed now."""
        return self.mag_plannen() and geweest(self.context)

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

    def mag_verslag(self) -> bool:
        """Tell whether this person may begin the minutes."""
        may = (
            self.staat != "afgezegd"
            and not self.context.wat.besluit
            and api.user.has_permission(PLANNEN, obj=self.context)
        )
        return may and verslag(self.context) is None

    def acties(self) -> list[Actiepunt]:
        """Return the open actions of the casus."""
        casus = self.context.__parent__
        if not self.leest("plan"):
            return []
        return [leesbaar(action, casus) for action in IActiepunten(casus).open()]

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

    def asked(self, name: str) -> str:
        """Return what was typed under a name, as text."""
        value = self.request.form.get(name)
        return value.strip() if isinstance(value, str) else ""

    def terug(self, said: str, soort: str = "info", naar: object = None) -> str:
        """Say something and lead back to the page of the overleg, or to another."""
        IStatusMessage(self.request).add(said, type=soort)
        there = (naar if naar is not None else self.context).absolute_url()
        self.request.response.redirect(f"{there}{self.anker}")
        return ""

    anker = ""

    def nodigt_uit(self) -> bool:
        """Tell whether the part that invites guests opens with the page: after one guest often comes another."""
        return self.asked("gasten") == "open"

    def _post(self) -> Mapping[str, object]:
        if self.request.method != "POST":
            raise MethodNotAllowed("Gebruik de knoppen op de pagina van het overleg.")
        CheckAuthenticator(self.request)
        return self.request.form


def aanwezig(form: Mapping[str, object]) -> dict[int, str]:
    """Return from a form who was there, by number."""
    given = {name.removeprefix("aanwezig-"): str(form[name]) for name in form if name.startswith("aanwezig-")}
    return {int(number): answer for number, answer in given.items() if number.isdecimal() and len(number) < 6}


class Doen(Pagina):
    """What a button on the page does; whole or not at all."""

    def __call__(self) -> str:
        """Answer a POST by going back to the overleg."""
        form = self._post()
        before = transaction.savepoint()
        try:
            return self.terug(self.doe(form))
        except BadRequest as error:
            before.rollback()
            return self.terug(str(error), "error")

    def doe(self, form: Mapping[str, object]) -> str:
        """Do it and return what to say."""
        raise NotImplementedError


class Aanwezig(Doen):
    """Keeps who is there."""

    def doe(self, form: Mapping[str, object]) -> str:
        """Keep it."""
        if self.staat != "gepland":
            raise BadRequest("Dit overleg is al gesloten. Schrijf in het verslag wie er anders was.")
        lijst.noteer(self.context, aanwezig(form))
        return "De aanwezigheid is bewaard."


class Uitnodigen(Doen):
    """Invites a guest, or takes somebody off the list."""

    anker = "?gasten=open#kop-wie"

    def doe(self, form: Mapping[str, object]) -> str:
        """Do what was asked."""
        if self.staat != "gepland":
            raise BadRequest("Dit overleg is al gesloten of afgezegd.")
        if number := self.asked("weg"):
            here = lijst.genodigden(self.context)
            if not number.isdecimal() or int(number) not in here:
                raise BadRequest("Deze persoon staat niet meer op de lijst.")
            lijst.haal_weg(self.context, int(number))
            return f"{here[int(number)].naam} is niet meer uitgenodigd."
        guest = lijst.nodig_uit(self.context, self.asked("gebruiker"), self.asked("organisatie"), self.asked("naam"))
        return f"{guest.naam} is uitgenodigd."


class Afzeggen(Doen):
    """Calls an overleg off."""

    def doe(self, form: Mapping[str, object]) -> str:
        """Call it off, for a reason."""
        if self.staat != "gepland":
            raise BadRequest("Dit overleg is al gesloten of afgezegd.")
        api.content.transition(self.context, transition="afzeggen", comment=self.asked("reden"))
        return "Het overleg is afgezegd."


class NieuwVerslag(Pagina):
    """Begins the minutes; when there are, opens those."""

    def __call__(self) -> str:
        """Answer a POST with the form of the minutes."""
        self._post()
        made = verslag(self.context)
        if made is None:
            try:
                made = maak_verslag(self.context)
            except BadRequest as error:
                return self.terug(str(error), "error")
        self.request.response.redirect(f"{made.absolute_url()}/edit")
        return ""


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

    def status(self, overleg: Overleg) -> str:
        """Return the state of an overleg in words."""
        state = api.content.get_state(overleg)
        return api.portal.get_tool("portal_workflow").getTitleForStateOnType(state, "Overleg")

    def verslag(self, overleg: Overleg) -> object | None:
        """Return the minutes, for who may see them."""
        found = verslag(overleg)
        return found if found is not None and api.user.has_permission("View", obj=found) else None

    def mag_plannen(self) -> bool:
        """Tell whether this person plans an overleg here."""
        return api.user.has_permission(PLANNEN, obj=self.context)
