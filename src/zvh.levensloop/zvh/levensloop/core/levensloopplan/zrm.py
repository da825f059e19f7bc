"""The trend of ZRM scores (domain.md §6.1): five levels, a higher one is better."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from zvh.levensloop.core.beeld import Baan, Stuk

NIVEAUS = 5


@dataclass(frozen=True, slots=True)
class Meting:
    """The scores of one adopted version of the plan by life domain, and each in words."""

    op: dt.date
    scores: Mapping[str, str]
    woorden: Mapping[str, str]


def trend(metingen: Iterable[Meting], titels: Mapping[str, str], vandaag: dt.date) -> tuple[Baan, ...]:
    """Return a band for each life domain that was ever scored, in the order of `titels`.

    A score holds until the next version; a version that doesn't score a domain leaves a gap. What is no level of the
    ZRM is left out, a domain that is no longer in the list comes last under its own token.
    """
    found = sorted(metingen, key=lambda one: one.op)
    ends = [*(following.op for following in found[1:]), vandaag]
    banden: dict[str, list[Stuk]] = {}
    for one, tot in zip(found, ends, strict=False):
        for gebied, score in one.scores.items():
            if score.isdecimal() and 1 <= int(score) <= NIVEAUS:
                stuk = Stuk(one.op, tot, 6, one.woorden.get(gebied) or score, int(score) / NIVEAUS, score)
                banden.setdefault(gebied, []).append(stuk)
    order = [*(gebied for gebied in titels if gebied in banden), *(gebied for gebied in banden if gebied not in titels)]
    return tuple(Baan(titels.get(gebied, gebied), tuple(banden[gebied])) for gebied in order)
