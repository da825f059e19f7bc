"""The page on which somebody lets a colleague stand in, and the same over REST."""

from plone import api
from zExceptions import BadRequest, NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

from zvh.levensloop.core.approach.waarneming import Waarneming
from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams.pagina import Pagina
from zvh.levensloop.teams.waarneming import (
    BEHEREN,
    NIET_JIJ,
    collegas,
    lopend,
    mag_invoeren,
    stop,
    van_persoon,
    voer_in,
)


class Waarnemen(Pagina):
    """Who stands in for me, and for whom I do; the house sees all of it, and enters it for others (?voor=)."""

    ik = voor = ""  # who asks, and who goes away

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Waarneming voor {naam}" if (naam := self.naam()) else "Waarneming"

    def __call__(self) -> str:
        """Show it, or enter or end one on POST; Geweigerd for the waarneming of somebody else."""
        self.ik = current_person()[0]
        self.voor = self.asked("voor") or self.ik
        if not mag_invoeren(self.voor) or api.user.get(userid=self.voor) is None:
            raise Geweigerd(NIET_JIJ)
        if self.posted():
            then = self.op_site("waarneming") + ("" if self.voor == self.ik else f"?voor={self.voor}")
            return self.act(self._stop if self.asked("stop") else self._voer_in, then)
        return self.index()

    def _voer_in(self) -> str:
        days = [gekozen_dag(self.asked(name), label) for name, label in (("van", "Eerste dag"), ("tot", "Laatste dag"))]
        one = voer_in(self.voor, self.asked("waarnemer"), *days)
        return (
            f"{one.door_naam} neemt waar van {datum(one.van)} tot en met {datum(one.tot)}, en dan niet meer. "
            "Jullie zien het in de werkvoorraad, en het team ziet het bij de casus."
        )

    def _stop(self) -> str:
        asked = self.asked("stop")
        one = stop(int(asked) if asked.isdecimal() and len(asked) < 9 else 0)
        return f"{one.door_naam} neemt niet meer waar voor {one.wie_naam}. Dat geldt vanaf de volgende klik."

    def naam(self) -> str:
        """Return the name of who goes away, when that is somebody else."""
        user = api.user.get(userid=self.voor)
        return "" if self.voor == self.ik else user.getProperty("fullname") or user.getUserName()

    def collegas(self) -> dict[str, str]:
        """Return who may stand in, by user id."""
        return collegas(self.voor)

    def waarnemingen(self) -> list[Waarneming]:
        """Return what this person may know of: the house all, others their own."""
        return lopend() if api.user.has_permission(BEHEREN) else van_persoon(self.ik)

    def nu(self, one: Waarneming) -> bool:
        """Tell whether it holds today."""
        return one.op(today())

    def mag_stoppen(self, one: Waarneming) -> bool:
        """Tell whether this person ends it."""
        return one.door == self.ik or mag_invoeren(one.wie)

    def vandaag(self) -> str:
        """Return today as a calendar wants it."""
        return today().isoformat()


@implementer(IPublishTraverse)
class Service(Dienst):
    """`@waarneming`, or one as `@waarneming/<nummer>`."""

    vorm = 'Stuur één object in JSON: {"waarnemer": "…", "van": "2026-03-02", "tot": "2026-03-13"}.'
    nummer = ""

    def publishTraverse(self, request: object, name: str) -> object:
        """Take the number from the address."""
        if self.nummer:
            raise NotFound("Een waarneming heeft één nummer.")
        self.nummer = name
        return self


class Get(Service):
    """GET: those of whoever asks; of everybody for the house."""

    def reply(self) -> dict[str, object]:
        """Return them, the first to begin on top."""
        me = current_person()[0]
        found = lopend() if api.user.has_permission(BEHEREN) else van_persoon(me)
        return {"@id": f"{self.context.absolute_url()}/@waarneming", "items": [told(one) for one in found]}


class Post(Service):
    """POST: a colleague stands in for whoever asks, or for `voor`."""

    def reply(self) -> dict[str, object]:
        """Enter it, and return it."""
        waarnemer, van, tot, voor = self.texts(self.body(), "waarnemer", "van", "tot", "voor")
        one = voer_in(voor or current_person()[0], waarnemer, gekozen_dag(van, "van"), gekozen_dag(tot, "tot"))
        self.request.response.setStatus(201)
        return told(one)


class Delete(Service):
    """DELETE @waarneming/<nummer>: it ends now."""

    def reply(self) -> None:
        """Answer with nothing; BadRequest for one that is over."""
        self.body()
        if not (self.nummer.isascii() and self.nummer.isdecimal() and len(self.nummer) < 9):
            raise BadRequest("Noem het nummer: …/@waarneming/3.")
        stop(int(self.nummer))
        return self.reply_no_content()


def told(one: Waarneming) -> dict[str, object]:
    """Return one as JSON."""
    return {
        "nummer": one.nummer,
        "voor": {"gebruiker": one.wie, "naam": one.wie_naam},
        "waarnemer": {"gebruiker": one.door, "naam": one.door_naam},
        "van": one.van.isoformat(),
        "tot": one.tot.isoformat(),
        "geldt": one.op(today()),
    }
