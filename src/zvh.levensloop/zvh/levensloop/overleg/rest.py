"""An overleg over REST: the same rules, and the same words, as its pages."""

import datetime as dt

from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zExceptions import BadRequest, NotFound
from zope.interface import alsoProvides

from zvh.levensloop.overleg.content import maak_verslag
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit
from zvh.levensloop.overleg.sluiten import Verder, keuzes, sluit
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.interfaces import IOverlegacties
from zvh.levensloop.records.leesbaar import leesbaar


class Overlegservice(Dienst):
    """What the services of an overleg share."""

    def told(self) -> list[dict[str, object]]:
        """Return who is invited."""
        return [
            {
                "nummer": number,
                "naam": one.naam,
                "organisatie": {"token": one.organisatie, "title": one.organisatienaam},
                "rol": one.rol,
                "gast": one.gast,
                "aanwezig": one.aanwezig or None,
            }
            for number, one in genodigden(self.context).items()
        ]


class Genodigden(Overlegservice):
    """GET …/@genodigden: who is invited, and who was there."""

    def reply(self) -> list[dict[str, object]]:
        """Return them; NotFound for who does not see who is in the team."""
        if not api.user.has_permission("Levensloop: Team zien", obj=self.context.__parent__):
            raise NotFound("Hier is niets.")
        return self.told()


class Uitnodigen(Overlegservice):
    """POST …/@genodigden with `gebruiker`, or `naam` and `organisatie`: invites a guest."""

    def reply(self) -> list[dict[str, object]]:
        """Invite him; BadRequest says what is missing."""
        sent = self.body()
        given = [sent.get(name) or "" for name in ("gebruiker", "organisatie", "naam")]
        if not all(isinstance(value, str) for value in given):
            raise BadRequest("'gebruiker', 'organisatie' en 'naam' moeten tekst zijn.")
        nodig_uit(self.context, *given)
        self.request.response.setStatus(201)
        return self.told()


class Keuzes(Service):
    """GET …/@sluiten: three days for the next overleg, and the open actions."""

    def reply(self) -> dict[str, object]:
        """Return them."""
        casus = self.context.__parent__
        actions = [(one, leesbaar(one.actie, casus)) for one in IOverlegacties(casus)()]
        return {
            "@id": f"{self.context.absolute_url()}/@sluiten",
            "voorstellen": [day.isoformat() for day in keuzes(self.context)],
            "acties": [
                {"@id": one.url, "nummer": one.nummer, "wat": told.wat, "meegenomen": one.meegenomen}
                for one, told in actions
            ],
        }


class Sluiten(Overlegservice):
    """POST …/@sluiten with `aanwezig` (answer by number), `volgende` (day), `rondsturen` and more."""

    def reply(self) -> dict[str, object]:
        """Close it; BadRequest says what is missing, and nothing has changed then."""
        sent = self.body()
        came = sluit(
            self.context,
            _aanwezig(sent.get("aanwezig") or {}),
            _dag(sent.get("volgende")),
            sent.get("rondsturen") is True,
            self._verder(sent),
        )
        return {"@id": self.context.absolute_url(), "genodigden": self.told(), "acties": came}

    def _verder(self, sent: dict[str, object]) -> Verder:
        zonder, omdat = self.texts(sent, "zonder", "omdat")
        gasten = sent.get("gasten") or []
        if not isinstance(gasten, list) or not all(type(number) is int for number in gasten):
            raise BadRequest("Stuur 'gasten' als lijst van nummers van genodigden.")
        return Verder(
            zonder=zonder,
            omdat=omdat,
            acties=_per_nummer(sent.get("acties") or {}, "acties", "van een actiepunt de afloop"),
            gasten=tuple(gasten),
            plan_besproken=sent.get("plan_besproken") is True,
        )


class Verslag(Overlegservice):
    """POST …/@verslag: begins the minutes; 201 with their address."""

    def reply(self) -> dict[str, str]:
        """Make them; BadRequest when there are, or when a decision takes their place."""
        alsoProvides(self.request, IDisableCSRFProtection)
        made = maak_verslag(self.context)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", made.absolute_url())
        return {"@id": made.absolute_url()}


def _aanwezig(given: object) -> dict[int, str]:
    return _per_nummer(given, "aanwezig", "van een genodigde ja, bericht of nee")


def _per_nummer(given: object, name: str, what: str) -> dict[int, str]:
    """Return answers by number; BadRequest for anything else than an object of texts."""
    numbered = isinstance(given, dict) and all(n.isdecimal() and len(n) < 6 for n in given)
    if not numbered or not all(isinstance(answer, str) for answer in given.values()):
        raise BadRequest(f"Stuur '{name}' als object: per nummer {what}.")
    return {int(number): answer for number, answer in given.items()}


def _dag(given: object) -> dt.date | None:
    return None if given is None else gekozen_dag(given if isinstance(given, str) else "?", "Volgend overleg")
