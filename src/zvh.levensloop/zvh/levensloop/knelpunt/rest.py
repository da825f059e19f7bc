"""Knelpunten over REST: the list of the house, those of a casus, the decision and the end."""

from plone.restapi.services import Service
from zExceptions import BadRequest

from zvh.levensloop.knelpunt.afronden import besluit, sluit_af
from zvh.levensloop.knelpunt.content import Knelpunt, zichtbaar
from zvh.levensloop.knelpunt.lijst import GEEN, TOON, gekozen, niveaus
from zvh.levensloop.knelpunt.register import Regel
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.dienst import Dienst


class Lijst(Service):
    """GET /knelpunten/@knelpunten, with `niveau` and `toon` as on the page."""

    def reply(self) -> dict[str, object]:
        """Return them; BadRequest names what can be asked."""
        toon, niveau = (self._choice(name, allowed) for name, allowed in (("toon", TOON), ("niveau", self._levels())))
        items = [self._told(one) for one in gekozen(toon) if niveau in ("", one.niveau or GEEN)]
        return {"@id": f"{self.context.absolute_url()}/@knelpunten", "items": items}

    def _levels(self) -> dict[str, str]:
        return {"": "", **niveaus(self.context), GEEN: ""}

    def _choice(self, name: str, allowed: dict[str, str]) -> str:
        asked = self.request.form.get(name) or ""
        if asked not in list(allowed):
            raise BadRequest(f"Kies bij '{name}' uit: {', '.join(filter(None, allowed))}. Of laat het weg.")
        return str(asked)

    def _told(self, one: Regel) -> dict[str, object]:
        return {
            "@id": f"{self.context.__parent__.absolute_url()}/{one.pad}",
            "kenmerk": one.kenmerk,
            "kort": one.kort,
            "casus": one.casus_kenmerk,
            "aard": one.aard,
            "niveau": one.niveau,
            "gericht_aan": one.gericht_aan,
            "staat": one.staat,
            "uiterlijk": one.dag.isoformat() if one.dag else None,
        }


class VanCasus(Service):
    """GET …/@knelpunten of a casus: those that this person sees."""

    def reply(self) -> dict[str, object]:
        """Return address, title and state of each."""
        items = [told(one) for one in zichtbaar(self.context)]
        return {"@id": f"{self.context.absolute_url()}/@knelpunten", "items": items}


class Besluit(Dienst):
    """POST …/@besluit with `antwoord`, and `op` and `terugkijken` (days) when they are not the usual ones."""

    def reply(self) -> dict[str, object]:
        """Write it down, and return the knelpunt."""
        antwoord, op, terugkijken = self.texts(self.body(), "antwoord", "op", "terugkijken")
        besluit(self.context, antwoord, gekozen_dag(op, "op"), gekozen_dag(terugkijken, "terugkijken"))
        return told(self.context)


class Afsluiting(Dienst):
    """POST …/@afsluiting with `effect`."""

    def reply(self) -> dict[str, object]:
        """Close it, and return the knelpunt."""
        (effect,) = self.texts(self.body(), "effect")
        sluit_af(self.context, effect)
        return told(self.context)


def told(knelpunt: Knelpunt) -> dict[str, object]:
    """Return a knelpunt as JSON, for who sees it."""
    days = {name: getattr(knelpunt, name) for name in ("voor", "besloten_op", "terugkijken")}
    names = ("kort", "wat", "voorstel", "aard", "niveau", "gericht_aan", "gevraagd", "antwoord", "effect")
    return {
        "@id": knelpunt.absolute_url(),
        "title": knelpunt.title,
        "ingebracht_door": knelpunt.naam,
        "ingebracht_op": knelpunt.ingebracht.isoformat(),
        **{name: getattr(knelpunt, name) or "" for name in names},
        **{name: day.isoformat() if day else None for name, day in days.items()},
    }
