"""The casus and the folder of all casussen."""

from types import MappingProxyType

from plone import api
from plone.dexterity.content import Container
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.casus.register import note
from zvh.levensloop.records.interfaces import IBeginCasus, ICasusContent, ICasussenMap, IVerloop
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.nummer import take_number


@implementer(ICasussenMap)
class Casussen(Container):
    """The folder of all casussen; unordered, so that many can be made at the same time."""

    title = "Casussen"
    exclude_from_nav = False
    _ordering = "unordered"

    def _setObject(self, id, object, *args, **kw):
        """Add a casus under the next number, whatever id was asked for."""
        if not ICasusContent.providedBy(object):
            raise BadRequest("In deze map staan alleen casussen.")
        object.kenmerk = take_number(api.portal.get(), today().year)
        object.geopend = today()
        object.id = object.kenmerk.lower()
        return super()._setObject(object.id, object, *args, **kw)


@implementer(ICasusContent)
class Casus(Container):
    """The file of one person. Its title is its number: a name never shows in titles or addresses."""

    kenmerk = ""
    geopend = None  # the day it was made, and with it the month to a plan (R13)
    doorgeleid = None  # the day it went from casusoverleg to the inclusietafel: the month counts from then
    melding_uid = ""  # UID of the melding it began with
    meldingen_erbij = ()  # UID and number of each that came later and is about the same person
    opgegaan_in = ""  # number of the running casus that its melding belongs to; this one was opened wrongly
    # No types on these attributes: zope.annotation would take the class' own __annotations__.
    last_numbers = MappingProxyType({})

    @property
    def title(self) -> str:
        """The case number."""
        return self.kenmerk or "Nieuwe casus"

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: the number is the title."""

    def reindexObjectSecurity(self, skip_self=False):
        """Index the casus alone: no right on what is in it depends on its phase (core.approach.rechten)."""
        if not skip_self:
            self.reindexObject(idxs=self._cmf_security_indexes)

    @property
    def volledige_naam(self) -> str:
        """Roepnaam or initials, and last name; empty when none is known."""
        first = self.roepnaam or self.voorletters or ""
        return f"{first} {self.naam or ''}".strip()

    def _setObject(self, id, object, *args, **kw):
        """Add a record or action under the next number of its type, whatever id was asked for."""
        name = object.portal_type.lower()
        number = self.last_numbers.get(name, 0) + 1
        prepare = getattr(object, "prepare", None)
        if prepare is not None:
            prepare(self, number)
        self.last_numbers = {**self.last_numbers, name: number}
        object.id = f"{name}-{number}"
        return super()._setObject(object.id, object, *args, **kw)


def open_casus(casussen: Casussen, **values: object) -> Casus:
    """Make a casus with these field values and return it."""
    return createContentInContainer(casussen, "Casus", checkConstraints=False, **values)


@implementer(IBeginCasus)
class BeginCasus:
    """Makes a casus for a record outside it, with the rights of the system."""

    def __call__(self, stap: tuple[str, str] | None = None, melding: str = "", **values: object) -> Casus:
        """Return a new casus that begins with this step; without one a record in it will give the first."""
        casus = open_casus(api.portal.get()["casussen"], **values)
        casus.melding_uid = melding
        if stap is not None:
            IVerloop(casus).zet(*stap)
        note(casus)
        return casus


def on_change(casus: Casus, event: object) -> None:
    """Keep the register up to date."""
    note(casus)
