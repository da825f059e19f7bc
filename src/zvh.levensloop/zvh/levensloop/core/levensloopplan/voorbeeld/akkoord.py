"""What the partners of the example answered."""

import datetime as dt

from zvh.levensloop.core.levensloopplan.facts import Akkoord

OVERLEG, DAARNA = dt.date(2026, 2, 24), dt.date(2026, 2, 26)
PETRA = "Petra Procesregisseur"
WEEKEND = "de bereikbaarheid in het weekend voor 1 april is geregeld."

AKKOORD = (
    Akkoord("FACT-team Proefzorg", "", "akkoord", "", DAARNA, "Lotte Coördinator"),
    Akkoord("Gemeente Voorbeeldstad", "", "mits", WEEKEND, DAARNA, "Gerda Gemeente"),
    Akkoord("Woonzorg De Proef", "", "akkoord", "", OVERLEG, PETRA, OVERLEG),
    Akkoord("Politie, basisteam Voorbeeldstad", "", "akkoord", "", OVERLEG, PETRA, OVERLEG),
    Akkoord("Reclassering Voorbeeldregio", ""),
    Akkoord("Mentorschap Proef", ""),
)
