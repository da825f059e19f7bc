"""Rappel: reminding another organisation of an action that is late (process.md §7): once a day, and it is counted."""

import datetime as dt
from collections.abc import Sequence


def beletsel(voor: dt.date | None, eerdere: Sequence[dt.date], vandaag: dt.date) -> str:
    """Return why nobody is reminded today, as a Dutch sentence; "" when an action is late and was not asked for today.

    `voor`: by when it was agreed; `eerdere`: the days on which it was asked for before, oldest first.
    """
    if voor is None:
        return "Dit actiepunt heeft geen datum. Spreek eerst af voor wanneer het klaar is."
    if voor >= vandaag:
        return "Dit actiepunt is niet te laat. Een rappel kan pas na de afgesproken dag."
    if eerdere and eerdere[-1] >= vandaag:
        return "Vandaag is hier al een rappel voor gegeven. Morgen kan het weer, of bel."
    return ""


def keren(aantal: int) -> str:
    """Return how often, in words: `1 keer`; "" for never."""
    return f"{aantal} keer" if aantal else ""
