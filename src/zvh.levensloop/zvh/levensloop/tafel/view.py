"""The pages of a tafel: the list, one tafel with its slots, and who comes when."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.doen import doe
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, gebeurtenissen
from zvh.levensloop.records.interfaces import ICasusfeiten, IGenodigden, IVindCasus
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.tafel import beurten as slots
from zvh.levensloop.tafel.beurten import PLANNEN
from zvh.levensloop.tafel.content import Tafel


class Lijst(Lezen):
    """All tafels: those to come on top."""

    paginatitel = "Tafels"

    def tafels(self) -> list[Tafel]:
        """Return the tafels, the latest day first."""
        found = api.content.find(portal_type="Tafel")
        return sorted((brain.getObject() for brain in found), key=lambda one: (one.datum, one.nummer), reverse=True)

    def komend(self) -> list[Tafel]:
        """Return what is still to come, the first on top."""
        return [one for one in reversed(self.tafels()) if one.datum >= today() and self.staat(one) == "gepland"]

    def voorbij(self) -> list[Tafel]:
        """Return the others, the latest on top."""
        return [one for one in self.tafels() if one.datum < today() or self.staat(one) != "gepland"]

    def staat(self, tafel: Tafel) -> str:
        """Return the state of a tafel as a token."""
        return api.content.get_state(tafel)

    def may_add(self) -> bool:
        """Tell whether this person plans tafels."""
        return api.user.has_permission(PLANNEN, obj=self.context)


class Pagina(Lezen):
    """One tafel."""

    def staat(self) -> str:
        """Return the state as a token."""
        return api.content.get_state(self.context)

    def mag_plannen(self) -> bool:
        """Tell whether this person changes it, and it is still to be held."""
        return self.staat() == "gepland" and api.user.has_permission(PLANNEN, obj=self.context)

    def beurten(self) -> list[dict[str, object]]:
        """Return each slot: uid, address, number and name of the casus, times, whether it was held."""
        return [
            {
                "uid": api.content.get_uuid(slot),
                "url": slot.absolute_url(),
                "kenmerk": slot.__parent__.kenmerk,
                "naam": ICasusfeiten(slot.__parent__)().naam,
                "tijd": " – ".join(part for part in (slot.begin, slot.einde) if part),
                "gehouden": api.content.get_state(slot) == "gehouden",
            }
            for slot in slots.beurten(self.context)
        ]

    def kandidaten(self) -> list[tuple[str, str, dt.date | None]]:
        """Return number, name and next overleg of each casus that may come to this tafel, the most pressing first."""
        there = {slot.__parent__.kenmerk for slot in slots.beurten(self.context)}
        found = getUtility(IVindCasus).in_fasen(self.context.wat.fasen)
        fit = [one for one in found if one[0] not in there]
        return sorted(fit, key=lambda one: (one[2] or dt.date.min, one[0]))

    def genodigden(self) -> list[tuple[str, str, list[str]]]:
        """Return each person once: name, organisation, and the times of his slots."""
        found: dict[tuple[str, str], list[str]] = {}
        for slot in slots.beurten(self.context):
            for naam, organisatie in IGenodigden(slot).namen():
                found.setdefault((naam, organisatie), []).append(
                    f"{slot.begin or ''} {slot.__parent__.kenmerk}".strip()
                )
        return [(naam, organisatie, times) for (naam, organisatie), times in sorted(found.items())]

    def gebeurtenissen(self) -> tuple[Gebeurtenis, ...]:
        """Return what happened with it, newest first."""
        return tuple(reversed(gebeurtenissen(self.context)))


class Beurt(Pagina):
    """Adds, moves or takes away a slot: a button or a drag."""

    def __call__(self) -> str:
        """Answer a POST by going back to the tafel."""
        return doe(self, self._beurt, f"{self.context.absolute_url()}#beurten")

    def _beurt(self) -> str:
        slots.nog_gepland(self.context)
        if kenmerk := self.asked("toevoegen"):
            return gezegd(slots.voeg_toe(self.context, kenmerk))
        if uid := self.asked("weg"):
            slots.haal_weg(self.context, uid)
            return "De beurt is van de tafel gehaald en het overleg is afgezegd."
        plek = self.asked("plek")
        if not plek.isdecimal() or len(plek) > 3:
            raise BadRequest("Kies een plek op de tafel.")
        slots.verplaats(self.context, self.asked("verplaats"), int(plek))
        return "De volgorde en de tijden zijn aangepast."


def gezegd(slot: object) -> str:
    """Return what came of a slot: who is invited, and that the casus had such an overleg in sight already."""
    casus = slot.__parent__
    invited = IGenodigden(slot).namen()
    team = "Het team van die casus is uitgenodigd." if invited else "Nodig gasten uit bij het overleg."
    others = [one for one in van_soort(casus, "Overleg") if one.soort == slot.soort and one.getId() != slot.getId()]
    days = [datum(one.datum) for one in others if api.content.get_state(one) == "gepland"]
    also = f" Er stond al een {slot.wat.titel.lower()} gepland op {' en '.join(days)}: zeg die af als dat nu dubbel is."
    return f"{casus.kenmerk} staat op de tafel. {team}{also if days else ''}"


class Afzeggen(Pagina):
    """Calls a tafel off, with all its slots."""

    def __call__(self) -> str:
        """Answer a POST by going back to the tafel."""
        return doe(self, self._zeg_af)

    def _zeg_af(self) -> str:
        slots.nog_gepland(self.context)
        api.content.transition(self.context, transition="afzeggen", comment=self.asked("reden"))
        return "De tafel en al haar overleggen zijn afgezegd."
