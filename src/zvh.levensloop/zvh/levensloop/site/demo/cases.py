"""The casussen of the demonstration. Nobody in here exists."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from zvh.levensloop.site.demo import plans
from zvh.levensloop.site.demo.values import Day, Org, Values, resolved


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a plan: when it was made, whether it was adopted, what it says."""

    days_ago: int
    adopted: bool
    text: Values

    def values(self, today: dt.date, organisations: dict[str, str]) -> Values:
        """Return the field values; days become dates, names of organisations become UIDs."""
        return {name: resolved(value, today, organisations) for name, value in self.text.items()}


@dataclass(frozen=True, slots=True)
class Case:
    """A casus; numbers of days count from today: `opened` back, `meeting` ahead (None: not planned).

    `phases`: days ago and phase, after *gemeld*.
    """

    opened: int
    meeting: int | None
    data: Values
    team: tuple[dict[str, str], ...] = ()
    actions: tuple[dict[str, object], ...] = ()
    versions: tuple[Version, ...] = field(default=())
    phases: tuple[tuple[int, str], ...] = ()

    def values(self, today: dt.date, organisations: dict[str, str]) -> Values:
        """Return the field values of the casus."""
        return {name: resolved(value, today, organisations) for name, value in self.data.items()}


def _member(naam: str, organisatie: str, rol: str, **more: str) -> dict[str, str]:
    return {"naam": naam, "organisatie": organisatie, "rol": rol, **more}


LC = _member(
    "Lotte Levensloop",
    plans.KLINIEK,
    "levensloopcoordinator",
    functie="Forensisch levensloopcoördinator",
    telefoon="088 000 2003",
    email="lotte@voorbeeld.example",
    bereikbaarheid="Kliniek, 088 000 2002",
    gebruiker="lotte",
)
CR = _member(
    "Gerrit Gemeente",
    plans.GEMEENTE,
    "casusregisseur",
    functie="Casusregisseur zorg en veiligheid",
    telefoon="088 000 1003",
    email="gerrit@voorbeeld.example",
    gebruiker="gerrit",
)
POLITIE = _member(
    "Pieter Politie",
    plans.POLITIE,
    "teamlid",
    functie="Wijkagent",
    telefoon="088 000 1012",
    email="pieter@voorbeeld.example",
    bereikbaarheid="Meldkamer, 112",
    gebruiker="pieter",
)
ZORG = _member(
    "Zara Zorg",
    "GGZ Luchtkasteel, crisisdienst",
    "teamlid",
    functie="Sociaal psychiatrisch verpleegkundige",
    telefoon="088 000 2012",
    email="zara@voorbeeld.example",
    bereikbaarheid="Crisisdienst, 088 000 2011",
    gebruiker="zara",
)
WONEN = _member(
    "Wim Wonen",
    plans.WONEN,
    "teamlid",
    functie="Consulent wonen en zorg",
    telefoon="088 000 3002",
    email="wim@voorbeeld.example",
    gebruiker="wim",
)
TOEGANG = _member(
    "Toos Toegang",
    plans.KLINIEK,
    "toeganger",
    functie="Medewerker dossier",
    telefoon="088 000 2004",
    gebruiker="toos",
)
BEWIND = _member(
    "Cor Cent",
    "Bewindvoering Centenkwestie",
    "vertegenwoordiger",
    functie="Bewindvoerder",
    telefoon="088 000 5002",
)
RECLASSERING = _member(
    "Ria Reclassering",
    "Reclassering Fictief",
    "teamlid",
    functie="Toezichthouder",
    telefoon="088 000 1031",
)

STAY = dict.fromkeys(("van", "plaats", "vorm", "rustig", "telt", "waarom", "bron"))
HOUSE = {"procesregisseur": "Petra Proces", "informatiecoordinator": "Iwan Informatie"}

VICTOR = {
    "naam": "Voormalig",
    "roepnaam": "Victor",
    "geslacht": "man",
    "geboortedatum": dt.date(1979, 4, 9),
    "adres": "Weg van Weleer 2\n0000 HH Voorbeeldstad",
    "gemeente": "Voorbeeldstad",
}
WOUTER = {
    "naam": "Weerom",
    "roepnaam": "Wouter",
    "geslacht": "man",
    "geboortedatum": dt.date(1984, 10, 19),
    "adres": "Terugkeerlaan 5\n0000 JJ Voorbeeldstad",
    "gemeente": "Voorbeeldstad",
}


def _lang_buiten(
    who: Mapping[str, object], opened: int, phases: tuple[int, int, int], buiten: int, taxatie: int, plan: int
) -> Case:
    """Return the casus of who lives outside long enough to flow out; all are days ago."""
    included = Day(-phases[-1])
    return Case(
        opened=opened,
        meeting=None,
        phases=tuple(zip(phases, ("triage", "inclusietafel", "beeldvorming"), strict=True)),
        data={
            **who,
            "verblijfplaats": "Eigen huurwoning",
            "verblijfsvorm": "thuis",
            "buiten_sinds": Day(-buiten),
            "inclusiedatum": included,
            "aanbieder": Org(plans.KLINIEK),
            "wlz": "nee",
            "wlz_peildatum": included,
            "wlz_bron": "het CIZ",
            "risicotaxatie_instrument": "HKT-R",
            "risicotaxatie_datum": Day(-taxatie),
            "risicotaxatie_oordeel": "laag",
            **HOUSE,
        },
        team=(LC, CR, WONEN),
        versions=(Version(plan, True, plans.DORA_1),),
    )


CASES: tuple[Case, ...] = (
    Case(
        opened=400,
        meeting=23,
        phases=(
            (396, "triage"),
            (391, "inclusietafel"),
            (390, "beeldvorming"),
        ),
        data={
            "naam": "Kunstmatig",
            "voorletters": "K.",
            "roepnaam": "Karel",
            "geslacht": "man",
            "geboortedatum": dt.date(1988, 4, 1),
            "geboorteplaats": "Verzonnendam",
            "adres": "Bedachte Laan 12\n0000 AA Voorbeeldstad",
            "gemeente": "Voorbeeldstad",
            "telefoon": "06 0000 0001",
            "bsn": "999990019",
            "bsn_gecontroleerd": Day(-395),
            "bsn_bron": "Politie, identiteitsbewijs",
            "verblijfplaats": "Eigen kamer aan de Bedachte Laan, met begeleiding",
            "verblijfsvorm": "beschermd-wonen",
            "buiten_sinds": Day(-290),
            "naasten": [
                {
                    "naam": "Anna Kunstmatig",
                    "relatie": "zus",
                    "telefoon": "06 0000 0002",
                    "benaderen": True,
                    "rol": "Belt als eerste als Karel niet slaapt",
                }
            ],
            "vertegenwoordigers": [{"soort": "bewindvoerder", "naam": "Cor Cent", "telefoon": "088 000 5002"}],
            "inclusiedatum": Day(-380),
            "aanbieder": Org(plans.KLINIEK),
            "wlz": "ja",
            "wlz_peildatum": Day(-40),
            "wlz_bron": "het zorgkantoor",
            "risicotaxatie_instrument": "HKT-R",
            "risicotaxatie_datum": Day(-75),
            "risicotaxatie_oordeel": "matig",
            "extern_kenmerk": "VOORBEELD-42",
            "bekend_op": Day(-398),
            "bekend_door": "Iwan Informatie",
            "bekend_gecontroleerd": "Gebeld met de huizen in de buurt",
            "bekend_uitkomst": "nee",
            **HOUSE,
        },
        team=(LC, CR, ZORG, POLITIE, RECLASSERING, WONEN, BEWIND, TOEGANG),
        actions=(
            {
                "wat": "Weekendrooster van de begeleiding rondmaken en aan Karel laten zien",
                "organisatie": plans.WONEN,
                "persoon": "Wim Wonen",
                "dagen": 6,
            },
            {
                "wat": "Vooraanmelding bij de crisisdienst nakijken en aanvullen",
                "organisatie": plans.KLINIEK,
                "persoon": "Lotte Levensloop",
                "dagen": -4,
            },
            {
                "wat": "Betalingsregeling voor de twee oudste schulden rondmaken",
                "organisatie": "Bewindvoering Centenkwestie",
                "persoon": "Cor Cent",
                "dagen": 40,
            },
            {
                "wat": "Met Karel en zijn zus bespreken wie zij bellen als het misgaat",
                "organisatie": plans.KLINIEK,
                "persoon": "Lotte Levensloop",
                "dagen": 12,
            },
            {
                "wat": "Abonnement in het politiesysteem verlengen",
                "organisatie": plans.POLITIE,
                "persoon": "Pieter Politie",
                "dagen": -10,
                "afloop": "gereed",
                "toelichting": "verlengd tot na de volgende bespreking",
            },
            {
                "wat": "Plek bij de sportgroep op donderdag regelen",
                "organisatie": plans.GEMEENTE,
                "persoon": "Gerrit Gemeente",
                "dagen": -20,
                "afloop": "niet_gedaan",
                "reden": "omstandigheid",
                "toelichting": "de groep is gestopt, nieuwe groep start na de zomer",
            },
        ),
        versions=(
            Version(350, True, plans.KAREL_1),
            Version(190, True, plans.KAREL_2),
            Version(58, True, plans.KAREL_3),
            Version(3, False, plans.KAREL_4),
        ),
    ),
    Case(
        opened=210,
        meeting=-4,
        phases=(
            (206, "triage"),
            (201, "inclusietafel"),
            (200, "beeldvorming"),
        ),
        data={
            "naam": "Fictief",
            "voorletters": "F.",
            "roepnaam": "Fatima",
            "geslacht": "vrouw",
            "geboortedatum": dt.date(1994, 9, 17),
            "adres": "Zonder vaste woon- of verblijfplaats",
            "gemeente": "Verzonnendam",
            "bsn": "999990032",
            "verblijfplaats": "Opvang Het Luchtbed",
            "verblijfsvorm": "opvang",
            "buiten_sinds": Day(-150),
            "inclusiedatum": Day(-195),
            "aanbieder": Org(plans.KLINIEK),
            "wlz": "aangevraagd",
            "wlz_peildatum": Day(-60),
            "wlz_bron": "de cliëntondersteuner",
            "risicotaxatie_instrument": "HCR-20",
            "risicotaxatie_datum": Day(-130),
            "risicotaxatie_oordeel": "matig-hoog",
            **HOUSE,
        },
        team=(LC, {**CR, "organisatie": "Gemeente Verzonnendam"}, POLITIE, ZORG),
        actions=(
            {
                "wat": "Postadres regelen, zodat de uitkering doorloopt",
                "organisatie": "Gemeente Verzonnendam",
                "persoon": "Gerrit Gemeente",
                "dagen": -9,
            },
            {
                "wat": "Bezichtigen van de kamer aan het Denkplein, samen met Fatima",
                "organisatie": plans.WONEN,
                "dagen": 3,
            },
        ),
        versions=(Version(165, True, plans.FATIMA),),
    ),
    Case(
        opened=27,
        meeting=10,
        phases=((25, "triage"), (22, "inclusietafel"), (21, "beeldvorming")),
        data={
            "naam": "Schijn",
            "roepnaam": "Sem",
            "geslacht": "man",
            "geboortedatum": dt.date(2001, 2, 28),
            "adres": "Nepstraat 7\n0000 BB Voorbeeldstad",
            "gemeente": "Voorbeeldstad",
            "bsn_reden": "nog niet gevraagd",
            "verblijfplaats": "Bij zijn oma",
            "verblijfsvorm": "thuis",
            "inclusiedatum": Day(-12),
            "aanbieder": Org(plans.KLINIEK),
            "wlz": "onbekend",
            **HOUSE,
        },
        team=(LC, POLITIE),
        actions=(
            {
                "wat": "Casusregisseur aanwijzen",
                "organisatie": plans.GEMEENTE,
                "dagen": 2,
            },
        ),
        versions=(Version(2, False, plans.SEM),),
    ),
    Case(
        opened=9,
        meeting=None,
        phases=((8, "triage"),),
        data={
            "naam": "Verzinsel",
            "roepnaam": "Wies",
            "geslacht": "vrouw",
            "geboortedatum": dt.date(1979, 12, 5),
            "geboortedatum_zekerheid": "geschat, geen papieren",
            "gemeente": "Voorbeeldstad",
            **HOUSE,
        },
    ),
    Case(
        opened=150,
        meeting=37,
        phases=(
            (146, "triage"),
            (141, "inclusietafel"),
            (140, "beeldvorming"),
        ),
        data={
            "naam": "Bedacht",
            "roepnaam": "Bram",
            "geslacht": "man",
            "geboortedatum": dt.date(1970, 6, 30),
            "adres": "PI Nergenshuizen",
            "gemeente": "Voorbeeldstad",
            "bsn": "999990056",
            "verblijfplaats": "PI Nergenshuizen, vrij over negen weken",
            "verblijfsvorm": "pi",
            "inclusiedatum": Day(-140),
            "aanbieder": Org(plans.KLINIEK),
            "wlz": "nee",
            "wlz_peildatum": Day(-120),
            "wlz_bron": "het CIZ",
            "risicotaxatie_instrument": "RISc",
            "risicotaxatie_datum": Day(-500),
            "risicotaxatie_oordeel": "hoog",
            **HOUSE,
        },
        team=(LC, CR, RECLASSERING, POLITIE, WONEN),
        actions=(
            {
                "wat": "Woonplek na vrijlating vastleggen",
                "organisatie": plans.WONEN,
                "persoon": "Wim Wonen",
                "dagen": 20,
            },
        ),
        versions=(Version(112, True, plans.BRAM),),
    ),
    Case(
        opened=3,
        meeting=None,
        phases=((2, "triage"),),
        data={
            "naam": "Nergensman",
            "roepnaam": "Süleyman",
            "geslacht": "man",
            "geboortedatum": Day(-6510),
            "gemeente": "Verzonnendam",
            "bsn_reden": "niet in de basisregistratie",
            "taal": "Turks, tolk nodig bij moeilijke gesprekken",
            **HOUSE,
        },
    ),
    Case(
        opened=900,
        meeting=55,
        phases=(
            (896, "triage"),
            (891, "inclusietafel"),
            (890, "beeldvorming"),
        ),
        data={
            "naam": "Denkbeeld",
            "roepnaam": "Dora",
            "geslacht": "vrouw",
            "geboortedatum": dt.date(1965, 1, 31),
            "adres": "Hersenspinsel 3\n0000 CC Verzonnendam",
            "gemeente": "Verzonnendam",
            "bsn": "999990068",
            "verblijfplaats": "Eigen huurwoning",
            "verblijfsvorm": "thuis",
            "buiten_sinds": Day(-860),
            "verblijven": [
                {**STAY, "van": Day(-420), "plaats": "Kliniek De Verzonnen Hoeve", "vorm": "kliniek", "rustig": True},
                {**STAY, "van": Day(-406), "plaats": "Eigen huurwoning", "vorm": "thuis"},
            ],
            "inclusiedatum": Day(-880),
            "aanbieder": Org(plans.KLINIEK),
            "wlz": "nee",
            "wlz_peildatum": Day(-800),
            "wlz_bron": "het CIZ",
            "risicotaxatie_instrument": "HKT-R",
            "risicotaxatie_datum": Day(-100),
            "risicotaxatie_oordeel": "laag",
            **HOUSE,
        },
        team=(LC, {**CR, "organisatie": "Gemeente Verzonnendam"}, WONEN),
        versions=(Version(840, True, plans.DORA_1), Version(35, True, plans.DORA_2)),
    ),
    Case(
        opened=1,
        meeting=None,
        data={
            "naam": "Zogenaamd",
            "roepnaam": "Zita",
            "geslacht": "vrouw",
            "geboortedatum": dt.date(1998, 7, 14),
            "adres": "Schijnweg 9\n0000 DD Voorbeeldstad",
            "gemeente": "Voorbeeldstad",
            **HOUSE,
        },
    ),
    Case(
        opened=34,
        meeting=None,
        phases=((30, "triage"), (26, "inclusietafel"), (12, "uitgesteld")),
        data={
            "naam": "Misschien",
            "roepnaam": "Max",
            "geslacht": "man",
            "geboortedatum": dt.date(1983, 3, 3),
            "adres": "Twijfelpad 4\n0000 EE Verzonnendam",
            "gemeente": "Verzonnendam",
            **HOUSE,
        },
    ),
    Case(
        opened=16,
        meeting=None,
        phases=((14, "triage"), (9, "inclusietafel")),
        data={
            "naam": "Gezocht",
            "roepnaam": "Gea",
            "geslacht": "vrouw",
            "geboortedatum": dt.date(1991, 11, 2),
            "adres": "Zonder vaste woon- of verblijfplaats",
            "gemeente": "Voorbeeldstad",
            **HOUSE,
        },
    ),
    Case(
        opened=50,
        meeting=18,
        phases=((46, "triage"), (41, "casusoverleg")),
        data={
            "naam": "Ingebeeld",
            "roepnaam": "Ibo",
            "geslacht": "man",
            "geboortedatum": dt.date(1975, 5, 25),
            "adres": "Loos 1\n0000 FF Voorbeeldstad",
            "gemeente": "Voorbeeldstad",
            **HOUSE,
        },
        team=(CR, POLITIE),
    ),
    Case(
        opened=41,
        meeting=-2,
        phases=((38, "triage"), (33, "inclusietafel"), (29, "beeldvorming")),
        data={
            "naam": "Verdichtsel",
            "roepnaam": "Vera",
            "geslacht": "vrouw",
            "geboortedatum": dt.date(1987, 8, 8),
            "adres": "Fabelhof 2\n0000 GG Voorbeeldstad",
            "gemeente": "Voorbeeldstad",
            "inclusiedatum": Day(-29),
            "aanbieder": Org(plans.KLINIEK),
            "wlz": "onbekend",
            **HOUSE,
        },
        team=(LC, CR, ZORG),
    ),
    Case(
        opened=320,
        meeting=31,
        phases=((316, "triage"), (311, "inclusietafel"), (310, "beeldvorming")),
        data={
            "naam": "Weleer",
            "voorletters": "W.",
            "roepnaam": "Willem",
            "geslacht": "man",
            "geboortedatum": dt.date(1957, 9, 12),
            "adres": "Vroegere Weg 7\n0000 AA Voorbeeldstad",
            "gemeente": "Voorbeeldstad",
            "verblijfplaats": "Eigen huurwoning",
            "verblijfsvorm": "thuis",
            "inclusiedatum": Day(-305),
            "aanbieder": Org(plans.KLINIEK),
            "wlz": "nee",
            "wlz_peildatum": Day(-300),
            "wlz_bron": "het CIZ",
            **HOUSE,
        },
        team=(LC, CR, WONEN),
        actions=(
            {
                "wat": "Met Willem naar de huisarts voor zijn hart",
                "organisatie": plans.WONEN,
                "persoon": "Wim Wonen",
                "dagen": -14,
            },
        ),
    ),
    _lang_buiten(VICTOR, 880, (875, 870, 865), buiten=800, taxatie=90, plan=840),
    _lang_buiten(WOUTER, 898, (896, 893, 890), buiten=888, taxatie=190, plan=875),
    # The same man again: his former casus stays apart, and readable for the house.
    Case(
        opened=9,
        meeting=None,
        phases=((7, "triage"),),
        data={**WOUTER, **HOUSE},
    ),
)
