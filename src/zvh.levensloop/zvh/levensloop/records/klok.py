"""What time it is. Demo and tests may act on another day."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_set: ContextVar[dt.datetime | None] = ContextVar("levensloop_nu", default=None)
_ahead = dt.timedelta()  # how far this whole process is ahead of the real time


def now() -> dt.datetime:
    """Return the moment it is, with its time zone."""
    return _set.get() or dt.datetime.now(AMSTERDAM) + _ahead


def today() -> dt.date:
    """Return the day it is in the Netherlands."""
    return now().astimezone(AMSTERDAM).date()


@contextmanager
def on(day: dt.date, hour: int = 10) -> Iterator[None]:
    """Act as if it were another day."""
    token = _set.set(dt.datetime(day.year, day.month, day.day, hour, tzinfo=AMSTERDAM))
    try:
        yield
    finally:
        _set.reset(token)


@contextmanager
def ahead(time: dt.timedelta) -> Iterator[None]:
    """Let the whole process be ahead of the real time, all its threads: for tests that ask a server of their own."""
    global _ahead
    former, _ahead = _ahead, time
    try:
        yield
    finally:
        _ahead = former
