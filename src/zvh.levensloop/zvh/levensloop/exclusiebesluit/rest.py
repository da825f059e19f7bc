"""Uitstroom over REST: the exit test of a casus, and sharing an exclusiebesluit."""

from plone.restapi.services import Service
from zExceptions import BadRequest, NotFound

from zvh.levensloop.exclusiebesluit.delen import ONTVANGEN, WIJZEN, deel
from zvh.levensloop.exclusiebesluit.stabiliteit import CATEGORIE
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.interfaces import IStabiliteit
from zvh.levensloop.records.leesbaar import leest


class Stabiliteit(Service):
    """GET …/@stabiliteit of a casus: the sum of today, its sentences and its periods."""

    def reply(self) -> dict[str, object]:
        """Return it; NotFound for who does not read where the client is."""
        if not leest(self.context, CATEGORIE):
            raise NotFound("Hier is niets.")
        som = IStabiliteit(self.context)()
        return {
            "@id": f"{self.context.absolute_url()}/@stabiliteit",
            "op": som.op.isoformat(),
            "eerste_dag": som.eerste.isoformat() if som.eerste else None,
            "dagen_geteld": som.geteld,
            "dagen_niet_geteld": som.niet_geteld,
            "gehaald": som.gehaald,
            "gehaald_op": som.gehaald_op.isoformat() if som.gehaald_op else None,
            "zinnen": list(som.zinnen),
            "perioden": [
                {
                    "van": one.verblijf.van.isoformat(),
                    "tot": one.tot.isoformat(),
                    "vorm": one.verblijf.vorm,
                    "telt": one.doet,
                    "gekozen": one.gekozen,
                }
                for one in som.perioden
            ],
        }


class Delen(Dienst):
    """POST …/@delen of an exclusiebesluit with `hoe` (a token) and `op` (a day; empty: today)."""

    def reply(self) -> dict[str, object]:
        """Share it, and return how; the coordinator confirms with hoe `ontvangen`, which is also the default."""
        hoe, op = self.texts(self.body(), "hoe", "op")
        if hoe and hoe not in WIJZEN:
            raise BadRequest(f"Kies hoe: {', '.join(WIJZEN)}.")
        deel(self.context, hoe or ONTVANGEN, gekozen_dag(op))
        shared = self.context.gedeeld
        return {"@id": self.context.absolute_url(), "op": shared.op.isoformat(), "hoe": shared.hoe, "door": shared.naam}
