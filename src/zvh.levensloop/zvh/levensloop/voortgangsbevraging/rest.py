"""The voortgangsbevraging over REST: the same rules, and the same words, as the pages."""

from plone import api
from plone.restapi.services import Service
from zExceptions import BadRequest

from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.interfaces import IVoortgang
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.voortgangsbevraging.beantwoorden import beantwoord
from zvh.levensloop.voortgangsbevraging.content import VELDEN, Voortgangsbevraging, staat
from zvh.levensloop.voortgangsbevraging.vraag import voor_overleg, vraag

CATEGORIEEN = {"zorgen": "veiligheid"}


class Get(Service):
    """GET …/@voortgang of an overleg: the questions that this person sees, and what comes on its agenda."""

    def reply(self) -> dict[str, object]:
        """Return them."""
        seen = [one for one in voor_overleg(self.context) if api.user.has_permission("View", obj=one)]
        return {
            "@id": f"{self.context.absolute_url()}/@voortgang",
            "items": [told(one) for one in seen],
            "agendapunten": list(IVoortgang(self.context).agendapunten()),
        }


class Vragen(Dienst):
    """POST …/@voortgang of an overleg, with an empty object: asks both who were not asked."""

    def reply(self) -> dict[str, object]:
        """Ask, and return what was asked anew."""
        self.texts(self.body())
        made = vraag(self.context)
        self.request.response.setStatus(201 if made else 200)
        return {"@id": f"{self.context.absolute_url()}/@voortgang", "items": [told(one) for one in made]}


class Beantwoorden(Dienst):
    """POST …/@beantwoorden of a question with `verloopt`, and maybe texts, and `acties` by number."""

    def reply(self) -> dict[str, object]:
        """Answer it, and return it."""
        sent = self.body()
        given = dict(zip(VELDEN, self.texts(sent, *VELDEN), strict=True))
        acties = {} if sent.get("acties") is None else sent["acties"]
        if not isinstance(acties, dict) or not all(isinstance(value, str) for value in acties.values()):
            raise BadRequest('Stuur acties als {"3": "loopt"}, met loopt, stokt of klaar.')
        beantwoord(self.context, given, acties)
        return told(self.context)


def told(one: Voortgangsbevraging) -> dict[str, object]:
    """Return a question with its answer as JSON, as far as whoever asks reads that."""
    frozen = one.vaststelling
    kept = {name: getattr(one, name) or "" for name in VELDEN if leest(one, CATEGORIEEN.get(name, "plan"))}
    return {
        "@id": one.absolute_url(),
        "title": one.title,
        "stand": staat(one),
        "gevraagd_aan": {"token": one.rol, "title": one.gevraagde},
        "overleg": one.overleg,
        "antwoord_voor": one.antwoord_voor.isoformat(),
        **kept,
        "acties": list(one.acties or ()) if leest(one, "plan") else [],
        "beantwoord_door": frozen.naam if frozen else "",
        "beantwoord_op": frozen.op.isoformat() if frozen else None,
        "namens": bool(one.namens),
    }
