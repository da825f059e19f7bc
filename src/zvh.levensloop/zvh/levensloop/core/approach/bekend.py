"""Whether somebody is known at another Zorg- en Veiligheidshuis (R43): asked before inclusion, never held back."""

import datetime as dt

UITKOMSTEN = {"ja": "Ja", "nee": "Nee", "onbekend": "Onbekend"}


def R43(op: dt.date | None, uitkomst: str | None, elders: str, voor_inclusie: bool) -> tuple[str, ...]:
    """Return what to know, as Dutch sentences; `elders`: the other house in words, "" when none is named."""
    if op is None or uitkomst is None:
        asked = (
            "Ga voor de inclusie na of een ander ZVH de cliënt kent (R43): wanneer, door wie, hoe en wat eruit kwam."
        )
        return (asked,) if voor_inclusie else ()
    if uitkomst == "ja":
        where = elders or "een ander ZVH, maar welk staat er nog niet bij"
        return (f"De cliënt is ook bekend bij {where}. Stem af wie de casus doet (R43).",)
    if uitkomst == "onbekend":
        unsure = "Nagegaan, maar het is nog onbekend of een ander ZVH de cliënt kent (R43)."
        return (unsure,) if voor_inclusie else ()
    return (f"Er staat dat geen ander ZVH de cliënt kent, maar ook: {elders}. Kijk na wat klopt.",) if elders else ()
