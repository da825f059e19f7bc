"""The handreiking over REST: the same rules, and the same words, as the pages."""

from plone.restapi.services import Service
from zExceptions import BadRequest

from zvh.levensloop.handreiking import opmerkingen
from zvh.levensloop.handreiking.opmerkingen import Opmerking
from zvh.levensloop.handreiking.pagina import nog_goed
from zvh.levensloop.handreiking.werkversie import gooi_weg, maak, neem_over
from zvh.levensloop.records.dienst import Dienst

NUMMER = "Noem het nummer van de opmerking, zoals @opmerkingen het geeft."


class Get(Service):
    """GET …/@opmerkingen of a page: the remarks that whoever asks sees, oldest first."""

    def reply(self) -> dict[str, object]:
        """Return them."""
        items = [_told(one) for one in opmerkingen.zichtbaar(self.context)]
        return {"@id": f"{self.context.absolute_url()}/@opmerkingen", "items": items}


class Post(Dienst, Get):
    """POST …/@opmerkingen with `tekst`, and `sectie`: the anchor of a heading; without: the whole page."""

    def reply(self) -> dict[str, object]:
        """Keep it, and return all; the same while it is open is kept once."""
        opmerkingen.geef(self.context, *self.texts(self.body(), "sectie", "tekst"))
        return super().reply()


class Beantwoorden(Dienst, Get):
    """POST …/@opmerking-beantwoorden with `nummer` and `antwoord`."""

    def reply(self) -> dict[str, object]:
        """Keep the answer, and return all."""
        sent = self.body()
        (answer,) = self.texts(sent, "antwoord")
        number = sent.get("nummer")
        if not isinstance(number, int) or isinstance(number, bool):
            raise BadRequest(NUMMER)
        opmerkingen.beantwoord(self.context.__parent__, number, answer)
        return super().reply()


class Werkversie(Dienst):
    """POST …/@werkversie of a published page."""

    def reply(self) -> dict[str, object]:
        """Make the working copy, or find the one there is, and return its address."""
        self.body()
        return {"@id": maak(self.context).absolute_url()}


class Overnemen(Dienst):
    """POST …/@overnemen of a working copy that was offered."""

    def reply(self) -> dict[str, object]:
        """Give its text to its page, and return the address of that."""
        self.body()
        return {"@id": neem_over(self.context).absolute_url()}


class Weggooien(Dienst):
    """POST …/@weggooien of a working copy."""

    def reply(self) -> dict[str, object]:
        """Throw it away, and return the address of its page."""
        self.body()
        return {"@id": gooi_weg(self.context).absolute_url()}


class NogGoed(Dienst):
    """POST …/@nog-goed with `voor`: the day (ISO) before which the page is looked at again."""

    def reply(self) -> dict[str, object]:
        """Keep it, and return it."""
        (day,) = self.texts(self.body(), "voor")
        nog_goed(self.context, day)
        return {"@id": self.context.absolute_url(), "opnieuw_bekijken": self.context.opnieuw_bekijken.isoformat()}


def _told(one: Opmerking) -> dict[str, object]:
    return {
        "nummer": one.nummer,
        "sectie": {"token": one.sectie, "title": one.kop},
        "tekst": one.tekst,
        "door": one.naam,
        "wanneer": one.wanneer.isoformat(),
        "antwoord": one.antwoord,
        "beantwoord_door": one.beantwoord_door,
    }
