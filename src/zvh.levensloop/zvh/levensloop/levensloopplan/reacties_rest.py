"""Reactions to a plan over REST: the same rules, and the same words, as the page."""

from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services import Service
from zExceptions import BadRequest
from zope.interface import alsoProvides

from zvh.levensloop.levensloopplan.reacties import Reactie, onderdelen, reageer, verwerk, zichtbaar
from zvh.levensloop.levensloopplan.rest import WRONG, texts


class Get(Service):
    """GET …/@reacties of a plan: the reactions that whoever asks may see, oldest first."""

    def reply(self) -> dict[str, object]:
        """Return them."""
        labels = onderdelen(self.context)
        items = [_told(one, labels.get(one.sectie, "")) for one in zichtbaar(self.context)]
        return {"@id": f"{self.context.absolute_url()}/@reacties", "items": items}


class Post(Get):
    """POST …/@reacties with `sectie` (name of a fieldset) and `tekst`."""

    def reply(self) -> dict[str, object]:
        """Keep it, and return all; the same twice is kept once."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            self.keep(json_body(self.request))
        except DeserializationError as error:
            raise BadRequest(WRONG) from error
        return super().reply()

    def keep(self, sent: object) -> None:
        """Keep a reaction."""
        reageer(self.context, *texts(sent, "sectie", "tekst"))


class Verwerken(Post):
    """POST …/@reactie-verwerken with `reactie` (its key) and `regel`."""

    def keep(self, sent: object) -> None:
        """Keep the line that says what was done with it."""
        verwerk(self.context, *texts(sent, "reactie", "regel"))


def _told(one: Reactie, label: str) -> dict[str, object]:
    return {
        "reactie": one.sleutel,
        "sectie": {"token": one.sectie, "title": label},
        "tekst": one.tekst,
        "door": one.naam,
        "organisatie": one.organisatie,
        "wanneer": one.wanneer.isoformat(),
        "verwerkt": one.verwerkt,
        "verwerkt_door": one.verwerkt_door,
    }
