"""The page of a question with its form, and what was answered on the page of the overleg."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from plone import api

from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.core.approach.voortgang import ROLLEN, STANDEN, VERLOOPT
from zvh.levensloop.core.datum import dag_en_datum
from zvh.levensloop.core.facts import Veld
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.doen import doe, doe_of_toon
from zvh.levensloop.records.interfaces import IActiepunten
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.velden import leesbare_velden
from zvh.levensloop.voortgangsbevraging.beantwoorden import beantwoord, is_van_mij, mag_antwoorden
from zvh.levensloop.voortgangsbevraging.content import BEVRAGEN, GEVRAAGD, VELDEN, Voortgangsbevraging, staat
from zvh.levensloop.voortgangsbevraging.vraag import past, voor_overleg, vraag

GEANTWOORD = "Je antwoord is bewaard, en staat klaar voor het overleg van {}."
GEVRAAGD_NU = "De levensloopcoördinator en de casusregisseur zien de vraag nu in hun werkvoorraad."
ER_AL = "De voortgang was al gevraagd."


class Antwoorden(Lezen):
    """What shows answers."""

    def velden(self, one: Voortgangsbevraging) -> list[Veld]:
        """Return what was answered, as far as this person reads it; the actions have words of their own."""
        return [veld for veld in leesbare_velden(one) if veld.name != "acties" and self.filled(veld)]

    def acties(self, one: Voortgangsbevraging) -> list[tuple[str, Actiepunt]]:
        """Return how each action goes, in words, with the action."""
        if not leest(one, "plan") or not one.acties:
            return []
        known = IActiepunten(one.__parent__).genummerd([row["nummer"] for row in one.acties])
        return [(STANDEN[row["stand"]], known[row["nummer"]]) for row in one.acties if row["nummer"] in known]

    def door(self, one: Voortgangsbevraging) -> str:
        """Return who answered: `Ina Vos, namens de casusregisseur`."""
        who = ", ".join(part for part in (one.vaststelling.naam, one.organisatie) if part)
        return f"{who}, namens de {one.gevraagde.lower()}" if one.namens else who

    def staat(self, one: Voortgangsbevraging) -> str:
        """Return the state as a token."""
        return staat(one)


class Pagina(Antwoorden):
    """One question. `fout`: why an answer was not kept, "" when there is nothing wrong."""

    fout = ""
    keuzes = tuple(VERLOOPT.items())
    standen = tuple(STANDEN.items())

    def overleg(self) -> object | None:
        """Return the overleg, for who sees it."""
        found = self.context.__parent__.get(self.context.overleg)
        return found if found is not None and api.user.has_permission("View", obj=found) else None

    def mag(self) -> bool:
        """Tell whether this person answers it now."""
        return staat(self.context) == GEVRAAGD and mag_antwoorden(self.context)

    def namens(self) -> bool:
        """Tell whether this person would answer for somebody else."""
        return not is_van_mij(self.context)

    @cached_property
    def open_acties(self) -> list[tuple[int, Actiepunt]]:
        """The open actions of the casus with their numbers, the earliest day on top."""
        casus = self.context.__parent__
        numbers = [one.nummer for one in van_soort(casus, "Actiepunt") if api.content.get_state(one) == "open"]
        found = IActiepunten(casus).genummerd(numbers)
        return sorted(found.items(), key=lambda pair: (pair[1].voor is None, pair[1].voor or dt.date.max, pair[0]))

    def meer_open(self) -> bool:
        """Tell whether something was typed in the part that is folded away."""
        return any(self.asked(name) for name in VELDEN[3:]) or any(_acties(self.request.form).values())


class Beantwoorden(Pagina):
    """Takes the answer; what was typed stays when it can't be kept."""

    def __call__(self) -> str:
        """Answer a POST by going back to the page."""
        return doe_of_toon(self, self._beantwoord, self.index)

    def _beantwoord(self) -> str:
        beantwoord(self.context, {name: self.asked(name) for name in VELDEN}, _acties(self.request.form))
        return GEANTWOORD.format(dag_en_datum(self.context.dag))


def _acties(form: Mapping[str, object]) -> dict[str, str]:
    given = {name.removeprefix("actie-"): form[name] for name in form if name.startswith("actie-")}
    return {number: stand for number, stand in given.items() if isinstance(stand, str)}


class VoorOverleg(Antwoorden):
    """What was asked and answered before one overleg, on its page."""

    @cached_property
    def bevragingen(self) -> list[Voortgangsbevraging]:
        """Those that this person sees, in the order of the roles."""
        return [one for one in voor_overleg(self.context) if api.user.has_permission("View", obj=one)]

    def mag_bevragen(self) -> bool:
        """Tell whether this person asks, and somebody was not asked yet."""
        may = api.user.has_permission(BEVRAGEN, obj=self.context.__parent__)
        return bool(may) and past(self.context) and len(voor_overleg(self.context)) < len(ROLLEN)

    def dagen(self) -> int:
        """Return how many days before it is asked by itself."""
        return instellingen().termijnen.bevraging_dagen


class Bevragen(Lezen):
    """Asks now."""

    def __call__(self) -> str:
        """Answer a POST by going back to the overleg."""
        return doe(self, lambda: GEVRAAGD_NU if vraag(self.context) else ER_AL)
