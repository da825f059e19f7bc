"""A melding, and the folder of all meldingen."""

from plone import api
from plone.dexterity.content import Container
from zExceptions import BadRequest
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.criteria import POORT
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import IDossierstuk, IGids, IMeldingenMap, IVindCasus
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.nummer import take_number
from zvh.levensloop.records.stuk import Dossierstuk
from zvh.levensloop.records.weigering import Geweigerd


class IMeldingContent(IDossierstuk):
    """A melding: it lives beside the casus, and its melder sees no more than the melding."""


@implementer(IMeldingenMap)
class Meldingen(Container):
    """The folder of all meldingen; unordered, so that many can report at the same time."""

    title = "Meldingen"
    exclude_from_nav = False
    _ordering = "unordered"

    def _setObject(self, id, object, *args, **kw):
        """Add a melding or adviesvraag under the next number of its series, whatever id was asked for."""
        prepare = getattr(object, "meld_aan", None)
        if prepare is None:
            raise BadRequest("In deze map staan alleen meldingen en adviesvragen.")
        prepare(take_number(api.portal.get(), today().year, object.reeks))
        object.id = object.nummer.lower()
        return super()._setObject(object.id, object, *args, **kw)


@implementer(IMeldingContent)
class Melding(Dossierstuk):
    """What somebody reported. `melder`: user id of who reported, or for whom the house did; "": without account."""

    soort = "Melding"
    reeks = "M"
    nummer = ""
    melder = ""
    vervanger = None  # who substitutes the melder (melding.vervanger.Vervanger)
    hoort_bij = ""  # number of the running casus that it turned out to belong to

    def meld_aan(self, nummer: str) -> None:
        """Take a number, and what is known of who reports; Geweigerd for who may not (R01)."""
        self.nummer = nummer
        self.vaststelling = None
        if not self.criteria:
            self.criteria = [{"criterium": c.token, "antwoord": None, "toelichting": None} for c in POORT]
        if not api.user.has_permission("Levensloop: Werken met casussen"):
            self._van_deelnemer()
        append(self, "concept gemaakt")

    def _van_deelnemer(self) -> None:
        user = api.user.get_current()
        organisatie = user.getProperty("organisatie", "") or ""
        if not getUtility(IGids).vaste_deelnemer(organisatie, today()):
            raise Geweigerd(
                "Alleen wie werkt bij een vaste deelnemer doet een melding. Jouw organisatie is dat nu niet. "
                "Bel het ZVH als je iemand wilt melden."
            )
        self.melder = current_person()[0]
        known = {
            "organisatie": organisatie,
            "melder_naam": user.getProperty("fullname", ""),
            "melder_functie": user.getProperty("functie", ""),
            "melder_telefoon": user.getProperty("telefoon", ""),
            "melder_email": user.getProperty("email", ""),
        }
        for name, value in known.items():
            if not getattr(self, name, None):
                setattr(self, name, value or None)

    @property
    def betrokkene(self) -> str:
        """Roepnaam or initials, and last name, of whom it is about; empty when none is known."""
        return f"{self.roepnaam or self.voorletters or ''} {self.naam or ''}".strip()

    def casus(self) -> object | None:
        """Return the casus that began with it; asks no rights."""
        return getUtility(IVindCasus).op_melding(api.content.get_uuid(self))
