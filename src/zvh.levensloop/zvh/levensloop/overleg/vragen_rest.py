"""Asking for an overleg over REST: the same rules, and the same words, as the page."""

from zExceptions import BadRequest, NotFound

from zvh.levensloop.overleg.rest import WRONG, Overlegservice
from zvh.levensloop.overleg.vragen import Overlegvraag, antwoord, te_vragen, vraag_overleg, vragen, ziet_vragen


class Get(Overlegservice):
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


class Post(Get):
    """POST …/@overlegvragen with `soort` (token) and `reden`."""

    def reply(self) -> dict[str, object]:
        """Keep it, and return all; the same twice is kept once."""
        self.keep(self.body())
        return super().reply()

    def keep(self, sent: dict[str, object]) -> None:
        """Keep a question."""
        vraag_overleg(self.context, *_texts(sent, "soort", "reden"))


class Beantwoorden(Post):
    """POST …/@overlegvraag-beantwoorden with `vraag` (its key) and `antwoord`."""

    def keep(self, sent: dict[str, object]) -> None:
        """Keep the line that says why there is no overleg now."""
        antwoord(self.context, *_texts(sent, "vraag", "antwoord"))


def _texts(sent: object, *names: str) -> list[str]:
    values = [sent.get(name, "") for name in names] if isinstance(sent, dict) else [None]
    if not all(isinstance(value, str) for value in values):
        raise BadRequest(WRONG)
    return values


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
