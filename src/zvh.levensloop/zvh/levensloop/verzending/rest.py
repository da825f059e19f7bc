"""Who holds a record over REST: the same rules, and the same words, as the page."""

from plone import api
from plone.restapi.services import Service
from zExceptions import BadRequest, NotFound

from zvh.levensloop.core.verzending import Uitreiking
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.verzending.verzending import ZIEN, ouder, uitgereikt, verzend


class Get(Service):
    """GET …/@verzendingen of a record: who holds it, the latest first, and who holds an older version only."""

    def reply(self) -> dict[str, object]:
        """Return them; NotFound for who does not read what was agreed."""
        if not leest(self.context, "plan") or not api.user.has_permission(ZIEN, obj=self.context):
            raise NotFound("Hier is niets.")
        return {
            "@id": f"{self.context.absolute_url()}/@verzendingen",
            "items": [_told(one) for one in uitgereikt(self.context)],
            "ouder": ouder(self.context),
        }


class Post(Dienst, Get):
    """POST …/@verzendingen with `aan` (UIDs and tokens), `weg`, `op`, and `wie` for a naaste or somebody else."""

    vorm = "Stuur één object in JSON: 'aan' is een lijst van tekst, de rest tekst."

    def reply(self) -> dict[str, object]:
        """Note it, all or nothing, and return all; the same twice is kept once."""
        sent = self.body()
        weg, op, wie = self.texts(sent, "weg", "op", "wie")
        aan = sent.get("aan")
        if not isinstance(aan, list) or not all(isinstance(one, str) for one in aan):
            raise BadRequest(self.vorm)
        verzend(self.context, aan, weg, gekozen_dag(op), wie)
        return super().reply()


def _told(one: Uitreiking) -> dict[str, object]:
    return {"aan": one.aan, "hoe": one.hoe, "op": one.op.isoformat(), "door": one.door}
