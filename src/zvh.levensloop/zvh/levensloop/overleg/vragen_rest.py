"""Asking for an overleg over REST: the same rules, and the same words, as the page."""

from plone.restapi.services import Service
from zExceptions import NotFound

from zvh.levensloop.overleg.vragen import Overlegvraag, antwoord, te_vragen, vraag_overleg, vragen, ziet_vragen
from zvh.levensloop.records.dienst import Dienst


class Get(Service):
    """GET …/@overlegvragen of a casus: what was asked, oldest first, and what this person may ask for."""

    def reply(self) -> dict[str, object]:
        """Return them; NotFound for who does not read what was agreed."""
        if not ziet_vragen(self.context):
            raise NotFound("Hier is niets.")
        return {
            "@id": f"{self.context.absolute_url()}/@overlegvragen",
            "items": [_told(one) for one in vragen(self.context)],
            "te_vragen": [{"token": kind.token, "title": kind.titel} for kind in te_vragen(self.context)],
        }


class Post(Dienst, Get):
    """POST …/@overlegvragen with `soort` (token) and `reden`."""

    def reply(self) -> dict[str, object]:
        """Keep it, and return all; the same twice is kept once."""
        vraag_overleg(self.context, *self.texts(self.body(), "soort", "reden"))
        return super().reply()


class Beantwoorden(Dienst, Get):
    """POST …/@overlegvraag-beantwoorden with `vraag` (its key) and `antwoord`."""

    def reply(self) -> dict[str, object]:
        """Keep the line that says why there is no overleg now, and return all."""
        antwoord(self.context, *self.texts(self.body(), "vraag", "antwoord"))
        return super().reply()


def _told(one: Overlegvraag) -> dict[str, object]:
    return {
        "vraag": one.sleutel,
        "soort": {"token": one.soort, "title": one.wat.titel},
        "reden": one.reden,
        "door": one.naam,
        "organisatie": one.organisatie,
        "wanneer": one.wanneer.isoformat(),
        "antwoord": one.antwoord,
        "beantwoord_door": one.beantwoord_door,
        "beantwoord_op": one.beantwoord_op.isoformat() if one.beantwoord_op else None,
        "overleg": one.overleg or None,
    }
