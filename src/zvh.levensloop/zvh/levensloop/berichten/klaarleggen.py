"""Laying messages ready, in the transaction of what they tell."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import uuid4

from zope.interface import implementer

from zvh.levensloop.berichten import bericht
from zvh.levensloop.berichten.bericht import Bericht
from zvh.levensloop.berichten.bezorgen import na_afloop
from zvh.levensloop.records.interfaces import IBerichten
from zvh.levensloop.records.klok import now

_silent: ContextVar[bool] = ContextVar("levensloop_geen_berichten", default=False)


@contextmanager
def stil() -> Iterator[None]:
    """Let code act without anybody hearing of it: for a demonstration."""
    token = _silent.set(True)
    try:
        yield
    finally:
        _silent.reset(token)


def is_stil() -> bool:
    """Tell whether nobody hears of what is done now."""
    return _silent.get()


def leg_klaar(onderwerp: str, tekst: str, **more: object) -> None:
    """Lay a message ready, unless nobody is to hear; the names of `more` are those of Bericht."""
    if is_stil():
        return
    moment = now().astimezone(dt.UTC)
    key = f"{int(moment.timestamp() * 1_000_000):017d}-{uuid4().hex}"
    bericht.bewaar(Bericht(key, onderwerp, tekst, gemaakt=moment, **more))
    na_afloop()


@implementer(IBerichten)
class Berichten:
    """Mail to people, for other rooms."""

    def __call__(self, aan: Iterable[str], onderwerp: str, tekst: str, casus: str = "") -> None:
        """Lay a message ready for each of them, once."""
        for user_id in sorted(set(aan) - {""}):
            leg_klaar(onderwerp, tekst, aan=user_id, casus=casus)
