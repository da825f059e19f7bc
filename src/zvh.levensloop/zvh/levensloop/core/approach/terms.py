"""Default terms of every vocabulary; a house changes them in its settings.

A vocabulary is a tuple of (token, title). Tokens never change; titles may.
"""

Terms = tuple[tuple[str, str], ...]

TERMEN: dict[str, tuple[str, Terms]] = {
    # name: (title of the vocabulary, its terms)
    "themas": (
        "Thema's",
        (  # S2
            ("onbegrepen-gedrag", "Personen met onbegrepen gedrag"),
            ("huiselijk-geweld", "Huiselijk geweld en kindermishandeling"),
            ("radicalisering", "Radicalisering en extremisme"),
            ("re-integratie", "Re-integratie na detentie"),
        ),
    ),
    "geslachten": (
        "Geslacht",
        (
            ("man", "Man"),
            ("vrouw", "Vrouw"),
            ("anders", "Anders"),
            ("onbekend", "Onbekend"),
        ),
    ),
    "verblijfsvormen": (
        "Soort verblijf",
        (  # domain.md §8.1
            ("thuis", "Thuis"),
            ("beschermd-wonen", "Beschermd wonen"),
            ("kliniek", "Kliniek"),
            ("biz", "Beveiligde intensieve zorg (BIZ)"),
            ("pi", "Penitentiaire inrichting (PI)"),
            ("opvang", "Maatschappelijke opvang"),
            ("dakloos", "Dakloos"),
            ("onbekend", "Onbekend"),
        ),
    ),
    "vertegenwoordigers": (
        "Wettelijk vertegenwoordigers",
        (  # S1
            ("mentor", "Mentor"),
            ("bewindvoerder", "Bewindvoerder"),
            ("curator", "Curator"),
        ),
    ),
    "wlz": (
        "Wlz-indicatie",
        (  # domain.md §8.6
            ("ja", "Ja"),
            ("nee", "Nee"),
            ("aangevraagd", "Aangevraagd"),
            ("onbekend", "Onbekend"),
        ),
    ),
    "risicotaxaties": (
        "Instrument van een risicotaxatie",
        (  # domain.md §7
            ("hkt-r", "HKT-R"),
            ("hcr-20", "HCR-20 V3"),
            ("start", "START"),
            ("fare", "FARE"),
            ("saprof", "SAPROF"),
            ("risc", "RISc"),
            ("anders", "Ander instrument"),
        ),
    ),
    "risico": (
        "Oordeel risicotaxatie",
        (  # domain.md §7
            ("laag", "Laag"),
            ("laag-matig", "Laag tot matig"),
            ("matig", "Matig"),
            ("matig-hoog", "Matig tot hoog"),
            ("hoog", "Hoog"),
        ),
    ),
    "plangebieden": (
        "Gebieden van het plan",
        (  # S1, step 4
            ("wonen", "Wonen en verblijf"),
            ("zorg", "Zorg"),
            ("straf", "Straf"),
            ("ondersteuning", "Ondersteuning"),
            ("bestaanszekerheid", "Bestaanszekerheid"),
        ),
    ),
    "leefgebieden": (
        "Leefgebieden",
        (  # domain.md §6.2: a proposal, each house has its own list
            ("wonen", "Wonen en verblijf"),
            ("financien", "Financiën en schulden"),
            ("werk", "Werk, opleiding en dagbesteding"),
            ("geestelijke-gezondheid", "Geestelijke gezondheid"),
            ("lichamelijke-gezondheid", "Lichamelijke gezondheid"),
            ("middelengebruik", "Middelengebruik"),
            ("dagelijks-leven", "Dagelijks leven"),
            ("netwerk", "Sociaal netwerk en relaties"),
            ("gezin", "Gezin en kinderen"),
            ("justitie", "Justitie en politie"),
            ("veiligheid", "Veiligheid en overlast"),
            ("zingeving", "Zingeving en meedoen"),
        ),
    ),
    "zrm": (
        "ZRM-scores",
        (  # domain.md §6.1: higher is better
            ("1", "1 – acuut probleem"),
            ("2", "2 – niet zelfredzaam"),
            ("3", "3 – beperkt zelfredzaam"),
            ("4", "4 – voldoende zelfredzaam"),
            ("5", "5 – volledig zelfredzaam"),
        ),
    ),
    "interventies": (
        "Soorten interventies",
        (  # process.md §5
            ("strafrecht", "Strafrecht"),
            ("bestuursrecht", "Bestuursrecht"),
            ("civielrecht", "Civiel recht"),
            ("sociaal-domein", "Sociaal domein"),
            ("zorg", "Zorg"),
        ),
    ),
    "ernst": (
        "Ernst van een signaal",
        (
            ("vroeg", "Vroeg"),
            ("oplopend", "Oplopend"),
            ("crisis", "Crisis"),
        ),
    ),
    "richtingen": (
        "Richting van een scenario",
        (
            ("opschalen", "Opschalen"),
            ("afschalen", "Afschalen"),
        ),
    ),
    "labels": (
        "Labels bij partners",
        (  # S1, step 4
            ("crisisdienst", "Vooraanmelding crisisdienst acute ggz"),
            ("politie", "Abonnement in het politiesysteem"),
            ("iris", "Reclassering: melding Iris"),
        ),
    ),
    "problematiek": (
        "Groepen van problematiek",
        (  # domain.md §1.3
            ("psychisch", "Psychische aandoening"),
            ("lvb", "(Licht) verstandelijke beperking"),
            ("nah", "Niet-aangeboren hersenletsel"),
            ("verslaving", "Verslaving"),
        ),
    ),
    "titels": (
        "Titels en machtigingen",
        (  # domain.md §3.8
            ("zorgmachtiging", "Zorgmachtiging"),
            ("crisismaatregel", "Crisismaatregel"),
            ("wzd", "Titel op grond van de Wzd"),
            ("rechterlijke-machtiging", "Rechterlijke machtiging"),
            ("tbs", "Tbs"),
            ("isd", "ISD-maatregel"),
            ("voorwaardelijk", "Voorwaardelijke straf of maatregel"),
        ),
    ),
    "organisatiesoorten": (
        "Soorten organisaties",
        (  # process.md §4
            ("zorg", "Zorg"),
            ("veiligheid", "Veiligheid"),
            ("gemeente", "Gemeente"),
            ("wonen", "Wonen"),
            ("zorgkantoor", "Zorgkantoor"),
            ("vertegenwoordiging", "Vertegenwoordiging"),
            ("zvh", "Zorg- en Veiligheidshuis"),
            ("overig", "Overig"),
        ),
    ),
    "niveaus": (
        "Niveaus van een knelpunt",
        (  # domain.md §1.12
            ("operationeel", "Operationeel: team en leidinggevenden"),
            ("tactisch", "Tactisch: stuurgroep"),
            ("bestuurlijk", "Bestuurlijk: regio"),
            ("landelijk", "Landelijk"),
        ),
    ),
    "tafels": (
        "Tafels",
        (  # process.md §1, §8
            ("triage", "Triage"),
            ("adviestafel", "Adviestafel"),
            ("inclusietafel", "Inclusietafel"),
            ("levenslooptafel", "Levenslooptafel"),
        ),
    ),
    "teamrollen": (
        "Rollen in een levensloopteam",
        (  # rights.md
            ("levensloopcoordinator", "Levensloopcoördinator"),
            ("casusregisseur", "Casusregisseur gemeente"),
            ("teamlid", "Teamlid"),
            ("toeganger", "Levensloopteamtoeganger"),
            ("ontvangend", "Ontvangend ZVH"),
            ("gast", "Gast van een overleg"),
            ("vertegenwoordiger", "Wettelijk vertegenwoordiger"),
            ("clientondersteuner", "Cliëntondersteuner"),
        ),
    ),
}
