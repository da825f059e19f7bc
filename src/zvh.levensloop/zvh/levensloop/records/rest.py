"""What the fields of records ask of JSON beyond what plone.restapi checks."""

from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from zope.component import adapter
from zope.interface import implementer
from zope.publisher.interfaces.browser import IBrowserRequest
from zope.schema import ValidationError
from zope.schema.interfaces import IBool

from zvh.levensloop.records.interfaces import IInCasus


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
