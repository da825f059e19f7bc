"""What a form says of a value that its field refuses: in Dutch, and what to do. Checks of our own have their own words.

z3c.form asks for these words by the adapter `message`; without one it shows those of zope.schema.
"""

from z3c.form.interfaces import IValue
from zope.interface import implementer
from zope.schema import Date
from zope.schema.interfaces import RequiredMissing

from zvh.levensloop.records.datums import GEEN_DAG
from zvh.levensloop.rows.advice import advice

LEEG = "Vul dit in."
ANDERS = "Dit kan hier niet staan. Kijk na wat je invulde."


@implementer(IValue)
class Fout:
    """The words for one error: of the schema, or of a widget that makes no value of what was typed."""

    def __init__(self, error: Exception, request: object, widget: object, field: object, form: object, content: object):
        self.error, self.field, self.context = error, field, form.context

    def get(self) -> str:
        """Return the words as a sentence."""
        if type(self.error).__module__.startswith("zvh."):
            return self.error.doc().strip()
        if isinstance(self.error, RequiredMissing):
            return LEEG
        if isinstance(self.field, Date):
            return GEEN_DAG
        try:
            words = advice(self.field.bind(self.context), self.error)
        except TypeError:
            return ANDERS
        return f"{words[:1].upper()}{words[1:]}"
