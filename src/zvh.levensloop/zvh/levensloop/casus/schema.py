"""The fields of a casus (domain.md §8.1, process.md §3)."""

from plone.autoform.directives import write_permission
from plone.supermodel import model
from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.bekend import UITKOMSTEN
from zvh.levensloop.core.approach.stabiliteit import BINNEN, KEUZES
from zvh.levensloop.records.bsn import BSN, valid_bsn
from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.records.regel import Regel
from zvh.levensloop.rows.field import ALLEEN_BIJ, Rows


class INaaste(Interface):
    """A loved one of the client."""

    naam = schema.TextLine(title="Naam")
    relatie = schema.TextLine(title="Relatie", description="Bijvoorbeeld: zus, buurman.")
    telefoon = schema.TextLine(title="Telefoon", required=False)
    benaderen = schema.Bool(title="Mag benaderd worden", required=False)
    rol = schema.TextLine(title="Rol in het plan", required=False)


class IVertegenwoordiger(Interface):
    """Who represents the client by law."""

    soort = schema.Choice(title="Soort", vocabulary="zvh.levensloop.vertegenwoordigers")
    naam = schema.TextLine(title="Naam")
    telefoon = schema.TextLine(title="Telefoon", required=False)


class IVerblijf(Interface):
    """Where the client is from a day on, until the next row begins; of an interruption what the team makes of it."""

    van = schema.Date(title="Vanaf", constraint=not_in_future)
    vorm = schema.Choice(title="Soort verblijf", vocabulary="zvh.levensloop.verblijfsvormen")
    plaats = Regel(title="Waar", required=False)
    bron = Regel(title="Van wie we dit weten", required=False)
    rustig = schema.Bool(title="Gepland, en zonder gevaar voor anderen", required=False)
    telt = schema.Choice(
        title="Wat dit doet voor de telling",
        description="Het team kiest. Leeg: hooguit 30 dagen, gepland en zonder gevaar telt niet mee; al het andere "
        "begint opnieuw.",
        vocabulary=keuze(KEUZES),
        required=False,
    )
    waarom = Regel(title="Waarom het team dat kiest", required=False)


IVerblijf.setTaggedValue(ALLEEN_BIJ, dict.fromkeys(("rustig", "telt", "waarom"), ("vorm", BINNEN)))


class ICasus(model.Schema):
    """The file of one person."""

    model.fieldset(
        "client",
        label="Cliënt",
        description="Wie is de cliënt?",
        fields=[
            "naam",
            "voorletters",
            "roepnaam",
            "geslacht",
            "geboortedatum",
            "geboortedatum_zekerheid",
            "geboorteplaats",
            "taal",
            "telefoon",
            "adres",
            "gemeente",
        ],
    )
    naam = schema.TextLine(title="Achternaam", description="Met tussenvoegsel, zoals in het paspoort.", required=False)
    voorletters = schema.TextLine(title="Voorletters", required=False)
    roepnaam = schema.TextLine(title="Roepnaam", required=False)
    geslacht = schema.Choice(title="Geslacht", vocabulary="zvh.levensloop.geslachten", required=False)
    geboortedatum = Datum(
        constraint=not_in_future,
        title="Geboortedatum",
        description="De Levensloopaanpak is bedoeld voor mensen van 18 jaar en ouder.",
        required=False,
    )
    geboortedatum_zekerheid = schema.TextLine(
        title="Geboortedatum geschat of onbekend",
        description="Laat leeg als de datum vaststaat. Schrijf anders op waarom hij geschat of onbekend is.",
        required=False,
    )
    geboorteplaats = schema.TextLine(title="Geboorteplaats", required=False)
    taal = schema.TextLine(
        title="Taal en tolk",
        description="Alleen als Nederlands niet vanzelf gaat.",
        required=False,
    )
    telefoon = schema.TextLine(title="Telefoon", required=False)
    adres = schema.Text(
        title="Adres",
        description="Waar post aankomt. Is er geen vast adres, schrijf dan 'zonder vaste woon- of verblijfplaats'.",
        required=False,
    )
    gemeente = schema.TextLine(
        title="Gemeente",
        description="De gemeente die de casusregisseur levert.",
        required=False,
    )
    nodig("naam", "geboortedatum", "adres", "gemeente")
    categorie(
        naam="identiteit",
        voorletters="identiteit",
        roepnaam="identiteit",
        geslacht="identiteit",
        geboortedatum="identiteit",
        geboortedatum_zekerheid="identiteit",
        geboorteplaats="identiteit",
        taal="identiteit",
        telefoon="identiteit",
        adres="identiteit",
        gemeente="identiteit",
    )

    model.fieldset(
        "bsn",
        label="BSN",
        description="Alleen vragen aan organisaties die het BSN mogen verwerken.",
        fields=["bsn", "bsn_reden", "bsn_gecontroleerd", "bsn_bron"],
    )
    bsn = BSN(
        title="BSN",
        description="9 cijfers. Van een BSN dat er al staat zie je alleen het einde. Typ een ander BSN eroverheen, of "
        "laat staan wat er staat.",
        required=False,
        constraint=valid_bsn,
        max_length=11,
    )
    bsn_reden = schema.TextLine(title="Geen BSN, omdat", required=False)
    bsn_gecontroleerd = Datum(constraint=not_in_future, title="BSN gecontroleerd op", required=False)
    bsn_bron = schema.TextLine(
        title="Gecontroleerd door en waarmee",
        description="Bijvoorbeeld: politie, identiteitsbewijs.",
        required=False,
    )
    categorie(bsn="bsneinde", bsn_reden="bsn", bsn_gecontroleerd="bsn", bsn_bron="bsn")

    model.fieldset(
        "verblijf",
        label="Verblijf en naasten",
        description="Waar de cliënt nu is, en wie dichtbij staat.",
        fields=["verblijfplaats", "verblijfsvorm", "buiten_sinds", "verblijven", "naasten", "vertegenwoordigers"],
    )
    verblijfplaats = schema.TextLine(
        title="Verblijft nu",
        description="De plek waar de cliënt feitelijk is.",
        required=False,
    )
    verblijfsvorm = schema.Choice(title="Soort verblijf", vocabulary="zvh.levensloop.verblijfsvormen", required=False)
    buiten_sinds = Datum(
        constraint=not_in_future,
        title="Buiten sinds",
        description="Sinds wanneer de cliënt niet in een kliniek of inrichting verblijft.",
        required=False,
    )
    verblijven = Rows(
        title="Waar de cliënt verbleef",
        description="Elke regel loopt tot de volgende begint. Wijzig je hierboven waar de cliënt nu is, dan komt er "
        "vanzelf een regel bij. Hieruit telt het intranet hoe lang de cliënt buiten is. Bij een kliniek, een "
        "gevangenis of een onbekend verblijf kiest het team wat dat doet voor de telling.",
        schema=IVerblijf,
        required=False,
    )
    naasten = Rows(
        title="Naasten",
        description="Wie staat er om de cliënt heen?",
        schema=INaaste,
        required=False,
    )
    vertegenwoordigers = Rows(
        title="Wettelijk vertegenwoordigers",
        description="Mentor, bewindvoerder of curator.",
        schema=IVertegenwoordiger,
        required=False,
    )
    nodig("verblijfplaats", "verblijfsvorm")
    categorie(
        verblijfplaats="verblijf",
        verblijfsvorm="verblijf",
        buiten_sinds="verblijf",
        verblijven="verblijf",
        naasten="verblijf",
        vertegenwoordigers="verblijf",
    )

    model.fieldset(
        "aanpak",
        label="Levensloopaanpak",
        description="De feiten waar plan en overleg op rusten.",
        fields=[
            "thema",
            "inclusiedatum",
            "aanbieder",
            "volgende_overleg",
            "wlz",
            "wlz_peildatum",
            "wlz_bron",
            "wlz_reden",
            "risicotaxatie_instrument",
            "risicotaxatie_datum",
            "risicotaxatie_oordeel",
        ],
    )
    thema = schema.Choice(
        title="Thema",
        vocabulary="zvh.levensloop.themas",
        required=False,
        default="onbegrepen-gedrag",
    )
    inclusiedatum = Datum(
        title="Inclusiedatum",
        description="De dag van het besluit aan de inclusietafel.",
        required=False,
    )
    aanbieder = schema.Choice(title="Levensloopaanbieder", vocabulary="zvh.levensloop.organisaties", required=False)
    volgende_overleg = Datum(
        title="Volgend overleg",
        description="Uiterlijk drie maanden na het vorige.",
        required=False,
    )
    wlz = schema.Choice(title="Wlz-indicatie", vocabulary="zvh.levensloop.wlz", required=False)
    wlz_peildatum = Datum(constraint=not_in_future, title="Wlz: nagegaan op", required=False)
    wlz_bron = schema.TextLine(title="Wlz: nagegaan bij", description="Bijvoorbeeld: het zorgkantoor.", required=False)
    wlz_reden = schema.TextLine(
        title="Wlz nog onbekend, omdat",
        description="Nodig om een plan vast te stellen zolang de Wlz-indicatie onbekend is.",
        required=False,
    )
    risicotaxatie_instrument = schema.TextLine(
        title="Laatste risicotaxatie: instrument",
        description="Bijvoorbeeld HKT-R of HCR-20. Scores horen hier niet.",
        required=False,
    )
    risicotaxatie_datum = Datum(constraint=not_in_future, title="Risicotaxatie: datum", required=False)
    risicotaxatie_oordeel = schema.Choice(
        title="Risicotaxatie: eindoordeel", vocabulary="zvh.levensloop.risico", required=False
    )
    nodig("inclusiedatum", "aanbieder", "volgende_overleg", "wlz")
    categorie(
        thema="plan",
        inclusiedatum="plan",
        aanbieder="plan",
        volgende_overleg="plan",
        wlz="wlz",
        wlz_peildatum="wlz",
        wlz_bron="wlz",
        wlz_reden="wlz",
        risicotaxatie_instrument="veiligheid",
        risicotaxatie_datum="veiligheid",
        risicotaxatie_oordeel="veiligheid",
    )

    model.fieldset(
        "zvh",
        label="Bij het ZVH",
        description="Wie er vanuit het ZVH voor staat.",
        fields=["procesregisseur", "informatiecoordinator", "extern_kenmerk"],
    )
    procesregisseur = schema.TextLine(title="Procesregisseur", required=False)
    informatiecoordinator = schema.TextLine(title="Informatiecoördinator", required=False)
    extern_kenmerk = schema.TextLine(
        title="Nummer in het registratiesysteem",
        description="Het nummer in PGAx of GCOS.",
        required=False,
    )
    nodig("procesregisseur")
    categorie(procesregisseur="plan", informatiecoordinator="plan", extern_kenmerk="plan")

    model.fieldset(
        "elders",
        label="Bekend bij een ander ZVH",
        description="Een ander huis kan dezelfde persoon kennen. Ga het na voor de inclusie; dat houdt niets tegen.",
        fields=[
            "bekend_op",
            "bekend_door",
            "bekend_gecontroleerd",
            "bekend_uitkomst",
            "bekend_zvh",
            "bekend_elders",
        ],
    )
    bekend_op = Datum(title="Nagegaan op", constraint=not_in_future, required=False)
    bekend_door = schema.TextLine(title="Nagegaan door", required=False)
    bekend_gecontroleerd = schema.TextLine(
        title="Hoe nagegaan", description="Bijvoorbeeld: gebeld met de huizen in de buurt.", required=False
    )
    bekend_uitkomst = schema.Choice(title="Kent een ander ZVH de cliënt?", vocabulary=keuze(UITKOMSTEN), required=False)
    bekend_zvh = schema.Choice(title="Welk ZVH", vocabulary="zvh.levensloop.huizen", required=False)
    bekend_elders = schema.TextLine(
        title="Welk ZVH, als het niet in de lijst staat", description="Met wie je daar sprak.", required=False
    )
    categorie(
        bekend_op="plan",
        bekend_door="plan",
        bekend_gecontroleerd="plan",
        bekend_uitkomst="plan",
        bekend_zvh="plan",
        bekend_elders="plan",
    )

    # Levensloopcoördinator and casusregisseur keep only where the client is, how to reach him, and who is near.
    write_permission(
        **dict.fromkeys(
            (
                *("naam", "voorletters", "roepnaam", "geslacht", "geboortedatum", "geboortedatum_zekerheid"),
                *("geboorteplaats", "taal", "gemeente", "bsn", "bsn_reden", "bsn_gecontroleerd", "bsn_bron"),
                *("thema", "inclusiedatum", "aanbieder", "volgende_overleg", "wlz", "wlz_peildatum", "wlz_bron"),
                *("wlz_reden", "risicotaxatie_instrument", "risicotaxatie_datum", "risicotaxatie_oordeel"),
                *("procesregisseur", "informatiecoordinator", "extern_kenmerk", "bekend_op", "bekend_door"),
                *("bekend_gecontroleerd", "bekend_uitkomst", "bekend_zvh", "bekend_elders"),
            ),
            "zvh.levensloop.CasusWijzigen",
        )
    )
