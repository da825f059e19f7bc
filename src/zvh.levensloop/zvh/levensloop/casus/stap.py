"""The next step of a casus as one button, with the reason for it."""

from dataclasses import dataclass

from plone import api

from zvh.levensloop.casus.stukken import TYPES, Stukken
from zvh.levensloop.casus.verloop import huidige
from zvh.levensloop.core.approach.verloop import mogelijk
from zvh.levensloop.records.interfaces import IRecord

# The words on the button that begins a record of this kind, and why it comes now.
KNOPPEN = {
    "triageadvies": ("Triageadvies schrijven", "Het weegteam adviseert of de casus naar de inclusietafel gaat."),
    "inclusiebesluit": ("Inclusiebesluit schrijven", "De partners besluiten aan de inclusietafel; jij legt het vast."),
}
OPEN = {
    "concept": ("Verder met", "is nog een concept."),
    "ter_vaststelling": ("Naar", "is aan het team aangeboden."),
}


@dataclass(frozen=True, slots=True)
class Volgende:
    """A next step: a record to begin (`soort`) or one to go on with (`url`); words on the button, and why."""

    knop: str
    reden: str
    soort: str = ""
    url: str = ""


class Stap(Stukken):
    """What comes next for this person; nothing for who has nothing to do here."""

    def volgende(self) -> Volgende | None:
        """Return what is under way, or else what may be begun; a closed casus has no next step."""
        if self.gesloten:
            return None
        return next(iter([*self._onderweg(), *self._te_beginnen()]), None)

    def _onderweg(self) -> list[Volgende]:
        path = "/".join(self.context.getPhysicalPath())
        found = api.content.find(object_provides=IRecord, path=path, review_state=list(OPEN), sort_on="created")
        changing = [brain for brain in reversed(found) if self._may_change(brain)]
        return [_verder(brain) for brain in changing[:1]]

    def _may_change(self, brain: object) -> bool:
        return bool(api.user.has_permission("Modify portal content", obj=brain.getObject()))

    def _te_beginnen(self) -> list[Volgende]:
        """Return the records that this person may begin now."""
        allowed = {fti.getId() for fti in self.context.allowedContentTypes()}
        kinds = dict.fromkeys(stap.soort for stap in mogelijk(huidige(self.context).token))
        return [
            Volgende(*KNOPPEN[kind], soort=TYPES[kind]) for kind in kinds if kind in TYPES and TYPES[kind] in allowed
        ]

    def may_doorgeleiden(self) -> bool:
        """Tell whether this person may bring the casus from casusoverleg to the inclusietafel."""
        there = any(stap.soort == "doorgeleiding" for stap in mogelijk(huidige(self.context).token))
        return there and api.user.has_permission("Levensloop: Intake schrijven", obj=self.context)


def _verder(brain: object) -> Volgende:
    words, reden = OPEN[brain.review_state]
    return Volgende(f"{words} {brain.Title}", f"{brain.Title} {reden}", url=brain.getURL())
