"""The example plan: long, middle and short term, domains of life and interventions."""

import datetime as dt

from zvh.levensloop.core.facts import Column, Rows, Veld

DOEL = (
    Column("gebied", "Gebied", "choice"),
    Column("doel", "Wat willen we bereiken", "text"),
    Column("wie", "Wie zorgt daarvoor", "line"),
    Column("termijn", "Uiterlijk", "date"),
)
LEEFGEBIED = (
    Column("leefgebied", "Leefgebied", "choice"),
    Column("situatie", "Situatie nu", "text"),
    Column("doel", "Doel", "text"),
    Column("verantwoordelijke", "Verantwoordelijke", "line"),
    Column("zrm", "ZRM-score", "choice"),
)
INTERVENTIE = (
    Column("soort", "Soort", "choice"),
    Column("wat", "Wat gebeurt er", "text"),
    Column("wie", "Door wie", "line"),
    Column("van", "Van", "date"),
    Column("tot", "Tot en met", "date"),
    Column("effect", "Doel en effect tot nu toe", "text"),
)

TERMIJNEN = (
    Veld(
        "lange_termijn",
        "Lange termijn: wonen en verblijf",
        "Waar en hoe woont de cliënt over een paar jaar?",
        "text",
        "Jan woont in een eigen appartement aan de rand van Voorbeeldstad, op loopafstand van een "
        "steunpunt waar dag en nacht iemand is. Hij kookt zelf, heeft een vaste dag in de "
        "fietswerkplaats en ziet zijn zus elke week.\n\n"
        "Wat daarbij nooit wegvalt:\n"
        "- één vaste begeleider die hem kent\n"
        "- medicatie onder toezicht zolang hij daar zelf om vraagt\n"
        "- een team dat binnen een dag samenkomt als het minder gaat",
        "plan",
    ),
    Veld(
        "stappen_wonen",
        "Lange termijn: wonen en verblijf",
        "Stappen daarheen",
        "text",
        "- Nu: beschermd wonen aan de Proeflaan, met begeleiding in huis\n"
        "- Vanaf de herfst: oefenen met koken en geld in het proefappartement\n"
        "- Over anderhalf jaar: kiezen voor een eigen plek\n\n"
        "Lukt een stap niet, dan blijft de Proeflaan zijn huis. Die plek wordt niet opgezegd "
        "voordat het een half jaar goed gaat.",
        "plan",
    ),
    Veld(
        "doelen_middellang",
        "Middellange termijn",
        "Doelen voor de middellange termijn",
        "rows",
        Rows(
            DOEL,
            (
                (
                    "Wonen en verblijf",
                    "Een half jaar wonen zonder waarschuwing van de buren",
                    "Bram Begeleider",
                    dt.date(2026, 9, 1),
                ),
                (
                    "Zorg",
                    "Jan kent zijn eigen vroege signalen en noemt ze zelf",
                    "Lotte Coördinator",
                    dt.date(2026, 9, 1),
                ),
                (
                    "Straf",
                    "De proeftijd loopt af zonder nieuw feit",
                    "Rinske Reclassering",
                    dt.date(2026, 10, 31),
                ),
                (
                    "Bestaanszekerheid",
                    "Alle schulden in één regeling, weekgeld van € 55",
                    "Gerda Gemeente",
                    dt.date(2026, 12, 31),
                ),
            ),
        ),
        "plan",
    ),
    Veld(
        "doelen_kort",
        "Korte termijn",
        "Doelen voor de korte termijn",
        "rows",
        Rows(
            DOEL,
            (
                (
                    "Wonen en verblijf",
                    "Kennismaken met de beide buren, samen met Bram",
                    "Bram Begeleider",
                    dt.date(2026, 3, 31),
                ),
                (
                    "Zorg",
                    "Elke twee weken depot, elke maandag een gesprek van een half uur",
                    "Lotte Coördinator",
                    None,
                ),
                (
                    "Ondersteuning",
                    "Twee ochtenden per week naar de fietswerkplaats",
                    "Bram Begeleider",
                    dt.date(2026, 4, 15),
                ),
            ),
        ),
        "plan",
    ),
)
LEEFGEBIEDEN = (
    Veld(
        "leefgebieden",
        "Leefgebieden en interventies",
        "Leefgebieden",
        "rows",
        Rows(
            LEEFGEBIED,
            (
                (
                    "Wonen en verblijf",
                    "Sinds januari aan de Proeflaan. Slaapt goed, houdt zijn kamer op orde.",
                    "Rust bewaren, wennen aan de buurt",
                    "Bram Begeleider",
                    "4 – voldoende zelfredzaam",
                ),
                (
                    "Geestelijke gezondheid",
                    "Stabiel op depot. Hoort nog stemmen bij slecht slapen.",
                    "Vroeg merken, vroeg bijsturen",
                    "Lotte Coördinator",
                    "3 – beperkt zelfredzaam",
                ),
                (
                    "Middelengebruik",
                    "Blowt in het weekend, geen harddrugs sinds juli.",
                    "Niet meer dan nu, en erover blijven praten",
                    "Lotte Coördinator",
                    "3 – beperkt zelfredzaam",
                ),
                (
                    "Financiën en schulden",
                    "Zes schuldeisers, samen ongeveer € 8.400. Bewind is aangevraagd.",
                    "Eén regeling, vast weekgeld",
                    "Gerda Gemeente",
                    "2 – niet zelfredzaam",
                ),
                (
                    "Sociaal netwerk en relaties",
                    "Zijn zus belt elke week. Met zijn moeder is er geen contact.",
                    "Zus ondersteunen",
                    "Mees Mentor",
                    None,
                ),
            ),
        ),
        "plan",
    ),
    Veld(
        "interventies",
        "Leefgebieden en interventies",
        "Interventies",
        "rows",
        Rows(
            INTERVENTIE,
            (
                (
                    "Zorg",
                    "Behandeling en depot door het FACT-team",
                    "Proefzorg",
                    dt.date(2025, 7, 15),
                    None,
                    "Stabiel blijven. Geen opname meer sinds september.",
                ),
                (
                    "Strafrecht",
                    "Toezicht met meldplicht, eens per twee weken",
                    "Reclassering",
                    dt.date(2025, 11, 1),
                    dt.date(2026, 10, 31),
                    "Zicht houden. Komt zijn afspraken na.",
                ),
                (
                    "Sociaal domein",
                    "Begeleid werken in de fietswerkplaats",
                    "Werkplaats De Spaak",
                    dt.date(2026, 2, 2),
                    None,
                    "Ritme. Is er pas mee begonnen.",
                ),
            ),
        ),
        "plan",
    ),
)
