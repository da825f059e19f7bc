"""The example plan: labels, agreements, and what this version changes."""

import datetime as dt

from zvh.levensloop.core.facts import Column, Rows, Veld

COMMITMENT = (
    Column("organisatie", "Organisatie", "choice"),
    Column("toezegging", "Waar staat deze organisatie voor", "text"),
)

LABELS = (
    Veld(
        "zsm",
        "Labels en ZSM",
        "Overwegingen voor ZSM",
        "text",
        "Bel bij een aanhouding eerst de crisisdienst en daarna de procesregisseur. Een nacht in "
        "de cel maakt Jan angstig en daarna moeilijker te bereiken; een snelle beoordeling door "
        "zorg werkt beter dan een geldboete. Bij bedreiging met een voorwerp weegt de veiligheid "
        "van de straat zwaarder.",
        "straf",
    ),
    Veld(
        "labels",
        "Labels en ZSM",
        "Labels bij partners",
        "choices",
        (
            "Vooraanmelding crisisdienst acute ggz",
            "Abonnement in het politiesysteem",
            "Reclassering: melding Iris",
        ),
        "plan",
    ),
)
AFSPRAKEN = (
    Veld(
        "informatieafspraken",
        "Afspraken",
        "Hoe houden we elkaar op de hoogte?",
        "text",
        "- Elk oplopend signaal gaat dezelfde dag naar Lotte, per telefoon\n"
        "- Lotte meldt het aan het team, in twee zinnen\n"
        "- Naar de zus: alleen Mees, en alleen wat Jan goedvindt",
        "plan",
    ),
    Veld(
        "commitment",
        "Afspraken",
        "Commitment per organisatie",
        "rows",
        Rows(
            COMMITMENT,
            (
                ("FACT-team Proefzorg", "Blijft behandelen, ook als Jan een tijd niet open doet."),
                ("Woonzorg De Proef", "Houdt zijn plek vast tijdens een opname, tot drie maanden."),
                ("Gemeente Voorbeeldstad", "Regelt geld en dagbesteding zonder wachtlijst."),
                ("Politie", "Komt met wie hem kent, als dat kan."),
            ),
        ),
        "plan",
    ),
    Veld(
        "opname",
        "Afspraken",
        "Afspraken over opname en beveiligde intensieve zorg",
        "text",
        "De dienstdoende psychiater beslist. De eerste keus is de kliniek van Proefzorg; is die "
        "vol, dan de BIZ in de buurregio. Binnen een week praat het team over de weg terug.",
        "zorg",
    ),
    Veld("zelfbinding", "Afspraken", "Er is een zelfbindingsverklaring", "bool", True, "zorg"),
)
VERSIE = (
    Veld("geldig_vanaf", "Deze versie", "Geldig vanaf", "date", dt.date(2026, 3, 9), "plan"),
    Veld(
        "wijziging",
        "Deze versie",
        "Wat is er anders dan in de vorige versie?",
        "text",
        "De verhuizing is gelukt. Begeleiding overdag teruggebracht, bereikbaarheid in de nacht opnieuw afgesproken.",
        "plan",
    ),
)
