"""Bringing a casus into any phase for a test, by steps that no record made: what a page would need days for."""

from collections import deque

from persistent.list import PersistentList
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.casus.verloop import KEY, Gezet, Verloop
from zvh.levensloop.core.approach.verloop import BEGIN, STAPPEN


def in_fase(casus: object, fase: str) -> None:
    """Give a casus the steps that lead to a phase, in place of those it had."""
    IAnnotations(casus)[KEY] = PersistentList(Gezet(*stap) for stap in weg(fase))
    Verloop(casus).volg()


def weg(fase: str) -> list[tuple[str, str]]:
    """Return the shortest way to a phase, as kind and outcome of each step; one that ended had run."""
    if fase == "beeindigd":
        return [*weg("in_uitvoering"), ("beeindiging", "vastgesteld")]
    ways: deque[tuple[str, list[tuple[str, str]]]] = deque([(BEGIN, [])])
    while ways:
        here, way = ways.popleft()
        if here == fase:
            return way
        for stap in STAPPEN:
            if here in stap.van and stap.naar and stap.naar != here and len(way) < 8:
                ways.append((stap.naar, [*way, (stap.soort, stap.uitkomst)]))
    raise LookupError(fase)
