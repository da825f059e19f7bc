"""The voortgangsbevraging: for which overleg it is due, by when it is answered, what the table takes from it (S0, S1).

It asks how the plan runs, how the cooperation goes and what comes of it (S0), of both who coordinate.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from zvh.levensloop.core.team import CR, LC

ROLLEN = (LC, CR)  # each is asked
SOORT, FASE = "herhaald", "in_uitvoering"
VERLOOPT = {"ja": "Ja", "deels": "Deels", "nee": "Nee"}
IN_EEN_ZIN = {
    "ja": "het loopt zoals afgesproken",
    "deels": "het loopt deels",
    "nee": "het loopt niet zoals afgesproken",
}
STANDEN = {"loopt": "Loopt", "stokt": "Loopt niet", "klaar": "Is klaar"}  # of one action
LANGSTE = 200  # characters of a subject on an agenda


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What one of them said: the role in words; `verloopt` (token) is "" as long as there is no answer."""

    rol: str
    verloopt: str = ""
    zin: str = ""


def past(soort: str, fase: str, dag: dt.date, vandaag: dt.date) -> bool:
    """Tell whether it can be asked for an overleg at all: one that comes back, to come, of a plan that runs."""
    return soort == SOORT and fase == FASE and dag >= vandaag


def te_vragen(soort: str, fase: str, dag: dt.date, vandaag: dt.date, dagen: int) -> bool:
    """Tell whether it is due for a planned overleg: from so many days before it, up to the day itself (S1)."""
    return past(soort, fase, dag, vandaag) and (dag - vandaag).days <= dagen


def antwoord_voor(dag: dt.date, sinds: dt.date, dagen: int) -> dt.date:
    """Return by when it is answered: so many days before the overleg; never before it was asked, nor after it."""
    return min(max(dag - dt.timedelta(days=dagen), sinds), dag)


def geldt_nog(voor: dt.date, dag: dt.date, dagen: int) -> bool:
    """Tell whether what was asked for an overleg on one day (`voor`) still counts when it is held on another.

    An overleg that is put off further than it is asked ahead, is asked for anew.
    """
    return (dag - voor).days <= dagen


def voortgangsregel(antwoorden: Iterable[Antwoord]) -> str:
    """Return what the minutes begin with: a line for each who was asked; "" when nobody answered."""
    given = tuple(antwoorden)
    return "\n".join(_regel(one) for one in given) if any(one.verloopt for one in given) else ""


def _regel(one: Antwoord) -> str:
    if not one.verloopt:
        return f"{one.rol}: gaf nog geen antwoord."
    return " ".join(part for part in (f"{one.rol}: {IN_EEN_ZIN[one.verloopt]}.", " ".join(one.zin.split())) if part)


def agendapunten(teksten: Iterable[str]) -> tuple[str, ...]:
    """Return what is wanted on the agenda: each line is a subject, none of them twice."""
    lines = (line.strip().removeprefix("- ").strip() for tekst in teksten for line in tekst.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def onderwerp(punt: str) -> tuple[str, str]:
    """Return a subject as an agenda holds it, and in full what did not fit there."""
    return (punt, "") if len(punt) <= LANGSTE else (f"{punt[: LANGSTE - 1]}…", punt)
