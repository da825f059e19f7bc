"""What a triageadvies needs beside its own fields."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import IEisen
from zvh.levensloop.triageadvies.content import ITriageadviesContent


@implementer(IEisen)
@adapter(ITriageadviesContent)
class Eisen:
    """The rules that look beyond one field."""

    def __init__(self, advies: object):
        self.advies = advies

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet: who waits, says for what."""
        if self.advies.uitkomst == "aanhouden" and not self.advies.acties:
            return ("Schrijf bij aanhouden op wat eerst nodig is, en wie dat doet.",)
        return ()
