"""A page of the handreiking, and what its readers and the redactie do with it."""

import datetime as dt
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta
from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.core.datum import datum
from zvh.levensloop.handreiking import opmerkingen
from zvh.levensloop.handreiking.aanleveren import MAANDEN
from zvh.levensloop.handreiking.content import Handreikingpagina, may_write
from zvh.levensloop.handreiking.map import Map
from zvh.levensloop.handreiking.opmerkingen import Opmerking
from zvh.levensloop.handreiking.secties import HEEL, Sectie, secties
from zvh.levensloop.handreiking.stappen import OVERNEMEN, STANDEN, STAPPEN, WEGGOOIEN, Stap
from zvh.levensloop.handreiking.werkversie import gooi_weg, is_werkversie, maak, neem_over, origineel, werkversie
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.doen import begin, doe
from zvh.levensloop.records.klok import AMSTERDAM, today
from zvh.levensloop.records.lezen import Lezen

EMPTY = "Deze pagina heeft nog geen tekst. Schrijf eerst de tekst; daarna kun je haar aanbieden en publiceren."


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of the page with the remarks at it."""

    sectie: Sectie
    opmerkingen: tuple[Opmerking, ...]


class Pagina(Lezen):
    """The text, beside the list of all pages."""

    def groepen(self) -> list[tuple[str, list[dict[str, str]], bool]]:
        """Return the pages that this person may read by group, and whether this page is one of the group."""
        here = self.context.getId()
        groups = Map(self.context.__parent__, self.request).groepen()
        return [(name, pages, any(page["id"] == here for page in pages)) for name, pages in groups]

    def delen(self) -> list[Deel]:
        """Return the parts of the text; none when there is no text."""
        at: dict[str, list[Opmerking]] = {}
        for one in opmerkingen.zichtbaar(self.context):
            at.setdefault(one.sectie, []).append(one)
        return [Deel(part, tuple(at.get(part.id, ()))) for part in secties(self._html("text"))]

    def over_pagina(self) -> list[Opmerking]:
        """Return the remarks at the page as a whole, and at headings that are gone."""
        parts = {part.id for part in secties(self._html("text")) if part.kop}
        return [one for one in opmerkingen.zichtbaar(self.context) if one.sectie == HEEL or one.sectie not in parts]

    def heel(self) -> str:
        """Return the anchor of the page as a whole."""
        return HEEL

    def regionaal(self) -> list[Sectie]:
        """Return the parts of the regional block; none when there is none."""
        return secties(self._html("regionaal"))

    def _html(self, name: str) -> str:
        value = getattr(self.context, name)
        return value.output_relative_to(self.context) if value else ""

    def gegeven_op(self, one: Opmerking) -> str:
        """Return the day of a remark."""
        return self.datum(one.wanneer.astimezone(AMSTERDAM).date())

    def bijgewerkt(self) -> dt.date:
        """Return the day on which the text last changed."""
        return self.context.modified().asdatetime().astimezone(AMSTERDAM).date()

    def stand(self) -> str:
        """Return the state of the page."""
        return api.content.get_state(self.context)

    def stand_woord(self) -> str:
        """Return the state in words."""
        return STANDEN[self.stand()]

    def may_edit(self) -> bool:
        """Tell whether this person may change the page."""
        return bool(api.user.has_permission("Modify portal content", obj=self.context))

    def may_write(self) -> bool:
        """Tell whether this person keeps the handreiking."""
        return may_write(self.context)

    def werkversie(self) -> str:
        """Return the address of the working copy of this page; "" without one, and for who does not write."""
        copy = werkversie(self.context) if self.may_write() and not is_werkversie(self.context) else None
        return copy.absolute_url() if copy is not None else ""

    def origineel(self) -> str:
        """Return the address of the page that this is a working copy of; "" for what is none."""
        page = origineel(self.context)
        return page.absolute_url() if page is not None else ""

    def verlengd_tot(self) -> dt.date:
        """Return the day that a page that is still right is looked at again."""
        return today() + relativedelta(months=MAANDEN)

    def stappen(self) -> list[Stap]:
        """Return what this person may do with the page now."""
        steps = [STAPPEN[action["id"]] for action in _possible(self.context)]
        if not (is_werkversie(self.context) and self.may_write()):
            return steps
        ready = self.stand() == "ter_beoordeling"
        return [*([OVERNEMEN] if ready else []), *(s for s in steps if s.name != "publiceren"), WEGGOOIEN]


class Zet(Lezen):
    """Takes a step with a page."""

    def __call__(self) -> str:
        """Take the step that the form names, and go back to the page; BadRequest for one that can't be taken."""
        CheckAuthenticator(self.request)
        name = self.request.form.get("stap")
        if is_werkversie(self.context) and name in (OVERNEMEN.name, WEGGOOIEN.name):
            return self._end(name)
        possible = [action["id"] for action in _possible(self.context)]
        if name not in possible:
            raise BadRequest("Dit kan nu niet met deze pagina. Ververs de pagina en kijk wat er wel kan.")
        self._take(STAPPEN[name])
        self.request.response.redirect(self.context.absolute_url())
        return ""

    def _end(self, name: str) -> str:
        """Take a working copy over, or throw it away; either way its page is what remains."""
        page = origineel(self.context)
        step, act = (OVERNEMEN, neem_over) if name == OVERNEMEN.name else (WEGGOOIEN, gooi_weg)
        act(self.context)
        IStatusMessage(self.request).add(step.done)
        self.request.response.redirect(page.absolute_url())
        return ""

    def _take(self, stap: Stap) -> None:
        messages = IStatusMessage(self.request)
        if stap.name in ("aanbieden", "publiceren") and not (self.context.text and self.context.text.raw.strip()):
            messages.add(EMPTY, type="warning")
            return
        api.content.transition(obj=self.context, transition=stap.name)
        messages.add(stap.done)


class NieuweTekst(Lezen):
    """Begins a working copy of a published page, or leads to the one there is."""

    def __call__(self) -> str:
        """Lead to its form."""
        return begin(self, lambda: maak(self.context))


class Opmerken(Lezen):
    """Keeps what a reader says at a heading."""

    def __call__(self) -> str:
        """Keep it, and go back to that heading."""
        place = self.asked("sectie") or HEEL
        anchor = place if place in opmerkingen.plekken(self.context) else HEEL
        return doe(self, lambda: self._keep(place), f"{self.context.absolute_url()}#{anchor}")

    def _keep(self, place: str) -> str:
        opmerkingen.geef(self.context, place, self.asked("tekst"))
        return "Dank je wel. De redactie leest je opmerking; het antwoord lees je op deze pagina."


class Beantwoorden(Lezen):
    """Keeps what the redactie answers, which closes a remark."""

    def __call__(self) -> str:
        """Keep it, and go back to the page."""
        return doe(self, self._keep)

    def _keep(self) -> str:
        typed = self.asked("nummer")
        number = int(typed) if typed.isdecimal() and len(typed) < 8 else 0
        one = opmerkingen.beantwoord(self.context.__parent__, number, self.asked("antwoord"))
        return f"Beantwoord. {one.naam} leest je antwoord bij {one.kop}."


class NogGoed(Lezen):
    """Notes that a page was looked at and is still right."""

    def __call__(self) -> str:
        """Keep the day of the next look, and go back to the page."""
        return doe(self, lambda: nog_goed(self.context, self.asked("voor")))


def nog_goed(page: Handreikingpagina, voor: str) -> str:
    """Keep by when (ISO) a page is looked at again, and say so; BadRequest for a day that is no later than today."""
    day = gekozen_dag(voor, "Opnieuw bekijken voor")
    if day is None or day <= today():
        raise BadRequest("Kies een dag die nog komt: dan staat de pagina weer in de werkvoorraad.")
    page.opnieuw_bekijken = day
    return f"{page.title} is bekeken. De pagina komt terug voor {datum(day)}."


def _possible(page: object) -> list[dict[str, str]]:
    actions = api.portal.get_tool("portal_workflow").listActionInfos(object=page)
    return [action for action in actions if action["category"] == "workflow" and action["id"] in STAPPEN]
