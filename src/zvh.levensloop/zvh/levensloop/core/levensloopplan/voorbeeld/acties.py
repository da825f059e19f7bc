"""The action points of the example plan."""

import datetime as dt

from zvh.levensloop.core.actiepunt import Actiepunt

ACTIEPUNTEN = (
    Actiepunt(
        "Afspreken wie er in het weekend langsgaat en dit op het rooster zetten",
        "Woonzorg De Proef",
        "Bram Begeleider",
        dt.date(2026, 3, 10),
        "open",
        "",
    ),
    Actiepunt(
        "Vooraanmelding bij de crisisdienst nakijken en aanvullen",
        "FACT-team Proefzorg",
        "Lotte Coördinator",
        dt.date(2026, 3, 13),
        "open",
        "Neem het scenario Ontregeling op, met de medicatie van nu.",
    ),
    Actiepunt(
        "Betalingsregeling voor de twee oudste schulden rondmaken",
        "Gemeente Voorbeeldstad",
        "Gerda Gemeente",
        dt.date(2026, 4, 1),
        "open",
        "",
    ),
    Actiepunt(
        "Abonnement in het politiesysteem verlengen tot de volgende bespreking",
        "Politie, basisteam Voorbeeldstad",
        "Wim Wijkagent",
        dt.date(2026, 3, 6),
        "gereed",
        "",
    ),
    Actiepunt(
        "Met Jan en zijn zus bespreken wie zij bellen als het misgaat",
        "Mentorschap Proef",
        "Mees Mentor",
        dt.date(2026, 3, 20),
        "open",
        "De zus wil graag 's avonds bellen.",
    ),
)
