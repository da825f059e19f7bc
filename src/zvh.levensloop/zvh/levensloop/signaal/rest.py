"""Signalen over REST: the same rules, and the same words, as the page."""

from plone.restapi.services import Service
from zExceptions import BadRequest, NotFound

from zvh.levensloop.core.approach.signalen import CATEGORIE
from zvh.levensloop.core.planafspraken import Signalering
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.interfaces import IPlanafspraken
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.signaal.content import Signaal, beantwoord, waarde, zichtbaar
from zvh.levensloop.signaal.melden import VELDEN, meld


class Get(Service):
    """GET …/@signalen of a casus: those that this person sees, the open ones first, the newest on top."""

    def reply(self) -> dict[str, object]:
        """Return them; NotFound for who reads nothing of the kind here."""
        if not leest(self.context, CATEGORIE):
            raise NotFound("Hier is niets.")
        items = [told(one) for one in zichtbaar(self.context)]
        return {"@id": f"{self.context.absolute_url()}/@signalen", "items": items}


class Post(Dienst):
    """POST …/@signalen with `wat`, `ernst` and more: texts; `signalering` and `scenario` may be numbers."""

    def reply(self) -> dict[str, object]:
        """Report it, and return it; the same twice is kept once."""
        sent = self.body()
        if isinstance(sent, dict):
            sent = {
                name: str(v) if name in ("signalering", "scenario") and _number(v) else v for name, v in sent.items()
            }
        made = meld(self.context, dict(zip(VELDEN, self.texts(sent, *VELDEN), strict=True)))
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", made.absolute_url())
        return told(made)


class Beantwoorden(Dienst):
    """POST …/@beantwoorden of a signaal with `antwoord`, and `naar_overleg` (true or false)."""

    def reply(self) -> dict[str, object]:
        """Answer it, and return it."""
        sent = self.body()
        (antwoord,) = self.texts(sent, "antwoord")
        naar_overleg = sent.get("naar_overleg") or False
        if not isinstance(naar_overleg, bool):
            raise BadRequest("Stuur naar_overleg als true of false.")
        beantwoord(self.context, antwoord, naar_overleg)
        return told(self.context)


def _number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def told(signaal: Signaal) -> dict[str, object]:
    """Return a signaal as JSON, with what the plan says of it as far as whoever asks reads that."""
    one = waarde(signaal)
    afspraken = IPlanafspraken(signaal.__parent__)(signaal.plan) if signaal.plan else None
    signalering = afspraken.signalering(signaal.signalering) if afspraken else None
    scenario = afspraken.scenario(signaal.scenario) if afspraken else None
    return {
        "@id": one.url,
        "title": one.titel,
        "wat": one.wat,
        "ernst": {"token": one.ernst, "title": one.ernst_woorden},
        "op": one.op.isoformat(),
        "uur": one.uur or None,
        "al_gedaan": signaal.al_gedaan or "",
        "leesbaar_voor": signaal.leesbaar_voor or None,
        "gemeld_door": signaal.naam,
        "organisatie": signaal.organisatie,
        "gemeld_op": signaal.gemeld_op.isoformat(),
        "signalering": _sign(signalering) if signalering else None,
        "scenario": {"nummer": scenario.nummer, "naam": scenario.naam} if scenario else None,
        "antwoord": one.antwoord,
        "naar_overleg": one.naar_overleg,
        "beantwoord_door": one.beantwoord_door,
        "beantwoord_op": one.beantwoord.isoformat() if one.beantwoord else None,
    }


def _sign(one: Signalering) -> dict[str, object]:
    return {"nummer": one.nummer, "signaal": one.signaal, "reactie": one.reactie}
