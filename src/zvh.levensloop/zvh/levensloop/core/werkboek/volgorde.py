"""Days that can't follow each other as a row says."""

import datetime as dt
from collections.abc import Mapping

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.werkboek.kolom import Fout


def voor_geboorte(geboren: dt.date | None, dagen: Mapping[str, dt.date]) -> tuple[Fout, ...]:
    """Return an error for each day, by the title of its column, before the day of birth."""
    if geboren is None:
        return ()
    return tuple(
        Fout(titel, f"deze dag ligt voor de geboortedatum ({datum(geboren)}). Controleer beide datums.")
        for titel, dag in dagen.items()
        if dag < geboren
    )


def omgekeerd(eerst: tuple[str, dt.date | None], dan: tuple[str, dt.date | None]) -> tuple[Fout, ...]:
    """Return an error when the second day, with the title of its column, is before the first."""
    if eerst[1] is None or dan[1] is None or dan[1] >= eerst[1]:
        return ()
    return (Fout(dan[0], f"deze dag ligt voor '{eerst[0]}' ({datum(eerst[1])}). Controleer beide datums."),)
