"""When somebody was in a casus before: what the start of its page tells from."""

import datetime as dt

from zope.interface import implementer

from zvh.levensloop.logboek.place import here
from zvh.levensloop.logboek.store import Unreachable, moment
from zvh.levensloop.logboek.unreachable import LogboekOnbereikbaar
from zvh.levensloop.records.interfaces import IVorigBezoek
from zvh.levensloop.records.klok import AMSTERDAM, today


@implementer(IVorigBezoek)
class VorigBezoek:
    """Asks the logboek; only about oneself, so this reading is no reading of the logboek."""

    def __call__(self, user_id: str, kenmerk: str) -> dt.datetime | None:
        """Return the last moment before today that this person was in this casus, or None."""
        midnight = dt.datetime.combine(today(), dt.time(), AMSTERDAM)
        try:
            found = here().last(user_id, kenmerk, moment(midnight))
        except Unreachable as error:
            raise LogboekOnbereikbaar from error
        return dt.datetime.fromisoformat(found) if found else None
