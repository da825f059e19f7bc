"""Op- en afschaling over REST: the same rules, and the same words, as the pages."""

from plone.restapi.services import Service
from zExceptions import BadRequest, NotFound

from zvh.levensloop.core.approach.schaling import standen
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.schaling.beeindigen import beeindig
from zvh.levensloop.schaling.content import CATEGORIE, Schaling, waarde, zichtbaar
from zvh.levensloop.schaling.starten import start


class Get(Service):
    """GET …/@schalingen of a casus: those that this person sees, and how it went up and down."""

    def reply(self) -> dict[str, object]:
        """Return them; NotFound for who reads nothing of the kind here."""
        if not leest(self.context, CATEGORIE):
            raise NotFound("Hier is niets.")
        seen = zichtbaar(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@schalingen",
            "items": [told(one) for one in seen],
            "standen": [
                {"van": one.van.isoformat(), "opgeschaald": one.op, "afgeschaald": one.af}
                for one in standen(waarde(schaling).periode() for schaling in seen)
            ],
        }


class Post(Dienst):
    """POST …/@schalingen with `scenario` (a number), `waarom`, and maybe `sinds`, `signaal`, `crisisoverleg`."""

    def reply(self) -> dict[str, object]:
        """Start it, and return it."""
        sent = self.body()
        scenario = sent.get("scenario") if isinstance(sent, dict) else None
        if isinstance(scenario, int) and not isinstance(scenario, bool):
            sent = {**sent, "scenario": str(scenario)}
        scenario, waarom, sinds, signaal = self.texts(sent, "scenario", "waarom", "sinds", "signaal")
        crisis = _bool(sent, "crisisoverleg")
        values = {"scenario": scenario, "waarom": waarom, "sinds": sinds, "signaal": signaal}
        with geheel():
            made = start(self.context, {**values, "crisisoverleg": "1" if crisis else ""})
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", made.absolute_url())
        return told(made)


class Beeindigen(Dienst):
    """POST …/@beeindigen with `afloop`, and maybe `tot`, `plan_aanpassen`, `naar_overleg` and `acties` by number."""

    def reply(self) -> dict[str, object]:
        """End it, and return it."""
        sent = self.body()
        afloop, tot = self.texts(sent, "afloop", "tot")
        flags = {name: "1" if _bool(sent, name) else "" for name in ("plan_aanpassen", "naar_overleg")}
        acties = sent.get("acties") or {}
        if not isinstance(acties, dict) or not all(isinstance(value, str) for value in acties.values()):
            raise BadRequest('Stuur acties als {"3": "gereed"}, met blijft, gereed of vervallen.')
        beeindig(self.context, {"afloop": afloop, "tot": tot, **flags}, acties)
        return told(self.context)


def _bool(sent: dict[str, object], name: str) -> bool:
    value = sent.get(name) or False
    if not isinstance(value, bool):
        raise BadRequest(f"Stuur {name} als true of false.")
    return value


def told(schaling: Schaling) -> dict[str, object]:
    """Return an op-/afschaling as JSON."""
    one = waarde(schaling)
    return {
        "@id": one.url,
        "title": one.titel,
        "scenario": one.naam,
        "richting": {"token": one.richting, "title": one.richting_woorden},
        "sinds": one.sinds.isoformat(),
        "waarom": one.waarom,
        "gestart_door": schaling.naam,
        "organisatie": schaling.organisatie,
        "gestart_op": schaling.gestart_op.isoformat(),
        "plan": one.versie,
        "acties": list(schaling.acties),
        "tot": one.tot.isoformat() if one.tot else None,
        "afloop": one.afloop,
        "plan_aanpassen": one.plan_aanpassen,
        "naar_overleg": one.naar_overleg,
        "beeindigd_door": one.beeindigd_door,
    }
