"""Invented partner organisations; telephone numbers in the range 088-000 do not exist."""

from zvh.levensloop.site.demo.values import Day, Values

VAST: Values = {
    "deelnames": [{"soort": "vast", "van": Day(-900), "tot": None}],
    "convenant_getekend": Day(-905),
    "convenant_versie": "2.1",
    "privacyprotocol_getekend": Day(-905),
    "privacyprotocol_versie": "1.4",
    "mag_bsn": True,
    "bevestigd_op": Day(-120),
    "bevestigd_door": "iwan",
}
INCIDENTEEL: Values = {
    "deelnames": [{"soort": "incidenteel", "van": Day(-400), "tot": None}],
    "bevestigd_op": Day(-390),
    "bevestigd_door": "iwan",
}

ORGANISATIONS: tuple[Values, ...] = (
    {
        **VAST,
        "naam": "Gemeente Voorbeeldstad",
        "maildomeinen": "voorbeeldstad.example\nvoorbeeld.example",
        "soort": "gemeente",
        "kantoor": "088 000 1001",
        "wettelijke_taak": "Maatschappelijke ondersteuning, schulden, openbare orde en de persoonsgerichte aanpak.",
        "crisis": "Piket burgemeester, 088 000 1009",
        "vertegenwoordigers": [
            {"tafel": "triage", "naam": "Gerda Gemeente", "functie": "Beleidsadviseur", "telefoon": "088 000 1004"},
            {
                "tafel": "inclusietafel",
                "naam": "Gerrit Gemeente",
                "functie": "Casusregisseur",
                "telefoon": "088 000 1003",
            },
        ],
        "kan": "Ondersteuning uit Wmo en Participatiewet, openbare orde. Beslist niet over zorgmachtigingen.",
    },
    {
        **VAST,
        "naam": "Gemeente Verzonnendam",
        "maildomeinen": "verzonnendam.example\nvoorbeeld.example",
        "soort": "gemeente",
        "kantoor": "088 000 1002",
    },
    {
        **VAST,
        "naam": "Politie, district Nergens",
        "maildomeinen": "politie-nergens.example\nvoorbeeld.example",
        "soort": "veiligheid",
        "kantoor": "088 000 1010",
        "dag_en_nacht": "088 000 1011",
        "kan": "Signaleren, bemiddelen, handhaven. Behandelt niet en vervoert niet zonder overleg.",
    },
    {
        **VAST,
        "naam": "Openbaar Ministerie, parket Nergens",
        "maildomeinen": "om-nergens.example\nvoorbeeld.example",
        "soort": "veiligheid",
        "kantoor": "088 000 1020",
    },
    {
        **VAST,
        "naam": "Reclassering Fictief",
        "maildomeinen": "reclassering-fictief.example\nvoorbeeld.example",
        "soort": "veiligheid",
        "kantoor": "088 000 1030",
        "kan": "Advies en toezicht bij een titel. Zonder titel alleen meedenken.",
    },
    {
        **VAST,
        "naam": "De Denkbeeldige Kliniek (levensloopaanbieder)",
        "maildomeinen": "denkbeeldige-kliniek.example\nvoorbeeld.example",
        "soort": "zorg",
        "kantoor": "088 000 2001",
        "dag_en_nacht": "088 000 2002",
        "kan": "Forensische ambulante zorg, FACT-team, bed op een beveiligde afdeling in overleg.",
    },
    {
        **VAST,
        "naam": "GGZ Luchtkasteel, crisisdienst",
        "maildomeinen": "luchtkasteel.example\nvoorbeeld.example",
        "soort": "zorg",
        "kantoor": "088 000 2010",
        "dag_en_nacht": "088 000 2011",
    },
    {
        **INCIDENTEEL,
        "naam": "Verslavingszorg Schijnbaar",
        "maildomeinen": "schijnbaar.example\nvoorbeeld.example",
        "soort": "zorg",
        "kantoor": "088 000 2020",
    },
    {
        **VAST,
        "naam": "Woonstichting Het Papieren Huis",
        "maildomeinen": "papierenhuis.example\nvoorbeeld.example",
        "soort": "wonen",
        "kantoor": "088 000 3001",
        "kan": "Woning met begeleiding op voorwaarden. Kan niet toewijzen buiten de regels van de regio.",
    },
    {
        **INCIDENTEEL,
        "naam": "Zorgkantoor Ergens",
        "maildomeinen": "zorgkantoor-ergens.example\nvoorbeeld.example",
        "soort": "zorgkantoor",
        "kantoor": "088 000 4001",
    },
    {
        **INCIDENTEEL,
        "naam": "Bewindvoering Centenkwestie",
        "maildomeinen": "centenkwestie.example\nvoorbeeld.example",
        "soort": "vertegenwoordiging",
        "kantoor": "088 000 5001",
    },
    {
        **VAST,
        "naam": "Zorg- en Veiligheidshuis Voorbeeldregio",
        "maildomeinen": "zvh-voorbeeldregio.example\nvoorbeeld.example",
        "soort": "zvh",
        "kantoor": "088 000 7000",
        "dag_en_nacht": "088 000 7009",
        "kan": "Regie op de aanpak: meldingen, tafels, plannen. Behandelt niemand en verleent zelf geen zorg.",
    },
    {
        **INCIDENTEEL,
        "naam": "Zorg- en Veiligheidshuis Overkant",
        "maildomeinen": "zvh-overkant.example\nvoorbeeld.example",
        "soort": "zvh",
        "kantoor": "088 000 6001",
    },
)
