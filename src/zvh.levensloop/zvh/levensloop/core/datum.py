"""Dates as people in the Netherlands write them, the same on every machine: no locale is asked."""

import datetime as dt

DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def datum(dag: dt.date) -> str:
    """Return a date in full: `3 maart 2026`."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def dag_en_datum(dag: dt.date) -> str:
    """Return a date with its day of the week, for an appointment: `di 3 maart 2026`."""
    return f"{DAGEN[dag.weekday()]} {datum(dag)}"


def periode(van: dt.date | None, tot: dt.date | None) -> str:
    """Return from when until when, as far as known; nothing known gives an empty text."""
    delen = [f"vanaf {datum(van)}" if van else "", f"tot en met {datum(tot)}" if tot else ""]
    return " ".join(deel for deel in delen if deel)
