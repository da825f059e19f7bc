"""Invented partner organisations; telephone numbers in the range 088-000 do not exist."""

ORGANISATIONS: tuple[dict[str, str], ...] = (
    {
        "naam": "Gemeente Voorbeeldstad",
        "soort": "gemeente",
        "kantoor": "088 000 1001",
        "kan": "Ondersteuning uit Wmo en Participatiewet, openbare orde. Beslist niet over zorgmachtigingen.",
    },
    {
        "naam": "Gemeente Verzonnendam",
        "soort": "gemeente",
        "kantoor": "088 000 1002",
    },
    {
        "naam": "Politie, district Nergens",
        "soort": "veiligheid",
        "kantoor": "088 000 1010",
        "dag_en_nacht": "088 000 1011",
        "kan": "Signaleren, bemiddelen, handhaven. Behandelt niet en vervoert niet zonder overleg.",
    },
    {
        "naam": "Openbaar Ministerie, parket Nergens",
        "soort": "veiligheid",
        "kantoor": "088 000 1020",
    },
    {
        "naam": "Reclassering Fictief",
        "soort": "veiligheid",
        "kantoor": "088 000 1030",
        "kan": "Advies en toezicht bij een titel. Zonder titel alleen meedenken.",
    },
    {
        "naam": "De Denkbeeldige Kliniek (levensloopaanbieder)",
        "soort": "zorg",
        "kantoor": "088 000 2001",
        "dag_en_nacht": "088 000 2002",
        "kan": "Forensische ambulante zorg, FACT-team, bed op een beveiligde afdeling in overleg.",
    },
    {
        "naam": "GGZ Luchtkasteel, crisisdienst",
        "soort": "zorg",
        "kantoor": "088 000 2010",
        "dag_en_nacht": "088 000 2011",
    },
    {
        "naam": "Verslavingszorg Schijnbaar",
        "soort": "zorg",
        "kantoor": "088 000 2020",
    },
    {
        "naam": "Woonstichting Het Papieren Huis",
        "soort": "wonen",
        "kantoor": "088 000 3001",
        "kan": "Woning met begeleiding op voorwaarden. Kan niet toewijzen buiten de regels van de regio.",
    },
    {
        "naam": "Zorgkantoor Ergens",
        "soort": "zorgkantoor",
        "kantoor": "088 000 4001",
    },
    {
        "naam": "Bewindvoering Centenkwestie",
        "soort": "vertegenwoordiging",
        "kantoor": "088 000 5001",
    },
    {
        "naam": "Zorg- en Veiligheidshuis Overkant",
        "soort": "zvh",
        "kantoor": "088 000 6001",
    },
)
