"""The pages of an overdracht: the record, its announcement, its withdrawal, and what the casus says of it."""

from types import MappingProxyType

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.overdracht import (
    GEZAMENLIJK,
    afsluiten_kan_niet,
    intrekken_kan_niet,
    stand,
    wie_leidt,
    zin,
)
from zvh.levensloop.overdracht.content import INGETROKKEN, TYPE, Overdracht
from zvh.levensloop.overdracht.deel import mag_aanvullen
from zvh.levensloop.overdracht.stappen import AFSLUITEN, INTREKKEN, ONTVANGEN
from zvh.levensloop.records import pagina
from zvh.levensloop.records.doen import doe_of_toon
from zvh.levensloop.records.interfaces import IGids, IOverdracht, ITeamleden
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.stuk import concept

VAN_HIER, LEIDEN = "Levensloop: Werken met casussen", "Levensloop: Overleg plannen"


class _Woorden:
    """What both pages of the record say."""

    nog_nodig_voor = "dit kan worden aangekondigd"
    vaststellen_heet = "Aankondigen"
    vastgesteld_heet = "Aangekondigd"


class Pagina(_Woorden, pagina.Stukpagina):
    """One overdracht."""

    definitief = MappingProxyType({AFSLUITEN: "De casus sluit bij dit huis en gaat niet weer open."})

    def uitleg(self) -> str:
        """Return where it stands, and whether the other house has it."""
        one = self.context
        if self.concept:
            return ""
        if self.state() == INGETROKKEN:
            return f"Ingetrokken: {one.reden}" if self.leest("plan") else ""
        received = (
            f"Ontvangst bevestigd op {self.dag(one.ontvangen_op)} door {one.ontvangen_door}."
            if one.ontvangen_op
            else "Het andere huis heeft de ontvangst nog niet bevestigd."
        )
        return f"{_zin(one)} {received}" if self.leest("plan") else ""

    def stappen(self) -> list[dict[str, str]]:
        """Return the steps with a button that can be taken today."""
        one = self.context
        done = {ONTVANGEN} if one.ontvangen_op else set()
        early = {AFSLUITEN} if one.gezamenlijk_tot and afsluiten_kan_niet(one.gezamenlijk_tot, today()) else set()
        return [step for step in super().stappen() if step["id"] not in {INTREKKEN, *done, *early}]

    def acties(self) -> list[dict[str, object]]:
        """Return the page to withdraw it, before its date."""
        one, there = self.context, {step["id"] for step in self._steps()}
        if INTREKKEN not in there or intrekken_kan_niet(one.overdrachtsdatum, today()):
            return []
        return [{"url": f"{one.absolute_url()}/intrekken", "titel": "Gaat niet door …"}]


class Vaststellen(_Woorden, pagina.Vaststellen):
    """Says what happens, and announces."""

    knop = "Overdracht aankondigen"

    def gevolgen(self) -> tuple[str, ...]:
        """Return what happens then."""
        one = self.context
        if one.gezamenlijk_tot is None:
            return ()
        return (
            "De casus komt in de fase Overdracht. Kenmerk en inclusiedatum blijven.",
            f"Het team van dit huis leest de casus tot en met {self.dag(one.gezamenlijk_tot)}, en daarna niet meer.",
            self._zij(),
            f"Vanaf {self.dag(one.overdrachtsdatum)} leiden zij. Dit huis leest dan nog mee, reageert op wat "
            "voorligt en meldt de eigen acties; plannen, vaststellen en het team zijn dan aan hen.",
        )

    def _zij(self) -> str:
        """Return who of the other house reads along from then on."""
        there = getUtility(IGids).titel(self.context.naar)
        people = [one.naam for one in ITeamleden(self.context.__parent__)(today()) if one.organisatie == there]
        if people:
            return f"Van {there} lezen mee: {', '.join(people)}."
        return f"Mensen van {there} lezen mee zodra zij in het team staan, als ontvangend ZVH. Nu staat er niemand in."


class Intrekken(Lezen):
    """Says why a transfer doesn't go through; what was typed stays when it can't be kept."""

    paginatitel = "De overdracht gaat niet door"
    fout = ""

    def __call__(self) -> str:
        """Show the form, or withdraw on POST."""
        if self.request.method != "POST":
            return self.index()
        return doe_of_toon(self, self._trek_in, self.index)

    def _trek_in(self) -> str:
        _controleer(self.context)
        api.content.transition(self.context, transition=INTREKKEN, comment=self.asked("reden"))
        return "De overdracht is ingetrokken. De casus is weer in uitvoering."


class Casusregel(Lezen):
    """On the page of a casus: its transfer; before that a quiet way to begin one, for who writes that."""

    def zin(self) -> str:
        """Return where the transfer stands, for who reads that; "" without one."""
        found = self.overdracht()
        return _zin(found) if found is not None else ""

    def overdracht(self) -> Overdracht | None:
        """Return the announced transfer of this casus, for who sees it."""
        found = IOverdracht(self.context)() if self.leest("plan") else None
        return found if found is not None and api.user.has_permission("View", obj=found) else None

    def concept(self) -> Overdracht | None:
        """Return the one that is being written, for who sees it."""
        return concept(self.context, TYPE, te_zien=True)

    def mag_beginnen(self) -> bool:
        """Tell whether this person may begin one now: there is a plan, and no transfer yet."""
        here = api.content.get_state(self.context) == "in_uitvoering" and concept(self.context, TYPE) is None
        return here and TYPE in {fti.getId() for fti in self.context.allowedContentTypes()}

    def mag_aanvullen(self) -> bool:
        """Tell whether this person writes a part of a concept."""
        return mag_aanvullen(self.context)

    def loopt(self) -> bool:
        """Tell whether this casus runs."""
        return fase(api.content.get_state(self.context)).soort != "gesloten"


def _zin(one: Overdracht) -> str:
    there, casus = getUtility(IGids).titel(one.naar), one.__parent__
    told = zin(there, one.overdrachtsdatum, one.gezamenlijk_tot, today())
    running = fase(api.content.get_state(casus)).soort == "actief"
    if not running or stand(one.overdrachtsdatum, one.gezamenlijk_tot, today()) != GEZAMENLIJK:
        return told
    here, leads = (bool(api.user.has_permission(what, obj=casus)) for what in (VAN_HIER, LEIDEN))
    return f"{told} {wie_leidt(there, here, leads)}"


def _controleer(one: Overdracht) -> None:
    steps = {step["id"] for step in api.portal.get_tool("portal_workflow").getTransitionsFor(one)}
    if INTREKKEN not in steps:
        raise BadRequest("Dit kan nu niet meer. Er is niets veranderd. Ververs de pagina.")
