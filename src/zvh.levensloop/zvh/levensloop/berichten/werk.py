"""What waits of mail: that it does not go out."""

import datetime as dt
from collections.abc import Iterator

from zope.interface import implementer

from zvh.levensloop.berichten.bericht import berichten
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.werk import Verteld


@implementer(IWerk)
class Mail(Verteld):
    """A line as long as mail was tried and did not go."""

    titel = "Mail"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield one line that says what goes wrong."""
        failed = [one for one in berichten() if one.fout]
        if failed:
            number = "1 mail" if len(failed) == 1 else f"{len(failed)} mails"
            wat = f"{number} {'gaat' if len(failed) == 1 else 'gaan'} niet weg"
            yield Werk("mail", "@@uitgaande-mail", "", "", wat, failed[0].fout, spoed=True)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield nothing: the house sees to it."""
        yield from ()
