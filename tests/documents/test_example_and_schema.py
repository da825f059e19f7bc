"""The example plan has the fields of the schema; core may not look there itself."""

from plone.supermodel.interfaces import FIELDSETS_KEY
from zope.schema import getFieldsInOrder

from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld
from zvh.levensloop.core.visible import LEESBAAR_VOOR
from zvh.levensloop.levensloopplan.schema import ILevensloopplan
from zvh.levensloop.rows.field import Rows

FIELDS = dict(getFieldsInOrder(ILevensloopplan))


def test_the_example_has_every_field_in_its_fieldset():
    fieldsets = ILevensloopplan.getTaggedValue(FIELDSETS_KEY)
    written = [(name, fieldset.label, FIELDS[name].title) for fieldset in fieldsets for name in fieldset.fields]

    assert [(veld.name, veld.fieldset, veld.label) for veld in voorbeeld().velden] == written


def test_the_example_has_every_column():
    for veld in voorbeeld().velden:
        field = FIELDS[veld.name]
        if isinstance(field, Rows):
            columns = [(name, column.title) for name, column in getFieldsInOrder(field.schema) if name != LEESBAAR_VOOR]
            assert [(column.name, column.label) for column in veld.value.columns] == columns
