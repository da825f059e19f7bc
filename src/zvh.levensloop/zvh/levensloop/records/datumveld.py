"""A day in a form: whatever was sent in place of one is told in the form, never an error page."""

from plone.app.z3cform.converters import DateWidgetConverter
from plone.app.z3cform.interfaces import IDateWidget
from zope.component import adapter

from zvh.levensloop.records.datums import Datum


@adapter(Datum, IDateWidget)
class Converter(DateWidgetConverter):
    """Makes a day of what a calendar sends, as Plone does."""

    def toFieldValue(self, value: str) -> object:
        """Return the day; ValueError for what is none."""
        try:
            return super().toFieldValue(value)
        except (TypeError, OverflowError) as error:
            raise ValueError(value) from error
