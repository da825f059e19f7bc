"""Consent over REST: how it stands in a casus, and withdrawing it."""

from plone.restapi.services import Service

from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.toestemming.intrekken import intrekking, trek_in
from zvh.levensloop.toestemming.stand import Regel, Toestemmingstand


class Get(Service):
    """GET …/@toestemming of a casus: the status, and of the scope what whoever asks may see."""

    def reply(self) -> dict[str, object]:
        """Return it; `status` is null as long as nothing was recorded."""
        found = Toestemmingstand(self.context)
        stand = found.stand() if leest(self.context, "plan") else None
        return {
            "@id": f"{self.context.absolute_url()}/@toestemming",
            "status": _term(stand.status) if stand else None,
            "op": stand.op.isoformat() if stand and stand.op else None,
            "geldig_tot": stand.geldig_tot.isoformat() if stand and stand.geldig_tot else None,
            "waarschuwing": found.waarschuwing() if stand else "",
            "reikwijdte": [_regel(regel) for regel in stand.regels] if stand else [],
        }


class Intrekken(Dienst):
    """POST …/@intrekken of a record: 200 with the day; 400 says why not. A second time changes nothing."""

    vorm = "Stuur één object in JSON, met 'op' en zo nodig 'vorm' en 'gevolgen', elk als tekst."

    def reply(self) -> dict[str, str]:
        """Withdraw consent."""
        op, vorm, gevolgen = self.texts(self.body(), "op", "vorm", "gevolgen")
        if intrekking(self.context) is None:
            trek_in(self.context, gekozen_dag(op), vorm, gevolgen)
        return {"@id": self.context.absolute_url(), "ingetrokken_op": intrekking(self.context).op.isoformat()}


def _term(pair: tuple[str, str]) -> dict[str, str]:
    return {"token": pair[0], "title": pair[1]}


def _regel(regel: Regel) -> dict[str, object]:
    return {
        "organisatie": _term(regel.organisatie),
        "categorie": _term(regel.categorie),
        "mag": _term(regel.mag),
    }
