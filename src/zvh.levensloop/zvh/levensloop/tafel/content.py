"""A tafel, and the folder of all tafels."""

from plone import api
from plone.dexterity.content import Container, Item
from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.core.approach.tafels import Tafelsoort, tafelsoort
from zvh.levensloop.core.datum import dag_en_datum
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IBesloten
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.nummer import take_number


class ITafelsMap(IBesloten):
    """The folder of all tafels."""


class ITafelContent(IBesloten):
    """A tafel: it knows its slots, and nothing of what is said in them."""


@implementer(ITafelsMap)
class Tafels(Container):
    """The folder of all tafels."""

    title = "Tafels"
    exclude_from_nav = False
    _ordering = "unordered"

    def _setObject(self, id, object, *args, **kw):
        """Add a tafel under the next number, whatever id was asked for."""
        if not ITafelContent.providedBy(object):
            raise BadRequest("In deze map staan alleen tafels.")
        object.nummer = take_number(api.portal.get(), today().year, "T")
        object.id = object.nummer.lower()
        append(object, "tafel gepland")
        return super()._setObject(object.id, object, *args, **kw)


@implementer(ITafelContent)
class Tafel(Item):
    """One sitting. `beurten`: UID of the overleg of each slot, in order."""

    nummer = ""
    beurten = ()

    @property
    def title(self) -> str:
        """Kind and day."""
        return f"{self.wat.titel} {dag_en_datum(self.datum)}" if self.soort and self.datum else "Tafel"

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: it follows from kind and day."""

    @property
    def wat(self) -> Tafelsoort:
        """What kind it is."""
        return tafelsoort(self.soort)
