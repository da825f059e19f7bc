"""What partners answer to a plan (process.md §2): given by themselves, or spoken in an overleg and written down.

No answer holds a plan up. Whoever said it in an overleg may correct for some days what was written down of it.
"""

import datetime as dt

AKKOORD, MITS, NIET = "akkoord", "mits", "niet"
OORDELEN = {AKKOORD: "Akkoord", MITS: "Akkoord, mits …", NIET: "Niet akkoord, omdat …"}
NIET_GEREAGEERD = "Niet gereageerd"
# How an answer reads with its reason behind it.
BEGIN = {AKKOORD: "Akkoord", MITS: "Akkoord, mits", NIET: "Niet akkoord, omdat"}

# The answers that are no plain agreement, as they are summed up.
ANDERS = {NIET: "Niet akkoord", MITS: "Akkoord onder voorwaarde", "": NIET_GEREAGEERD}


def kan_niet(oordeel: str, toelichting: str) -> str:
    """Return what is wrong with an answer, as a Dutch sentence; "" for nothing."""
    if oordeel not in OORDELEN:
        return f"Kies een antwoord: {', '.join(OORDELEN.values())}."
    if oordeel == MITS and not toelichting:
        return "Schrijf op onder welke voorwaarde jullie akkoord zijn."
    if oordeel == NIET and not toelichting:
        return "Schrijf op waarom jullie niet akkoord zijn."
    return ""


def in_woorden(oordeel: str) -> str:
    """Return an answer without its reason: `Akkoord, mits`."""
    return BEGIN.get(oordeel, NIET_GEREAGEERD)


def herstel_tot(geschreven: dt.date, dagen: int) -> dt.date:
    """Return the last day on which a partner may correct what was written down of him."""
    return geschreven + dt.timedelta(days=dagen)


def dag_kan_niet(dag: dt.date | None, begin: dt.date, today: dt.date) -> str:
    """Return why nothing can have been said about a plan on this day; `begin`: when the plan was begun."""
    if dag is None:
        return "Vul de dag van het overleg in."
    if dag > today:
        return "De dag van het overleg ligt in de toekomst. Controleer het jaar."
    if dag < begin:
        return "Op die dag was deze versie van het plan er nog niet. Controleer de dag van het overleg."
    return ""
