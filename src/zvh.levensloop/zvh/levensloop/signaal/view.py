"""Reporting a signaal, its page with what the plan says and the answer, and the signalen of a casus."""

from functools import cached_property

from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component import getUtility

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN, in_woorden
from zvh.levensloop.core.approach.signalen import CATEGORIE, CRISIS
from zvh.levensloop.core.planafspraken import Planafspraken, Scenario, Signalering
from zvh.levensloop.core.signaal import Signaal as Waarde
from zvh.levensloop.core.team import CR, LC, Teamlid
from zvh.levensloop.records.doen import doe_of_toon
from zvh.levensloop.records.interfaces import (
    ILezers,
    IPlanafspraken,
    IPlanOverleg,
    ISchalingen,
    ITeamleden,
    IVraagOverleg,
)
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.kort import Kort, Via
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import term_title
from zvh.levensloop.signaal.content import BEANTWOORDEN, Signaal, beantwoord, waarde, zichtbaar
from zvh.levensloop.signaal.melden import VELDEN, beletsel, ernsten, fouten, lezerskeuzes, mag_melden, meld

GEMELD = "{} is gemeld. De coördinatoren en het ZVH zien het nu in hun werkvoorraad."
CRISIS_GEMELD = " Wacht niet op antwoord: bel wie hieronder staat."

ANDEREN = {"toeganger", "achterwacht", "ontvangend"}  # who see no signaal, or are another house


class Melden(Kort):
    """The form of a signaal."""

    paginatitel = "Signaal melden"
    velden = VELDEN
    beletsel, fouten_in, maak = map(staticmethod, (beletsel, fouten, meld))

    def gezegd(self, made: Signaal) -> str:
        """Return who sees it now, and what not to wait for."""
        return GEMELD.format(made.title) + (CRISIS_GEMELD if made.ernst == CRISIS else "")

    def ernsten(self) -> list[tuple[str, str]]:
        """Return how serious it can be."""
        return ernsten(self.context)

    @cached_property
    def afspraken(self) -> Planafspraken | None:
        """What the plan in force says, as far as this person reads it."""
        return IPlanafspraken(self.context)()

    def signaleringen(self) -> list[tuple[str, list[Signalering]]]:
        """Return the signs of the plan by how serious they are."""
        signs = self.afspraken.signalen if self.afspraken else ()
        groups = dict.fromkeys(one.ernst_woorden for one in signs)
        return [(words, [one for one in signs if one.ernst_woorden == words]) for words in groups]

    def lezers(self) -> list[tuple[str, str]]:
        """Return to whom the text may be kept: token and words."""
        readers, able = getUtility(ILezers)(), lezerskeuzes(self.context)
        return [
            (one.token, f"{one.titel}: {in_woorden(readers.get(one.token, frozenset()))}")
            for one in CATEGORIEEN
            if one.token in able
        ]

    def alle_lezers(self) -> str:
        """Return who reads a signaal when nothing is chosen, as a sentence."""
        words = in_woorden(getUtility(ILezers)().get(CATEGORIE, frozenset()) - ANDEREN)
        if words == "hele team":
            return "Het hele team en het ZVH lezen dit."
        return f"Dit lezen: het ZVH, de coördinator, de regisseur, en: {words}."


class ViaMelden(Via):
    """There is one form to report with."""

    adres = "signaal-melden"


class Regels(Lezen):
    """What lists of signalen share."""

    regel = ViewPageTemplateFile("regel.pt")
    crisis = CRISIS

    def gezien(self, one: Waarde) -> str:
        """Return when it was seen: `di 3 maart 2026, 13:30`."""
        return ", ".join(part for part in (self.dag(one.op), one.uur) if part)


class Lijst(Regels):
    """The signalen of a casus, on its tab."""

    @cached_property
    def signalen(self) -> list[Waarde]:
        """Those that this person sees, the open ones first, the newest on top."""
        return [waarde(one) for one in zichtbaar(self.context)]

    def mag_melden(self) -> bool:
        """Tell whether this person can report one now."""
        return mag_melden(self.context)


class Pagina(Regels):
    """One signaal. `fout`: why an answer was not kept, "" when there is nothing wrong."""

    fout = ""

    def __call__(self) -> str:
        """Gather once, and show it."""
        self.waarde = waarde(self.context)
        return self.index()

    def staat(self) -> str:
        """Return the state as a token."""
        return api.content.get_state(self.context)

    @cached_property
    def afspraken(self) -> Planafspraken | None:
        """What the plan of that day says, as far as this person reads it."""
        return IPlanafspraken(self.context.__parent__)(self.context.plan) if self.context.plan else None

    def signalering(self) -> Signalering | None:
        """Return the sign that it is like."""
        return self.afspraken.signalering(self.context.signalering) if self.afspraken else None

    def scenario(self) -> Scenario | None:
        """Return the scenario that it touches."""
        return self.afspraken.scenario(self.context.scenario) if self.afspraken else None

    def starten(self) -> str:
        """Return where this person starts the scenario that it touches; "" when he can't."""
        schalingen = ISchalingen(self.context.__parent__, None) if self.context.scenario else None
        one = (self.context.scenario, self.context.plan, self.context.getId())
        return schalingen.start_adres(*one) if schalingen is not None else ""

    def mag_crisis(self) -> bool:
        """Tell whether this person may ask for a crisisoverleg now."""
        vraag = IVraagOverleg(self.context.__parent__, None)
        return vraag is not None and self.waarde.open and bool(vraag.mag("crisis"))

    def crisis_plannen(self) -> str:
        """Return where this person plans a crisisoverleg because of it; "" when he can't, and when it is no crisis."""
        if self.waarde.ernst != CRISIS or not self.waarde.open:
            return ""
        return str(IPlanOverleg(self.context.__parent__).crisis_adres(self.context.getId()))

    def planadres(self) -> str:
        """Return where that version of the plan is read."""
        return f"{self.context.__parent__.absolute_url()}/{self.afspraken.plan}" if self.afspraken else ""

    def te_bellen(self) -> list[Teamlid]:
        """Return the coordinators, as long as it waits, for who sees the team and its numbers."""
        casus = self.context.__parent__
        if not self.waarde.open or not api.user.has_permission("Levensloop: Team zien", obj=casus):
            return []
        roles = {term_title(casus, "teamrollen", rol) for rol in (LC, CR)}
        return [one for one in ITeamleden(casus)(today()) if one.rol in roles]

    def lezers(self) -> str:
        """Return in words to whom it is kept; "" when the whole team reads it."""
        words = {one.token: one.titel for one in CATEGORIEEN}
        return words.get(self.context.leesbaar_voor or "", "")

    def mag_beantwoorden(self) -> bool:
        """Tell whether this person answers it, and it waits."""
        return not is_frozen(self.context) and bool(api.user.has_permission(BEANTWOORDEN, obj=self.context))


class Beantwoorden(Pagina):
    """Takes the answer; what was typed stays when it can't be kept, also when somebody else was first."""

    def __call__(self) -> str:
        """Answer a POST by going back to the signaal."""
        return doe_of_toon(self, self._beantwoord, super().__call__)

    def _beantwoord(self) -> str:
        beantwoord(self.context, self.asked("antwoord"), bool(self.asked("naar_overleg")))
        return f"{self.context.title} is beantwoord. {self.context.naam} ziet het antwoord in de werkvoorraad."
