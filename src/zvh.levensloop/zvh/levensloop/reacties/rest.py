"""Reactions over REST: the same rules, and the same words, as the page."""

from plone.restapi.services import Service

from zvh.levensloop.reacties.reactie import Reactie, onderdelen, reageer, verwerk, zichtbaar
from zvh.levensloop.records.dienst import Dienst

VORM = "Stuur één object in JSON, met tekst in elk veld."


class Get(Service):
    """GET …/@reacties of a record: the reactions that whoever asks may see, oldest first."""

    def reply(self) -> dict[str, object]:
        """Return them."""
        labels = onderdelen(self.context)
        items = [_told(one, labels.get(one.sectie, "")) for one in zichtbaar(self.context)]
        return {"@id": f"{self.context.absolute_url()}/@reacties", "items": items}


class Post(Dienst, Get):
    """POST …/@reacties with `sectie` (name of a fieldset) and `tekst`."""

    vorm = VORM

    def reply(self) -> dict[str, object]:
        """Keep it, and return all; the same twice is kept once."""
        reageer(self.context, *self.texts(self.body(), "sectie", "tekst"))
        return super().reply()


class Verwerken(Dienst, Get):
    """POST …/@reactie-verwerken with `reactie` (its key) and `regel`."""

    vorm = VORM

    def reply(self) -> dict[str, object]:
        """Keep the line that says what was done with it, and return all."""
        verwerk(self.context, *self.texts(self.body(), "reactie", "regel"))
        return super().reply()


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
