"""The fields of a melding (domain.md §8.2)."""

from plone.autoform.directives import widget, write_permission
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.criteria import JA_NEE, POORT
from zvh.levensloop.core.approach.verloop import INTAKE_UITKOMSTEN
from zvh.levensloop.records.bsn import BSN, valid_bsn
from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.rows.field import Rows

VEILIGHEID = {"betrokkene": "De betrokkene zelf", "omgeving": "De omgeving", "maatschappij": "De samenleving"}
NIET_GEINFORMEERD = {
    "onderzoek": "Er loopt een strafrechtelijk onderzoek",
    "veiligheid": "De veiligheid van iemand staat op het spel",
    "anders": "Anders, zie de toelichting",
}


class IPartner(Interface):
    """An organisation that works with the person already."""

    organisatie = schema.TextLine(title="Organisatie")
    naam = schema.TextLine(title="Naam", required=False)
    telefoon = schema.TextLine(title="Telefoon", required=False)
    email = schema.TextLine(title="E-mail", required=False)


class ICriterium(Interface):
    """One criterion of the house, answered by whoever reports."""

    criterium = schema.Choice(title="Criterium", vocabulary=keuze({c.token: c.vraag for c in POORT}))
    antwoord = schema.Choice(title="Antwoord", vocabulary=keuze(JA_NEE))
    toelichting = schema.Text(title="Toelichting", required=False)


class IMelding(model.Schema):
    """What is reported, by whom, and what became of it."""

    model.fieldset(
        "melder",
        label="Wie meldt",
        description="Met deze persoon neemt het ZVH contact op.",
        fields=["organisatie", "melder_naam", "melder_functie", "melder_telefoon", "melder_email"],
    )
    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties", required=False)
    melder_naam = schema.TextLine(title="Naam", required=False)
    melder_functie = schema.TextLine(title="Functie", required=False)
    melder_telefoon = schema.TextLine(title="Telefoon", required=False)
    melder_email = schema.TextLine(title="E-mail", required=False)
    nodig("organisatie", "melder_naam", "melder_telefoon")
    categorie(
        organisatie="intake",
        melder_naam="intake",
        melder_functie="intake",
        melder_telefoon="intake",
        melder_email="intake",
    )

    model.fieldset(
        "betrokkene",
        label="Over wie het gaat",
        fields=[
            "naam",
            "voorletters",
            "roepnaam",
            "geslacht",
            "geboortedatum",
            "geboortedatum_zekerheid",
            "bsn",
            "adres",
            "gemeente",
            "verblijfplaats",
        ],
    )
    naam = schema.TextLine(title="Achternaam", description="Met tussenvoegsel, zoals in het paspoort.", required=False)
    voorletters = schema.TextLine(title="Voorletters", required=False)
    roepnaam = schema.TextLine(title="Roepnaam", required=False)
    geslacht = schema.Choice(title="Geslacht", vocabulary="zvh.levensloop.geslachten", required=False)
    geboortedatum = Datum(title="Geboortedatum", constraint=not_in_future, required=False)
    geboortedatum_zekerheid = schema.TextLine(
        title="Geboortedatum geschat of onbekend",
        description="Laat leeg als de datum vaststaat. Schrijf anders op waarom hij geschat of onbekend is.",
        required=False,
    )
    bsn = BSN(
        title="BSN",
        description="9 cijfers. Weet je het niet, laat het dan leeg.",
        required=False,
        constraint=valid_bsn,
        max_length=11,
    )
    adres = schema.Text(
        title="Adres",
        description="Is er geen vast adres, schrijf dan 'zonder vaste woon- of verblijfplaats'.",
        required=False,
    )
    gemeente = schema.TextLine(title="Gemeente", required=False)
    verblijfplaats = schema.TextLine(title="Verblijft nu", required=False)
    nodig("naam", "adres", "gemeente")
    categorie(
        naam="identiteit",
        voorletters="identiteit",
        roepnaam="identiteit",
        geslacht="identiteit",
        geboortedatum="identiteit",
        geboortedatum_zekerheid="identiteit",
        bsn="bsneinde",
        adres="identiteit",
        gemeente="identiteit",
        verblijfplaats="verblijf",
    )

    model.fieldset(
        "zorgen",
        label="Wat er aan de hand is",
        fields=["aanleiding", "doel", "geprobeerd", "leefgebieden", "veiligheid", "veiligheid_toelichting", "systeem"],
    )
    aanleiding = schema.Text(title="Waarom meld je nu?", required=False)
    doel = schema.Text(
        title="Wat wil je bereiken?",
        description="Wat moet er anders zijn als het gelukt is?",
        required=False,
    )
    geprobeerd = schema.Text(
        title="Wat is er al geprobeerd?",
        description="Door wie, en wat leverde het op. Kijk ook naar vroeger.",
        required=False,
    )
    leefgebieden = schema.Set(
        title="Zorgen op deze leefgebieden",
        value_type=schema.Choice(vocabulary="zvh.levensloop.leefgebieden"),
        required=False,
    )
    veiligheid = schema.Set(
        title="Wiens veiligheid staat op het spel?",
        value_type=schema.Choice(vocabulary=keuze(VEILIGHEID)),
        required=False,
    )
    veiligheid_toelichting = schema.Text(title="Toelichting op de veiligheid", required=False)
    systeem = schema.Text(title="Gezin en omgeving", required=False)
    widget(leefgebieden=CheckBoxFieldWidget, veiligheid=CheckBoxFieldWidget)
    nodig("aanleiding", "doel", "geprobeerd", "leefgebieden", "veiligheid")
    categorie(
        aanleiding="intake",
        doel="intake",
        geprobeerd="intake",
        leefgebieden="intake",
        veiligheid="intake",
        veiligheid_toelichting="intake",
        systeem="intake",
    )

    model.fieldset(
        "criteria",
        label="Waarom het ZVH",
        description="Een ZVH pakt op wat meer domeinen samen vraagt.",
        fields=["criteria", "mogelijk_levensloop", "partners"],
    )
    criteria = Rows(title="Criteria van het ZVH", schema=ICriterium, required=False)
    mogelijk_levensloop = schema.Choice(
        title="Past dit bij de Levensloopaanpak?", vocabulary=keuze(JA_NEE), required=False
    )
    partners = Rows(
        title="Wie is er al betrokken?",
        description="Organisaties die het ZVH kan vragen om mee te denken.",
        schema=IPartner,
        required=False,
    )
    nodig("criteria", "partners")
    categorie(criteria="intake", mogelijk_levensloop="intake", partners="intake")

    model.fieldset(
        "geinformeerd",
        label="Weet de betrokkene ervan",
        fields=["geinformeerd", "niet_geinformeerd", "geinformeerd_toelichting"],
    )
    geinformeerd = schema.Bool(title="De betrokkene weet van deze melding", required=False, default=None)
    widget(geinformeerd=RadioFieldWidget)
    niet_geinformeerd = schema.Choice(title="Niet, omdat", vocabulary=keuze(NIET_GEINFORMEERD), required=False)
    geinformeerd_toelichting = schema.Text(title="Toelichting", required=False)
    nodig("geinformeerd")
    categorie(geinformeerd="intake", niet_geinformeerd="intake", geinformeerd_toelichting="intake")

    model.fieldset(
        "uitkomst",
        label="Wat het ZVH ermee deed",
        description="Vult het ZVH in.",
        fields=["uitkomst", "uitkomst_advies", "terugkoppeling_op", "terugkoppeling_hoe"],
    )
    uitkomst = schema.Choice(title="Uitkomst van de intake", vocabulary=keuze(INTAKE_UITKOMSTEN), required=False)
    uitkomst_advies = schema.Text(
        title="Advies aan de melder",
        description="Wat kan de melder zelf doen, of waar kan hij terecht?",
        required=False,
    )
    terugkoppeling_op = Datum(title="Teruggekoppeld op", constraint=not_in_future, required=False)
    terugkoppeling_hoe = schema.TextLine(
        title="Teruggekoppeld hoe", description="Bijvoorbeeld: gebeld.", required=False
    )
    categorie(uitkomst="intake", uitkomst_advies="intake", terugkoppeling_op="intake", terugkoppeling_hoe="intake")
    write_permission(
        uitkomst="zvh.levensloop.MeldingBehandelen",
        uitkomst_advies="zvh.levensloop.MeldingBehandelen",
        terugkoppeling_op="zvh.levensloop.MeldingBehandelen",
        terugkoppeling_hoe="zvh.levensloop.MeldingBehandelen",
    )
