"""The example plan: scenario's, signals, risks and what protects."""

from zvh.levensloop.core.facts import Column, Rows, Veld

SCENARIO = (
    Column("naam", "Scenario", "line"),
    Column("richting", "Richting", "choice"),
    Column("aanleiding", "Aanleiding", "text"),
    Column("signaleert", "Wie signaleert", "line"),
    Column("bepaalt", "Wie bepaalt", "line"),
    Column("zorg", "Zorg en begeleiding", "text"),
    Column("toezicht", "Toezicht", "text"),
    Column("overleg", "Overleg", "text"),
    Column("wie_doet_wat", "Wie doet wat", "text"),
    Column("bereikbaar", "Bereikbaar, dag en nacht", "line"),
)
SIGNALERING = (
    Column("ernst", "Ernst", "choice"),
    Column("signaal", "Wat zien we", "text"),
    Column("reactie", "Wat doen we dan", "text"),
)

SCENARIOS = (
    Veld(
        "misgaan",
        "Scenario's",
        "Wanneer vinden we dat het misgaat?",
        "text",
        "Als Jan twee nachten niet slaapt en iemand in huis of in de straat bedreigt, met woorden "
        "of met een voorwerp. Dan wachten we niet tot het volgende overleg.",
        "veiligheid",
    ),
    Veld(
        "scenarios",
        "Scenario's",
        "Scenario's voor op- en afschalen",
        "rows",
        Rows(
            SCENARIO,
            (
                (
                    "Ontregeling",
                    "Opschalen",
                    "Twee of meer oplopende signalen binnen een week, of één nacht zonder slaap met achterdocht",
                    "Bram Begeleider, en ieder ander die het ziet",
                    "Lotte Coördinator, bij afwezigheid de dienstdoende psychiater",
                    "- dezelfde dag huisbezoek door het FACT-team\n- depot vervroegen in overleg met Jan\n"
                    "- bed op recept, ten hoogste vijf nachten",
                    "Meldplicht wordt wekelijks; de reclassering belt na elk gemist contact.",
                    "Belronde dezelfde dag, levenslooptafel binnen drie werkdagen.",
                    "- Bram blijft in de buurt en haalt de drukte weg\n- Lotte belt Jan en zijn zus\n"
                    "- Wim rijdt een extra ronde, zonder uniform aan de deur",
                    "Crisisdienst 000 000 00 09",
                ),
                (
                    "Acuut gevaar",
                    "Opschalen",
                    "Dreiging met een voorwerp, of Jan is zoek na een dreigement",
                    "Wie het ziet belt 112",
                    "Politie ter plaatse, daarna de crisisdienst",
                    "Beoordeling voor een crisismaatregel; vaste plek op de BIZ van Proefzorg.",
                    "Aanhouding alleen met twee koppels, Jan schrikt van sirenes.",
                    "Procesregisseur roept het team binnen een dag bijeen.",
                    "- Politie: veiligheid, en doorgeven dat er een plan ligt\n"
                    "- Crisisdienst: beoordeling binnen vier uur\n- Gerda: informeert de burgemeester",
                    "112, daarna crisisdienst 000 000 00 09",
                ),
                (
                    "Meer zelf doen",
                    "Afschalen",
                    "Drie maanden geen oplopend signaal, en Jan wil het zelf",
                    "Jan of Bram Begeleider",
                    "De levenslooptafel, samen met Jan",
                    "Begeleiding van elke dag naar vier dagen; gesprek eens in de twee weken.",
                    "Meldplicht eens in de vier weken.",
                    None,
                    "Bram maakt het nieuwe rooster, Lotte kijkt na zes weken of het houdt.",
                    "Groepstelefoon De Proef 000 000 00 04",
                ),
            ),
        ),
        "plan",
    ),
)
SIGNALEN = (
    Veld(
        "signalen",
        "Signalen, risico's en bescherming",
        "Signalering",
        "rows",
        Rows(
            SIGNALERING,
            (
                ("Vroeg", "Komt twee dagen niet naar de werkplaats", "Bram vraagt wat er speelt"),
                ("Vroeg", "Draait muziek na elf uur 's avonds", "Samen wandelen, vroeg naar bed"),
                ("Oplopend", "Zegt dat de buren hem filmen", "Lotte komt dezelfde dag langs"),
                ("Oplopend", "Slaat een depot over", "Nieuwe afspraak binnen 48 uur"),
                ("Crisis", "Loopt met een voorwerp over straat", "112, scenario Acuut gevaar"),
            ),
        ),
        "veiligheid",
    ),
    Veld(
        "risicos",
        "Signalen, risico's en bescherming",
        "Risico's",
        "text",
        "Het risico is er vooral voor mensen die dichtbij wonen, op momenten dat Jan slecht slaapt, "
        "blowt en zich bekeken voelt. Buiten die momenten is hij niet gewelddadig.\n\n"
        "Onbekenden lopen minder gevaar dan huisgenoten en buren.",
        "veiligheid",
    ),
    Veld(
        "beschermende_factoren",
        "Signalen, risico's en bescherming",
        "Beschermende factoren",
        "text",
        "- Zijn zus: hij neemt altijd op als zij belt\n- De fietswerkplaats\n"
        "- Een vaste begeleider die blijft, ook na een slechte dag",
        "plan",
    ),
)
