"""What the plans of the demonstration say. Nobody in here exists."""

# ruff: noqa: E501 (prose reads better unbroken)

from zvh.levensloop.site.demo.values import Day, Org, Values

KLINIEK = "De Denkbeeldige Kliniek (levensloopaanbieder)"
GEMEENTE = "Gemeente Voorbeeldstad"
POLITIE = "Politie, district Nergens"
WONEN = "Woonstichting Het Papieren Huis"


def _doel(gebied: str, doel: str, wie: str, dagen: int | None = None) -> Values:
    return {"gebied": gebied, "doel": doel, "wie": wie, "termijn": None if dagen is None else Day(dagen)}


def _scenario(naam: str, richting: str, aanleiding: str, **more: str) -> Values:
    names = ("signaleert", "bepaalt", "zorg", "toezicht", "overleg", "wie_doet_wat", "bereikbaar")
    return {
        "naam": naam,
        "richting": richting,
        "aanleiding": aanleiding,
        **{name: more.get(name) for name in names},
    }


def _signaal(ernst: str, signaal: str, reactie: str) -> Values:
    return {"ernst": ernst, "signaal": signaal, "reactie": reactie}


def _gebied(leefgebied: str, situatie: str, doel: str, wie: str, zrm: str) -> Values:
    return {
        "leefgebied": leefgebied,
        "situatie": situatie,
        "doel": doel,
        "verantwoordelijke": wie,
        "zrm": zrm,
    }


OPSCHALEN = _scenario(
    "Slecht slapen en achterdocht",
    "opschalen",
    "Twee oplopende signalen in een week, of één nacht zonder slaap met achterdocht.",
    signaleert="Begeleiding van de woonplek, en ieder ander die het ziet",
    bepaalt="Levensloopcoördinator; bij afwezigheid de dienstdoende psychiater",
    zorg="- dezelfde dag huisbezoek door het FACT-team\n- depot vervroegen, in overleg\n- bed op recept, ten hoogste vijf nachten",
    toezicht="Meldplicht wordt wekelijks; de reclassering belt na elk gemist contact.",
    overleg="Belronde dezelfde dag, levenslooptafel binnen drie werkdagen.",
    wie_doet_wat="- Wim haalt de drukte uit huis\n- Lotte belt de cliënt en de naaste\n- Pieter rijdt een extra ronde, niet in uniform aan de deur",
    bereikbaar="Crisisdienst, 088 000 2011",
)
ACUUT = _scenario(
    "Acuut gevaar",
    "opschalen",
    "Dreigen met een voorwerp, of zoek na een dreigement.",
    signaleert="Wie het ziet belt 112",
    bepaalt="Politie ter plaatse, daarna de crisisdienst",
    zorg="Beoordeling voor een crisismaatregel; vaste plek op de beveiligde afdeling van de kliniek.",
    toezicht="Aanhouden met twee koppels, zonder sirene.",
    overleg="De procesregisseur roept het team binnen een dag bijeen.",
    wie_doet_wat="- Politie: veiligheid, en doorgeven dat er een plan ligt\n- Crisisdienst: beoordeling binnen vier uur\n- Gerrit: informeert de burgemeester",
    bereikbaar="112, daarna 088 000 2011",
)
AFSCHALEN = _scenario(
    "Meer zelf doen",
    "afschalen",
    "Drie maanden geen oplopend signaal, en de cliënt wil het zelf.",
    signaleert="De cliënt of de begeleiding",
    bepaalt="De levenslooptafel, samen met de cliënt",
    zorg="Begeleiding van elke dag naar vier dagen; gesprek eens in de twee weken.",
    toezicht="Meldplicht eens in de vier weken.",
    wie_doet_wat="Wim maakt het nieuwe rooster, Lotte kijkt na zes weken of het houdt.",
    bereikbaar="Kliniek, 088 000 2002",
)
SIGNALEN = [
    _signaal("vroeg", "Komt twee dagen niet naar de werkplaats", "Begeleiding vraagt wat er speelt"),
    _signaal("vroeg", "Draait muziek na elf uur 's avonds", "Samen wandelen, vroeg naar bed"),
    _signaal("oplopend", "Zegt dat de buren filmen", "Lotte komt dezelfde dag langs"),
    _signaal("oplopend", "Slaat een depot over", "Nieuwe afspraak binnen 48 uur"),
    _signaal("crisis", "Loopt met een voorwerp over straat", "112, scenario Acuut gevaar"),
]

KAREL_1: Values = {
    "geldig_vanaf": Day(-350),
    "wijziging": "Eerste plan. Aanleiding: twee incidenten in de zomer en een naderend ontslag uit de kliniek.",
    "lange_termijn": "Karel woont over twee jaar op een eigen plek met een deur die op slot kan, in een rustige straat, met begeleiding die elke dag langskomt en 's nachts te bellen is.",
    "stappen_wonen": "- eerst een kamer bij Het Papieren Huis, met proefverlof vanuit de kliniek\n- daarna zelfstandig met begeleiding\n\nLukt de kamer niet, dan houdt de kliniek zijn bed drie maanden vrij.",
    "doelen_middellang": [
        _doel("wonen", "Een jaar op dezelfde plek wonen zonder waarschuwing", "Wim Wonen", 20),
        _doel("zorg", "Zelf om een afspraak vragen als het slapen niet lukt", "Lotte Levensloop", 20),
        _doel("bestaanszekerheid", "Schulden in kaart en een regeling voor de grootste drie", "Cor Cent", 60),
    ],
    "doelen_kort": [
        _doel("wonen", "Vier keer proefslapen op de nieuwe kamer", "Wim Wonen", -300),
        _doel("ondersteuning", "Twee ochtenden per week in de fietswerkplaats", "Gerrit Gemeente", -290),
    ],
    "leefgebieden": [
        _gebied("wonen", "Verblijft in de kliniek, ontslag over zes weken", "Eigen kamer", "Wim Wonen", "2"),
        _gebied("financien", "Bewind uitgesproken, schulden onbekend", "Overzicht", "Cor Cent", "1"),
        _gebied("netwerk", "Zus belt elke zondag", "Zo houden", "Lotte Levensloop", "3"),
    ],
    "interventies": [
        {
            "soort": "strafrecht",
            "wat": "Voorwaardelijke straf met bijzondere voorwaarden",
            "wie": "Reclassering Fictief",
            "van": Day(-420),
            "tot": Day(310),
            "effect": "Houvast: Karel weet wat er gebeurt bij een gemiste afspraak.",
        }
    ],
    "misgaan": "Als Karel twee nachten niet slaapt én iemand bedreigt, met woorden of met een voorwerp. Dan wachten we niet op het volgende overleg.",
    "scenarios": [OPSCHALEN, AFSCHALEN],
    "signalen": SIGNALEN,
    "risicos": "Het risico is er vooral voor mensen die dichtbij wonen, als Karel slecht slaapt, blowt en zich bekeken voelt. Buiten die momenten is hij niet gewelddadig.",
    "beschermende_factoren": "- zijn zus: hij neemt altijd op als zij belt\n- de fietswerkplaats\n- een begeleider die blijft, ook na een slechte dag",
    "zsm": "Bel bij een aanhouding eerst de crisisdienst en daarna de procesregisseur. Een nacht in de cel maakt Karel angstig en daarna moeilijker te bereiken. Bij dreigen met een voorwerp weegt de veiligheid van de straat zwaarder.",
    "labels": {"crisisdienst", "politie", "iris"},
    "informatieafspraken": "- elk oplopend signaal gaat dezelfde dag naar Lotte, per telefoon\n- Lotte meldt het in twee zinnen aan het team\n- naar de zus: alleen wat Karel goedvindt",
    "commitment": [
        {"organisatie": Org(KLINIEK), "toezegging": "Blijft behandelen, ook als Karel een tijd niet opendoet."},
        {"organisatie": Org(WONEN), "toezegging": "Houdt zijn plek vast tijdens een opname, tot drie maanden."},
        {"organisatie": Org(GEMEENTE), "toezegging": "Regelt dagbesteding zonder wachtlijst."},
        {"organisatie": Org(POLITIE), "toezegging": "Komt met een agent die hem kent, als dat kan."},
    ],
    "opname": "De dienstdoende psychiater beslist. Eerste keus is de beveiligde afdeling van de kliniek. Binnen een week praat het team over de weg terug.",
    "zelfbinding": False,
    "stem_client": "Ik wil gewoon een eigen deur die op slot kan. En bel eerst, voordat je met z'n vieren op de stoep staat.",
    "stem_naasten": "Zijn zus: hij is zachter dan mensen denken. Als hij niet slaapt weet ik het eerder dan jullie, dus bel mij.",
    "levensloop": "Karel groeide op in een druk gezin en was als kind het liefst buiten. Na de technische school werkte hij acht jaar bij een fietsenmaker; dat noemt hij zijn beste tijd.\n\nToen de zaak sloot raakte hij zijn ritme kwijt, en een jaar later zijn huis. Er volgden opnames, boetes en twee veroordelingen.",
    "krachten": "- handig, geduldig met techniek\n- trouw aan wie hem serieus neemt\n- wil weer werken",
    "motivatie": "Zelf kiezen brengt hem in beweging. Druk zonder uitleg werkt averechts.",
    "problematiek": {"psychisch", "verslaving"},
    "titels": [
        {
            "soort": "zorgmachtiging",
            "van": Day(-400),
            "tot": Day(-220),
            "voorwaarden": "Depot elke vier weken",
        },
        {
            "soort": "voorwaardelijk",
            "van": Day(-420),
            "tot": Day(310),
            "voorwaarden": "Meldplicht, geen drugs, ambulante behandeling",
        },
    ],
}
KAREL_2: Values = {
    "geldig_vanaf": Day(-188),
    "wijziging": "- wonen: kamer aan de Bedachte Laan gevonden\n- scenario Acuut gevaar toegevoegd\n- zorgmachtiging loopt af en wordt niet verlengd",
    "scenarios": [OPSCHALEN, ACUUT, AFSCHALEN],
    "doelen_kort": [
        _doel("wonen", "Wennen aan de nieuwe buren: kennismaken met de twee naaste huizen", "Wim Wonen", -150),
        _doel("ondersteuning", "Drie dagen per week in de fietswerkplaats", "Gerrit Gemeente", -140),
        _doel("zorg", "Depot ook zonder machtiging, op een vaste dag", "Lotte Levensloop", -160),
    ],
}
KAREL_3: Values = {
    "geldig_vanaf": Day(-57),
    "wijziging": "De verhuizing is gelukt. Begeleiding overdag teruggebracht, bereikbaarheid in de nacht opnieuw afgesproken. Er is een zelfbindingsverklaring.",
    "zelfbinding": True,
    "leefgebieden": [
        _gebied(
            "wonen",
            "Woont sinds vijf maanden aan de Bedachte Laan, twee klachten van buren, beide besproken",
            "Blijven",
            "Wim Wonen",
            "4",
        ),
        _gebied("financien", "Regeling voor drie van de vijf schulden", "Alle vijf", "Cor Cent", "3"),
        _gebied(
            "werk", "Drie dagen fietswerkplaats, praat over betaald werk", "Proefplaatsing", "Gerrit Gemeente", "4"
        ),
        _gebied("middelengebruik", "Blowt minder, in het weekend nog wel", "Weekend zonder", "Lotte Levensloop", "3"),
        _gebied("netwerk", "Zus komt elke zondag eten", "Zo houden", "Lotte Levensloop", "4"),
    ],
    "doelen_kort": [
        _doel("ondersteuning", "Proefplaatsing bij een fietsenmaker in de wijk", "Gerrit Gemeente", 20),
        _doel("zorg", "Eén weekend per maand zonder blowen", "Lotte Levensloop", 25),
        _doel("bestaanszekerheid", "Regeling voor de laatste twee schulden", "Cor Cent", 40),
    ],
}
KAREL_4: Values = {}

FATIMA: Values = {
    **KAREL_1,
    "geldig_vanaf": Day(-164),
    "wijziging": "Eerste plan, na een zomer met vier nachten op straat.",
    "lange_termijn": "Fatima woont in een kleine woonvorm voor vrouwen, waar iemand wakker is in de nacht.",
    "stappen_wonen": "Van de opvang naar een kamer met begeleiding; tot die tijd een vaste plek in de opvang, elke nacht dezelfde.",
    "stem_client": "Ik slaap pas als ik weet waar ik morgen ben.",
    "stem_naasten": "Er is geen contact met familie. Fatima noemt de kok van de opvang als iemand die zij vertrouwt.",
    "levensloop": "Fatima kwam als tiener alleen naar Nederland. Ze spreekt drie talen en kookt voor de hele opvang. Sinds een mishandeling slaapt ze slecht en slaat ze van zich af als iemand achter haar staat.",
    "krachten": "- kookt graag voor anderen\n- leert snel\n- geeft zelf aan wanneer het te veel wordt",
    "motivatie": "Een vaste plek. Al het andere komt daarna.",
    "problematiek": {"psychisch"},
    "titels": [],
    "interventies": [],
    "zelfbinding": None,
    "scenarios": [OPSCHALEN, AFSCHALEN],
}
SEM: Values = {
    "lange_termijn": "Sem woont op zichzelf in de buurt van zijn oma, met iemand die elke dag even binnenloopt.",
    "stem_client": "Laat oma erbuiten als er ruzie is.",
    "misgaan": "Als Sem zijn oma niet meer binnenlaat.",
    "signalen": [_signaal("vroeg", "Neemt drie dagen zijn telefoon niet op", "Oma belt Lotte")],
    "scenarios": [OPSCHALEN],
}
BRAM: Values = {
    **KAREL_1,
    "geldig_vanaf": Day(-110),
    "wijziging": "Eerste plan, gemaakt tijdens detentie, met het oog op de vrijlating.",
    "lange_termijn": "Bram woont na zijn vrijlating begeleid, ten minste dertig kilometer van zijn vroegere buurt.",
    "stappen_wonen": "Drie maanden voor de vrijlating ligt de woonplek vast. Ligt die er niet, dan komt de tafel eerder bijeen.",
    "stem_client": "Ik ben te oud om weer opnieuw te beginnen, maar nog een keer terug wil ik ook niet.",
    "stem_naasten": "Zijn volwassen dochter wil op de hoogte blijven, maar niet aan tafel zitten.",
    "levensloop": "Bram voer twintig jaar op de binnenvaart. Na een val van het schip veranderde zijn karakter; hij werd kort van stof en snel boos.",
    "problematiek": {"nah"},
    "interventies": [
        {
            "soort": "strafrecht",
            "wat": "Gevangenisstraf, daarna toezicht",
            "wie": "Reclassering Fictief",
            "van": Day(-400),
            "tot": Day(63),
            "effect": None,
        }
    ],
    "zelfbinding": None,
}
DORA_1: Values = {
    **KAREL_1,
    "geldig_vanaf": Day(-838),
    "wijziging": "Eerste plan.",
    "lange_termijn": "Dora houdt haar eigen huurwoning, met hulp die bij haar past.",
    "stappen_wonen": "Afspraken met de verhuurder over wie belt als er klachten zijn.",
    "stem_client": "Mijn huis is mijn huis. Kom maar koffie drinken.",
    "stem_naasten": "De buurvrouw: we letten op elkaar.",
    "levensloop": "Dora was jarenlang onderwijzeres en kent de halve wijk.",
    "problematiek": {"psychisch"},
    "titels": [],
    "interventies": [],
    "zelfbinding": True,
}
DORA_2: Values = {
    "geldig_vanaf": Day(-34),
    "wijziging": "Twee jaar zonder incident. Bezoek van het FACT-team gaat van elke week naar eens per maand.",
    "doelen_kort": [
        _doel("zorg", "Zelf bellen als het bezoek te weinig is", "Lotte Levensloop", 30),
    ],
}
