"""One row: its values as casus and instroom take them, and what is wrong with them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from zope.interface import Invalid

from zvh.levensloop.core.werkboek.cel import waarde
from zvh.levensloop.core.werkboek.kolom import Cel, Fout, Rij
from zvh.levensloop.core.werkboek.volgorde import omgekeerd, voor_geboorte
from zvh.levensloop.instroom.werkboek.kolommen import Veldkolom
from zvh.levensloop.rows.advice import problem
from zvh.levensloop.rows.cell import parsed

ONBEKENDE = "Vul in om wie het gaat: een achternaam, een BSN of het nummer in het registratiesysteem."
HERKENBAAR = ("naam", "bsn", "extern_kenmerk")


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A row as it was read: the values by name of the field, and what is wrong."""

    nummer: int
    casus: dict[str, object] = field(default_factory=dict)
    instroom: dict[str, object] = field(default_factory=dict)
    fouten: tuple[Fout, ...] = ()


def lees(rij: Rij, kolommen: Iterable[Veldkolom]) -> Gelezen:
    """Return a row with its values, and an error for each cell or rule that does not hold."""
    values: dict[str, dict[str, object]] = {"Casus": {}, "Instroom": {}}
    wrong: list[Fout] = []
    titles = {}
    for column in kolommen:
        titles[column.kolom.naam] = column.kolom.titel
        if (cel := rij.cellen.get(column.kolom.titel)) is None:
            continue
        try:
            values[column.type][column.kolom.naam] = _waarde(column, cel)
        except ValueError as error:
            wrong.append(Fout(column.kolom.titel, str(error)))
    wrong += _regels(values["Casus"], values["Instroom"], titles, wrong)
    return Gelezen(rij.nummer, values["Casus"], values["Instroom"], tuple(wrong))


def _waarde(column: Veldkolom, cel: Cel) -> object:
    """Return the value of the field; ValueError with the sentence for the reader."""
    said = waarde(column.kolom, cel)
    value = said if isinstance(said, dt.date) else parsed(column.field, said)
    try:
        column.field.validate(value)
    except Invalid as error:
        raise ValueError(_zin(column, value, error)) from error
    return value


def _zin(column: Veldkolom, value: object, error: Invalid) -> str:
    """Return the own sentence of a check of ours, else what the kind of field asks."""
    if type(error).__module__.startswith("zvh."):
        own = str(error.doc()).strip()
        return own[:1].lower() + own[1:]
    return problem(column.field, value) or "dit kan hier niet staan."


def _regels(casus: dict, instroom: dict, titles: dict[str, str], wrong: list[Fout]) -> list[Fout]:
    """Return what is wrong beyond one cell (R43 needs to know who, R11 and R13 need days in order)."""
    found = [] if wrong or any(casus.get(name) for name in HERKENBAAR) else [Fout("", ONBEKENDE)]
    days = {
        titles[name]: value
        for name, value in {**casus, **instroom}.items()
        if isinstance(value, dt.date) and name != "geboortedatum"
    }
    found += voor_geboorte(casus.get("geboortedatum"), days)
    reported, included = ((titles.get(name, ""), instroom.get(name)) for name in ("gemeld_op", "inclusiedatum"))
    return [*found, *omgekeerd(reported, included)]
