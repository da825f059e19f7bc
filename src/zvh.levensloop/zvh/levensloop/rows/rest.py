"""A repeating group over REST: a list of objects with a key for each column."""

from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer, IFieldSerializer
from plone.restapi.serializer.dxfields import DefaultFieldSerializer
from plone.restapi.types.adapters import DefaultJsonSchemaProvider
from plone.restapi.types.interfaces import IJsonSchemaProvider
from zope.component import adapter, getMultiAdapter
from zope.interface import Interface, implementer
from zope.publisher.interfaces.browser import IBrowserRequest

from zvh.levensloop.rows.field import IRows, Row, bound_columns, columns, from_json, to_json
from zvh.levensloop.rows.kinds import kind, option


@adapter(IRows, IDexterityContent, Interface)
@implementer(IFieldSerializer)
class RowsSerializer(DefaultFieldSerializer):
    """Rows with all columns, also those that came into the schema later; dates as `2026-03-03`."""

    def __call__(self) -> list[Row]:
        names = [name for name, _column in columns(self.field)]
        return [{name: row.get(name) for name in names} for row in to_json(self.get_value())]


@adapter(IRows, IDexterityContent, IBrowserRequest)
@implementer(IFieldDeserializer)
class RowsDeserializer(DefaultFieldDeserializer):
    """Rows from a list of objects; a column may be left out. RowsInvalid becomes a 400."""

    def __call__(self, value: object) -> list[Row]:
        rows = from_json(self.field, self.context, value)
        self.field.validate(rows)
        return rows


@adapter(IRows, Interface, Interface)
@implementer(IJsonSchemaProvider)
class RowsJsonSchema(DefaultJsonSchemaProvider):
    """The JSON schema of a repeating group for `@types`."""

    def get_type(self) -> str:
        return "array"

    def additional(self) -> dict[str, object]:
        """Return what an item of the array looks like."""
        bound = bound_columns(self.field, self.context)
        properties = {name: self._property(column) for name, column in bound}
        return {"items": {"type": "object", "properties": properties, "additionalProperties": False}}

    def _property(self, column: object) -> dict[str, object]:
        if kind(column) != "choice":
            return getMultiAdapter((column, self.context, self.request), IJsonSchemaProvider).get_schema()
        values = [option(term) for term in column.vocabulary]
        return {
            "title": column.title,
            "description": column.description,
            "type": "string",
            "enum": [value for value, _label in values],
            "enumNames": [label for _value, label in values],
        }
