"""The answers of partners over REST: the same rules, and the same words, as the pages."""

from plone.restapi.services import Service
from zExceptions import BadRequest
from zope.component import getAdapter

from zvh.levensloop.core.approach.akkoord import in_woorden
from zvh.levensloop.core.levensloopplan import Akkoord
from zvh.levensloop.levensloopplan.akkoord import Gezegd, geef_akkoord, schrijf_op
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.interfaces import IFacts
from zvh.levensloop.records.leesbaar import leesbaar


class Get(Service):
    """GET …/@akkoord of a plan: what each organisation answered; nothing for who does not read the category plan."""

    def reply(self) -> dict[str, object]:
        """Return them."""
        facts = leesbaar(getAdapter(self.context, IFacts, name="levensloopplan")(), self.context)
        return {"@id": f"{self.context.absolute_url()}/@akkoord", "items": [_told(one) for one in facts.akkoord]}


class Schrijven(Dienst, Get):
    """What both ways to answer share."""

    vorm = "Stuur één object in JSON, met tekst in elk veld."

    def reply(self) -> dict[str, object]:
        """Keep what was sent, and return all answers; the same twice is kept once."""
        self.keep(self.body())
        return super().reply()


class Post(Schrijven):
    """POST …/@akkoord with `oordeel`, `toelichting`, and `organisatie` where somebody is there for more than one."""

    def keep(self, sent: object) -> None:
        """Answer for one's own organisation."""
        words = self.texts(sent, "oordeel", "toelichting", "organisatie")
        geef_akkoord(self.context, *words)


class Opschrijven(Schrijven):
    """POST …/@akkoord-opschrijven with `uitgesproken_op` and `antwoorden`: what was said in an overleg."""

    def keep(self, sent: object) -> None:
        """Write it down, all or nothing."""
        day = self.texts(sent, "uitgesproken_op")[0]
        rows = sent.get("antwoorden")
        if not isinstance(rows, list):
            raise BadRequest("Stuur onder 'antwoorden' een lijst.")
        given: dict[str, Gezegd] = {}
        for row in rows:
            organisatie, oordeel, toelichting = self.texts(row, "organisatie", "oordeel", "toelichting")
            given[organisatie] = (oordeel, toelichting)
        schrijf_op(self.context, gekozen_dag(day), given)


def _told(one: Akkoord) -> dict[str, object]:
    return {
        "organisatie": {"token": one.uid, "title": one.organisatie},
        "oordeel": {"token": one.oordeel, "title": in_woorden(one.oordeel)},
        "toelichting": one.toelichting,
        "op": one.op.isoformat() if one.op else None,
        "door": one.door,
        "uitgesproken_op": one.uitgesproken.isoformat() if one.uitgesproken else None,
    }
