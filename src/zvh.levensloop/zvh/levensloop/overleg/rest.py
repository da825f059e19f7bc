"""An overleg over REST: the same rules, and the same words, as its pages."""

import datetime as dt

from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from zExceptions import BadRequest, NotFound
from zope.interface import alsoProvides

from zvh.levensloop.overleg.content import maak_verslag
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.dienst import Dienst


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


class Sluiten(Overlegservice):
    """POST …/@sluiten with `aanwezig` (answer by number), `volgende` (day) and `rondsturen`."""

    def reply(self) -> dict[str, object]:
        """Close it; BadRequest says what is missing, and nothing has changed then."""
        sent = self.body()
        sluit(
            self.context,
            _aanwezig(sent.get("aanwezig") or {}),
            _dag(sent.get("volgende")),
            sent.get("rondsturen") is True,
        )
        return {"@id": self.context.absolute_url(), "genodigden": self.told()}


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
    if not isinstance(given, dict) or not all(n.isdecimal() and len(n) < 6 for n in given):
        raise BadRequest("Stuur 'aanwezig' als object: per nummer van een genodigde ja, bericht of nee.")
    if not all(isinstance(answer, str) for answer in given.values()):
        raise BadRequest("Kies per genodigde: ja, bericht of nee.")
    return {int(number): answer for number, answer in given.items()}


def _dag(given: object) -> dt.date | None:
    return None if given is None else gekozen_dag(given if isinstance(given, str) else "?", "Volgend overleg")
