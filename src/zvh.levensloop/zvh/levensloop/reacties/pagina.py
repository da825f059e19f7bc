"""Reactions on the page of a record: beside each part, with the form that adds one."""

from functools import cached_property

from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.reacties.reactie import (
    REAGEREN,
    Reactie,
    ligt_voor,
    reageer,
    verwerk,
    wachtend,
    zichtbaar,
)
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.pagina import Stukpagina
from zvh.levensloop.records.secties import Sectie


class MetReacties(Stukpagina):
    """The page of a record to which the team reacts."""

    fout_reactie = ""
    reactielijst = ViewPageTemplateFile("lijst.pt")

    @cached_property
    def reacties(self) -> dict[str, list[Reactie]]:
        """The reactions that this person may see, by name of their part."""
        found: dict[str, list[Reactie]] = {}
        for one in zichtbaar(self.context):
            found.setdefault(one.sectie, []).append(one)
        return found

    def naast(self, sectie: Sectie) -> str:
        """Return the reactions to a part, with the form that adds one; "" where there is neither."""
        there = self.reacties.get(sectie.naam, [])
        refused = self.fout_reactie and self.asked("sectie") == sectie.naam
        if not there and not refused and not (sectie.naam and self.may_react()):
            return ""
        return self.reactielijst(sectie=sectie, naam=sectie.naam, reacties=there)

    def aantal_open(self, sectie: Sectie) -> int:
        """Return how many reactions to a part wait to be worked in."""
        return sum(not one.verwerkt for one in self.reacties.get(sectie.naam, ()))

    def may_react(self) -> bool:
        """Tell whether this person may react now."""
        return ligt_voor(self.context) and api.user.has_permission(REAGEREN, obj=self.context)

    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """Return also that reactions are open, to who works them in; that holds nothing up."""
        open_ = wachtend(self.context) if self.may_edit() else 0
        words = "1 reactie is nog niet verwerkt." if open_ == 1 else f"{open_} reacties zijn nog niet verwerkt."
        return (*((Opmerking(words),) if open_ else ()), *super().opmerkingen())


class Reageren(MetReacties):
    """Takes a reaction; what is wrong is said beside what was typed. Mixed with the page of a record."""

    gelukt = "Je reactie staat bij het onderdeel."
    al = "Die reactie stond er al."

    def __call__(self) -> str:
        """Answer a POST with the part of the record that it is about."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Reageer met de knop bij een onderdeel.")
        CheckAuthenticator(self.request)
        try:
            with geheel():
                new = self.keep()
        except BadRequest as error:
            self.fout_reactie = str(error)
            return super().__call__()
        IStatusMessage(self.request).add(self.gelukt if new else self.al)
        self.request.response.redirect(f"{self.context.absolute_url()}#fieldset-{self.asked('sectie')}")
        return ""

    def keep(self) -> bool:
        """Keep the reaction; False: it was there."""
        return reageer(self.context, self.asked("sectie"), self.asked("tekst"))


class Verwerken(Reageren):
    """Takes the line that says what was done with a reaction."""

    gelukt = "De reactie is verwerkt."
    al = "Deze reactie was al verwerkt."

    def keep(self) -> bool:
        """Keep the line; False: there was one."""
        return verwerk(self.context, self.asked("reactie"), self.asked("regel"))
