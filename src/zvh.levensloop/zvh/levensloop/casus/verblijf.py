"""Where a client was: whoever changes where he is now keeps where he was, with the day and who wrote it."""

import datetime as dt

from zope.schema import getFieldNames

from zvh.levensloop.casus.schema import IVerblijf
from zvh.levensloop.core.approach.stabiliteit import BINNEN
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.klok import today

NU = {"verblijfplaats": "plaats", "verblijfsvorm": "vorm"}  # fields of now, and the column that keeps each


def on_modified(casus: object, event: object) -> None:
    """Add a row for where the client is from now on; where only rows were changed, now follows the last of them."""
    names = {name.rpartition(".")[2] for one in event.descriptions for name in getattr(one, "attributes", ())}
    rows = sorted((row for row in casus.verblijven or () if row.get("van")), key=lambda row: row["van"])
    here = {column: getattr(casus, field) or None for field, column in NU.items()}
    last = {column: rows[-1].get(column) or None for column in NU.values()} if rows else {}
    if here == last:
        return
    if here["vorm"] and (names & set(NU) or not names):
        since = _since(casus, rows)
        made = {**dict.fromkeys(getFieldNames(IVerblijf)), **here, "van": since, "bron": current_person()[1]}
        casus.verblijven = [*(row for row in casus.verblijven or () if row.get("van") != since), made]
    elif "verblijven" in names and last:
        for field, column in NU.items():
            setattr(casus, field, last[column])


def _since(casus: object, rows: list[dict[str, object]]) -> dt.date:
    """Return from when it holds: from today, for the first one that is known since the client is outside."""
    outside = casus.verblijfsvorm not in BINNEN
    return casus.buiten_sinds if not rows and outside and casus.buiten_sinds else today()
