"""The answers of partners over REST: the same rules, and the same words, as the pages."""

from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services import Service
from zExceptions import BadRequest
from zope.component import getAdapter
from zope.interface import alsoProvides

from zvh.levensloop.core.approach.akkoord import in_woorden
from zvh.levensloop.core.levensloopplan import Akkoord
from zvh.levensloop.levensloopplan.akkoord import Gezegd, geef_akkoord, schrijf_op
from zvh.levensloop.levensloopplan.antwoordpagina import dag
from zvh.levensloop.records.interfaces import IFacts
from zvh.levensloop.records.leesbaar import leesbaar

WRONG = "Stuur één object in JSON, met tekst in elk veld."


class Get(Service):
    """GET …/@akkoord of a plan: what each organisation answered; nothing for who does not read the category plan."""

    def reply(self) -> dict[str, object]:
        """Return them."""
        facts = leesbaar(getAdapter(self.context, IFacts, name="levensloopplan")(), self.context)
        return {"@id": f"{self.context.absolute_url()}/@akkoord", "items": [_told(one) for one in facts.akkoord]}


class Schrijven(Get):
    """What both ways to answer share."""

    def reply(self) -> dict[str, object]:
        """Keep what was sent, and return all answers; the same twice is kept once."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            sent = json_body(self.request)
        except DeserializationError as error:
            raise BadRequest(WRONG) from error
        self.keep(sent)
        return super().reply()


class Post(Schrijven):
    """POST …/@akkoord with `oordeel`, `toelichting`, and `organisatie` where somebody is there for more than one."""

    def keep(self, sent: object) -> None:
        """Answer for one's own organisation."""
        words = texts(sent, "oordeel", "toelichting", "organisatie")
        geef_akkoord(self.context, *words)


class Opschrijven(Schrijven):
    """POST …/@akkoord-opschrijven with `uitgesproken_op` and `antwoorden`: what was said in an overleg."""

    def keep(self, sent: object) -> None:
        """Write it down, all or nothing."""
        day = texts(sent, "uitgesproken_op")[0]
        rows = sent.get("antwoorden")
        if not isinstance(rows, list):
            raise BadRequest("Stuur onder 'antwoorden' een lijst.")
        given: dict[str, Gezegd] = {}
        for row in rows:
            organisatie, oordeel, toelichting = texts(row, "organisatie", "oordeel", "toelichting")
            given[organisatie] = (oordeel, toelichting)
        schrijf_op(self.context, dag(day), given)


def texts(sent: object, *names: str) -> list[str]:
    """Return values that must be text, "" for what is not there; BadRequest for anything else."""
    values = [sent.get(name, "") for name in names] if isinstance(sent, dict) else [None]
    if not all(isinstance(value, str) for value in values):
        raise BadRequest(WRONG)
    return [value.strip() for value in values]


def _told(one: Akkoord) -> dict[str, object]:
    return {
        "organisatie": {"token": one.uid, "title": one.organisatie},
        "oordeel": {"token": one.oordeel, "title": in_woorden(one.oordeel)},
        "toelichting": one.toelichting,
        "op": one.op.isoformat() if one.op else None,
        "door": one.door,
        "uitgesproken_op": one.uitgesproken.isoformat() if one.uitgesproken else None,
    }
