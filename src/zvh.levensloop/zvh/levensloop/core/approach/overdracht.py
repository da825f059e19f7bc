"""The days of a transfer to another Zorg- en Veiligheidshuis (process.md §2, R27): which fit, what they mean."""

import datetime as dt

from zvh.levensloop.core.datum import datum

AANGEKONDIGD, GEZAMENLIJK, VOORBIJ = "aangekondigd", "gezamenlijk", "voorbij"


def stand(overdrachtsdatum: dt.date, gezamenlijk_tot: dt.date, vandaag: dt.date) -> str:
    """Return where an announced transfer stands on a day: before its date, in the joint period, after it."""
    if vandaag > gezamenlijk_tot:
        return VOORBIJ
    return GEZAMENLIJK if vandaag >= overdrachtsdatum else AANGEKONDIGD


def zin(huis: str, overdrachtsdatum: dt.date, gezamenlijk_tot: dt.date, vandaag: dt.date) -> str:
    """Return the same as a sentence for who reads the casus."""
    day, end = datum(overdrachtsdatum), datum(gezamenlijk_tot)
    return {
        AANGEKONDIGD: f"In overdracht naar {huis}: op {day} gaan regie en levensloopcoördinatie over, "
        f"daarna gezamenlijk tot en met {end}.",
        GEZAMENLIJK: f"In overdracht naar {huis}: overgedragen op {day}, gezamenlijk tot en met {end}.",
        VOORBIJ: f"Overgedragen aan {huis} op {day}. De gezamenlijke periode liep tot en met {end}.",
    }[stand(overdrachtsdatum, gezamenlijk_tot, vandaag)]


def wie_leidt(huis: str, van_hier: bool, leidt: bool) -> str:
    """Return who leads in the joint period, to somebody of the house that hands over (`van_hier`) or another.

    `leidt`: whether that somebody leads.
    """
    if van_hier and leidt:
        return f"Er zit nog niemand van {huis} in het team: tot dan leidt dit huis."
    own = " Dit huis leest mee, reageert op wat voorligt en meldt de eigen acties." if van_hier else ""
    return f"{huis} leidt deze casus.{own}"


def dagen_kunnen_niet(
    overdrachtsdatum: dt.date | None, gezamenlijk_tot: dt.date | None, vandaag: dt.date
) -> tuple[str, ...]:
    """Return why a transfer can't be announced with these days, as Dutch sentences; an unknown day is no reason."""
    reasons = []
    if overdrachtsdatum is not None and overdrachtsdatum < vandaag:
        reasons.append("De overdrachtsdatum is al voorbij. Spreek met het andere huis een dag af die nog komt.")
    if overdrachtsdatum is not None and gezamenlijk_tot is not None and gezamenlijk_tot <= overdrachtsdatum:
        reasons.append(
            "De gezamenlijke periode is na de overdracht. Kies bij 'Gezamenlijk tot en met' een dag na "
            f"{datum(overdrachtsdatum)}."
        )
    return tuple(reasons)


def intrekken_kan_niet(overdrachtsdatum: dt.date, vandaag: dt.date) -> str:
    """Return why an announced transfer can't be withdrawn any more, as a Dutch sentence; "" when it can."""
    if vandaag < overdrachtsdatum:
        return ""
    return (
        f"Intrekken kan niet meer: de overdracht ging in op {datum(overdrachtsdatum)}. "
        "Moet de casus terug, dan draagt het andere huis hem over aan jullie."
    )


def afsluiten_kan_niet(gezamenlijk_tot: dt.date, vandaag: dt.date) -> str:
    """Return why a transfer can't be closed yet, as a Dutch sentence; "" when it can."""
    if vandaag > gezamenlijk_tot:
        return ""
    return f"Afsluiten kan nog niet: de gezamenlijke periode loopt tot en met {datum(gezamenlijk_tot)}."
