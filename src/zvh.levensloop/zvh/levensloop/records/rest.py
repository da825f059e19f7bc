"""What the fields of records ask of JSON beyond what plone.restapi checks."""

from collections.abc import Iterator

from AccessControl import getSecurityManager
from plone.autoform.interfaces import WRITE_PERMISSIONS_KEY
from plone.dexterity.utils import iterSchemata
from plone.restapi.deserializer import json_body
from plone.restapi.deserializer.dxcontent import DeserializeFromJson
from plone.restapi.deserializer.dxfields import ChoiceFieldDeserializer, DefaultFieldDeserializer
from plone.restapi.interfaces import IDeserializeFromJson, IFieldDeserializer
from plone.supermodel.utils import mergedTaggedValueDict
from zExceptions import BadRequest
from zope.component import adapter, getUtility
from zope.interface import Interface, implementer
from zope.publisher.interfaces.browser import IBrowserRequest
from zope.schema import ValidationError
from zope.schema.interfaces import IBool, IChoice
from zope.security.interfaces import IPermission

from zvh.levensloop.core.visible import reads
from zvh.levensloop.records.interfaces import IBesloten, IInCasus
from zvh.levensloop.records.leesbaar import categorieen
from zvh.levensloop.records.velden import plekken
from zvh.levensloop.records.weigering import Geweigerd


class NoBool(ValidationError):
    """Kies true of false, of null als het nog niet bekend is."""


@adapter(IBool, IInCasus, IBrowserRequest)
@implementer(IFieldDeserializer)
class BoolDeserializer(DefaultFieldDeserializer):
    """True, false or null; anything else is refused, where plone.restapi reads it as false."""

    def __call__(self, value: object) -> bool | None:
        if value is not None and not isinstance(value, bool):
            raise NoBool(value)
        return value


class NoChoice(ValidationError):
    """Kies uit de lijst."""


@adapter(IChoice, IBesloten, IBrowserRequest)
class ChoiceDeserializer(ChoiceFieldDeserializer):
    """One of a list; a list or an object in its place can't even be looked for."""

    def __call__(self, value: object) -> object:
        """Return what was chosen; NoChoice for what is no value of any list."""
        try:
            return super().__call__(value)
        except TypeError:
            raise NoChoice(value) from None


@adapter(IBesloten, Interface)
@implementer(IDeserializeFromJson)
class Besloten(DeserializeFromJson):
    """Closed content from JSON: how it is shown is no matter of whoever fills it in."""

    def __call__(self, validate_all: bool = False, data: object = None, create: bool = False, **more: object) -> object:
        """Change the content; BadRequest for what sets its page or the order in its folder."""
        data = json_body(self.request) if data is None else data
        if found := sorted({"layout", "ordering"} & set(data)):
            raise BadRequest(f"Dit kan hier niet: {', '.join(found)}. Er is niets bewaard. Laat het weg.")
        return super().__call__(validate_all=validate_all, data=data, create=create, **more)


@adapter(IInCasus, Interface)
class Stuk(Besloten):
    """Content of a casus from JSON: a field that the sender may not write is refused before anything is written."""

    def __call__(self, validate_all: bool = False, data: object = None, create: bool = False, **more: object) -> object:
        """Change the content; Geweigerd names the fields that are not his."""
        data = json_body(self.request) if data is None else data
        if refused := sorted(set(closed(self.context)) & set(data)):
            raise Geweigerd(
                f"Dit mag je hier niet wijzigen: {', '.join(refused)}. Er is niets bewaard. Laat het weg en stuur de "
                "rest opnieuw."
            )
        return super().__call__(validate_all=validate_all, data=data, create=create, **more)


def closed(context: object) -> set[str]:
    """Return the names of the fields that whoever asks may not read, or not write."""
    held = categorieen(context)
    unread = {plek.field.__name__ for plek in plekken(context) if not reads(plek.category, held)}
    return unread | {name for name, asked in _asked(context) if not _may(asked, context)}


def _asked(context: object) -> Iterator[tuple[str, str]]:
    for iface in iterSchemata(context):
        yield from mergedTaggedValueDict(iface, WRITE_PERMISSIONS_KEY).items()


def _may(permission: str, context: object) -> bool:
    return bool(getSecurityManager().checkPermission(getUtility(IPermission, name=permission).title, context))
