"""The pages around an exclusiebesluit: the record, before it is adopted, sharing it, what the casus says of it."""

from functools import cached_property

from plone import api

from zvh.levensloop.exclusiebesluit.content import NOG_NIET, UIT, besluiten, gemeten, te_delen
from zvh.levensloop.exclusiebesluit.delen import ONTVANGEN, STAP, WIJZEN, deel, is_lc
from zvh.levensloop.records import pagina, stukformulier
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.doen import doe
from zvh.levensloop.records.einde import gevolgen
from zvh.levensloop.records.interfaces import ICasusfeiten
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.secties import Sectie, secties

# What is asked only at the other outcome; a reader is not told that it is empty.
ALLEEN_BIJ = {NOG_NIET: ("opnieuw_op",), UIT: ("overnemer", "overgedragen_op", "terugval", "contactpunt")}


class Pagina(pagina.Stukpagina):
    """One exclusiebesluit."""

    def secties(self) -> list[Sectie]:
        """Return the parts, without what this outcome does not ask for."""
        other = {NOG_NIET: UIT, UIT: NOG_NIET}.get(self.context.uitkomst, "")
        asked = (one for one in self.facts.velden if one.value or one.name not in ALLEEN_BIJ.get(other, ()))
        return secties(self.context, tuple(asked))

    def stappen(self) -> list[dict[str, str]]:
        """Return the other steps; sharing has a page of its own."""
        return [step for step in super().stappen() if step["id"] != STAP]

    def acties(self) -> list[dict[str, str]]:
        """Return the page on which it is shared, for who does that."""
        if self.state() != "vastgesteld" or self.context.uitkomst != UIT or not _mag_delen(self.context):
            return []
        words = "Ontvangst bevestigen" if is_lc(self.context.__parent__) else "Delen en de casus sluiten"
        return [{"url": f"{self.context.absolute_url()}/delen", "titel": words, "hoofd": "1"}]

    def uitleg(self) -> str:
        """Return where it stands."""
        if self.context.gedeeld is not None:
            return self.context.gedeeld.zin
        if self.state() == "vastgesteld" and self.context.uitkomst == UIT:
            return "De casus sluit zodra dit besluit met de levensloopcoördinator is gedeeld."
        return {"besproken": "Besproken met het team. De procesregisseur stelt het vast."}.get(self.state(), "")


class Vaststellen(pagina.Vaststellen):
    """Says what happens, and adopts."""

    def gevolgen(self) -> tuple[str, ...]:
        """Return what happens then."""
        if self.context.uitkomst != UIT:
            return ("De casus loopt door.",)
        return ("Dit besluit verandert niet meer. De casus sluit zodra het is gedeeld met de levensloopcoördinator.",)


class Delen(Lezen):
    """Receipt by the coordinator, or how it was handed over; what happens with that is said before."""

    paginatitel = "Exclusiebesluit delen"

    def __call__(self) -> str:
        """Show it, or share it and lead to the record."""
        if self.request.method != "POST":
            return self.index()
        return doe(self, self._deel)

    def _deel(self) -> str:
        deel(self.context, self.asked("hoe"), gekozen_dag(self.asked("op")))
        return "Gedeeld. De casus is uitgestroomd en gesloten."

    def betrokkene(self) -> tuple[str, str]:
        """Return the number of the casus, and the name for who reads it."""
        casus = self.context.__parent__
        return casus.kenmerk, ICasusfeiten(casus)().naam if self.leest("identiteit") else ""

    @cached_property
    def lc(self) -> bool:
        """Whether the coordinator asks."""
        return is_lc(self.context.__parent__)

    def wijzen(self) -> list[tuple[str, str]]:
        """Return how it can have been handed over."""
        return [(token, words) for token, words in WIJZEN.items() if token != ONTVANGEN]

    def gevolgen(self) -> tuple[str, ...]:
        """Return what happens then."""
        return ("De casus stroomt uit en sluit meteen.", *gevolgen(self.context.__parent__))

    def kan(self) -> bool:
        """Tell whether it can be shared now."""
        return te_delen(self.context.__parent__) == self.context

    def vandaag(self) -> str:
        """Return today as a calendar wants it."""
        return today().isoformat()

    def eerste_dag(self) -> str:
        """Return the first day on which it can have been handed over."""
        return self.context.vaststelling.op.isoformat()


class Waarom(Lezen):
    """What the casus says of it: that it waits to be shared, or that it has flowed out."""

    def besluit(self) -> object | None:
        """Return the newest adopted one that says *uitstroom*, for who may open it."""
        found = next((one for one in besluiten(self.context) if one.uitkomst == UIT), None)
        return found if found is not None and api.user.has_permission("View", obj=found) else None

    def delen(self, besluit: object) -> str:
        """Return what this person does to share it, in words; "" for who does not."""
        if besluit.gedeeld is not None or not _mag_delen(besluit):
            return ""
        return "bevestig de ontvangst" if is_lc(self.context) else "noteer hoe het is gedeeld"


class EditForm(stukformulier.EditForm):
    """Edits it until it is adopted; what the casus measures is told above the conditions."""

    def updateFieldsFromSchemata(self) -> None:
        """Tell it."""
        super().updateFieldsFromSchemata()
        told = gemeten(self.context.__parent__)
        stable = told["stabiliteit"].rpartition("\n")[2]
        for group in self.groups:
            if group.__name__ == "voorwaarden":
                group.description = f"Alle drie moeten gelden. 1. {stable} 3. {told['risicotaxatie']}"


class Bewaar(stukformulier.Bewaar, EditForm):
    """Saves a draft."""


Edit = stukformulier.form.page(EditForm)


def _mag_delen(besluit: object) -> bool:
    steps = api.portal.get_tool("portal_workflow").getTransitionsFor(besluit)
    return any(step["id"] == STAP for step in steps)
