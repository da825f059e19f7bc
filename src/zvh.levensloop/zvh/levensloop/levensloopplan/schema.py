"""The fields of a levensloopplan (domain.md §8.7), in the order of the conversation (R19)."""

from plone.autoform.directives import widget
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import Interface

from zvh.levensloop.records.datums import Datum
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.rows.field import Rows, leesbaar_voor


class IDoel(Interface):
    """One goal for the middle or the short term."""

    gebied = schema.Choice(title="Gebied", vocabulary="zvh.levensloop.plangebieden")
    doel = schema.Text(title="Wat willen we bereiken")
    wie = schema.TextLine(title="Wie zorgt daarvoor", required=False)
    termijn = Datum(title="Uiterlijk", required=False)
    leesbaar_voor = leesbaar_voor()


class ILeefgebied(Interface):
    """How it stands in one life domain."""

    leefgebied = schema.Choice(title="Leefgebied", vocabulary="zvh.levensloop.leefgebieden")
    situatie = schema.Text(title="Situatie nu")
    doel = schema.Text(title="Doel", required=False)
    verantwoordelijke = schema.TextLine(title="Verantwoordelijke", required=False)
    zrm = schema.Choice(title="ZRM-score", vocabulary="zvh.levensloop.zrm", required=False)
    leesbaar_voor = leesbaar_voor()


class IInterventie(Interface):
    """An intervention, by whom and with what aim."""

    soort = schema.Choice(title="Soort", vocabulary="zvh.levensloop.interventies")
    wat = schema.Text(title="Wat gebeurt er")
    wie = schema.TextLine(title="Door wie")
    van = Datum(title="Van", required=False)
    tot = Datum(title="Tot en met", required=False)
    effect = schema.Text(title="Doel en effect tot nu toe", required=False)
    leesbaar_voor = leesbaar_voor()


class ISignalering(Interface):
    """A sign, how serious, and what to do when it is seen."""

    ernst = schema.Choice(title="Ernst", vocabulary="zvh.levensloop.ernst")
    signaal = schema.Text(title="Wat zien we")
    reactie = schema.Text(title="Wat doen we dan", required=False)
    leesbaar_voor = leesbaar_voor()


class IScenario(Interface):
    """An agreed path for scaling up or down (R20)."""

    naam = schema.TextLine(title="Scenario")
    richting = schema.Choice(title="Richting", vocabulary="zvh.levensloop.richtingen")
    aanleiding = schema.Text(title="Aanleiding", description="Bij welk signaal start dit scenario?")
    signaleert = schema.TextLine(title="Wie signaleert")
    bepaalt = schema.TextLine(title="Wie bepaalt")
    zorg = schema.Text(title="Zorg en begeleiding", required=False)
    toezicht = schema.Text(title="Toezicht", required=False)
    overleg = schema.Text(title="Overleg", required=False)
    wie_doet_wat = schema.Text(title="Wie doet wat")
    bereikbaar = schema.TextLine(title="Bereikbaar, dag en nacht", required=False)
    leesbaar_voor = leesbaar_voor()


class ICommitment(Interface):
    """What an organisation commits itself to."""

    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties")
    toezegging = schema.Text(title="Waar staat deze organisatie voor")


class ITitel(Interface):
    """A legal title in force or expired."""

    soort = schema.Choice(title="Soort", vocabulary="zvh.levensloop.titels")
    van = Datum(title="Van", required=False)
    tot = Datum(title="Tot en met", required=False)
    voorwaarden = schema.Text(title="Voorwaarden waar het team op let", required=False)


class ILevensloopplan(model.Schema):
    """One version of the plan."""

    model.fieldset(
        "lange_termijn",
        label="Lange termijn: wonen en verblijf",
        description="Het startpunt van het plan. Van hieruit volgt wat op middellange en korte termijn nodig is.",
        fields=["lange_termijn", "stappen_wonen"],
    )
    lange_termijn = schema.Text(
        title="Waar en hoe woont de cliënt over een paar jaar?",
        description="Beschrijf het beeld waar iedereen naartoe werkt: soort plek, begeleiding, veiligheid.",
        required=False,
    )
    stappen_wonen = schema.Text(
        title="Stappen daarheen",
        description="Wat is er nodig om daar te komen, en wat als dat niet lukt?",
        required=False,
    )
    nodig("lange_termijn")
    categorie(lange_termijn="plan", stappen_wonen="plan")

    model.fieldset(
        "middellange_termijn",
        label="Middellange termijn",
        description="Zorg, straf, ondersteuning en bestaanszekerheid in het komende jaar of de komende twee jaar.",
        fields=["doelen_middellang"],
    )
    doelen_middellang = Rows(
        title="Doelen voor de middellange termijn",
        description="Begin met wat nodig is voor het wonen. Een doel per regel.",
        schema=IDoel,
        required=False,
    )
    nodig("doelen_middellang")
    categorie(doelen_middellang="plan")

    model.fieldset(
        "korte_termijn",
        label="Korte termijn",
        description="Wat er de komende drie maanden gebeurt.",
        fields=["doelen_kort"],
    )
    doelen_kort = Rows(
        title="Doelen voor de korte termijn",
        description="Concreet genoeg om bij het volgende overleg te zien of het gelukt is.",
        schema=IDoel,
        required=False,
    )
    nodig("doelen_kort")
    categorie(doelen_kort="plan")

    model.fieldset(
        "leefgebieden",
        label="Leefgebieden en interventies",
        description="Hoe het nu gaat, en wat er loopt.",
        fields=["leefgebieden", "interventies"],
    )
    leefgebieden = Rows(
        title="Leefgebieden",
        description="Alleen de leefgebieden waar iets speelt of juist goed gaat.",
        schema=ILeefgebied,
        required=False,
    )
    interventies = Rows(
        title="Interventies",
        description="Wat er loopt of klaarstaat: strafrecht, bestuursrecht, civiel recht, sociaal domein, zorg.",
        schema=IInterventie,
        required=False,
    )
    nodig("leefgebieden")
    categorie(leefgebieden="plan", interventies="plan")

    model.fieldset(
        "scenarios",
        label="Scenario's",
        description="Wat we doen als het beter of slechter gaat: ten minste één om op en één om af te schalen.",
        fields=["misgaan", "scenarios"],
    )
    misgaan = schema.Text(
        title="Wanneer vinden we dat het misgaat?",
        description="De grens die het team samen trekt, zo concreet dat iedereen hem herkent.",
        required=False,
    )
    scenarios = Rows(
        title="Scenario's voor op- en afschalen",
        description="Per scenario: wie ziet het, wie bepaalt, wie doet wat.",
        schema=IScenario,
        required=False,
    )
    nodig("misgaan", "scenarios")
    categorie(misgaan="veiligheid", scenarios="plan")

    model.fieldset(
        "signalen",
        label="Signalen, risico's en bescherming",
        description="Waaraan we merken hoe het gaat.",
        fields=["signalen", "risicos", "beschermende_factoren"],
    )
    signalen = Rows(
        title="Signalering",
        description="Van vroege signalen tot crisis, liefst in gedrag dat iedereen kan zien.",
        schema=ISignalering,
        required=False,
    )
    risicos = schema.Text(
        title="Risico's",
        description="Voor wie, waarvoor, onder welke omstandigheden.",
        required=False,
    )
    beschermende_factoren = schema.Text(
        title="Beschermende factoren",
        description="Wat houdt de cliënt op de been, en wie zorgt dat dit zo blijft?",
        required=False,
    )
    nodig("signalen", "risicos", "beschermende_factoren")
    categorie(signalen="veiligheid", risicos="veiligheid", beschermende_factoren="plan")

    model.fieldset(
        "labels",
        label="Labels en ZSM",
        description="Wat andere diensten moeten weten als zij de cliënt tegenkomen.",
        fields=["zsm", "labels"],
    )
    zsm = schema.Text(
        title="Overwegingen voor ZSM",
        description="Wat politie en OM wegen als de cliënt wordt aangehouden.",
        required=False,
    )
    labels = schema.Set(
        title="Labels bij partners",
        description="Bij welke partners moet zichtbaar zijn dat er een levensloopteam is?",
        value_type=schema.Choice(vocabulary="zvh.levensloop.labels"),
        required=False,
    )
    widget(labels=CheckBoxFieldWidget)
    nodig("zsm", "labels")
    categorie(zsm="straf", labels="plan")

    model.fieldset(
        "afspraken",
        label="Afspraken",
        description="Hoe het team samenwerkt en elkaar op de hoogte houdt.",
        fields=["informatieafspraken", "commitment", "opname", "zelfbinding"],
    )
    informatieafspraken = schema.Text(
        title="Hoe houden we elkaar op de hoogte?",
        description="Wie belt wie, waarover en hoe snel, ook naar naasten.",
        required=False,
    )
    commitment = Rows(
        title="Commitment per organisatie",
        description="Waar elke organisatie voor staat, ook als het moeilijk wordt.",
        schema=ICommitment,
        required=False,
    )
    opname = schema.Text(
        title="Afspraken over opname en beveiligde intensieve zorg",
        description="Wie beslist, waar naartoe, en hoe komt iemand weer terug.",
        required=False,
    )
    zelfbinding = schema.Bool(
        title="Er is een zelfbindingsverklaring",
        required=False,
        default=None,
    )
    widget(zelfbinding=RadioFieldWidget)
    nodig("informatieafspraken")
    categorie(informatieafspraken="plan", commitment="plan", opname="zorg", zelfbinding="zorg")

    model.fieldset(
        "mens",
        label="Wie is de mens",
        description="Het beeld waar dit plan op rust.",
        fields=[
            "stem_client",
            "stem_naasten",
            "levensloop",
            "krachten",
            "motivatie",
            "problematiek",
            "titels",
        ],
    )
    stem_client = schema.Text(
        title="In de woorden van de cliënt",
        description="Wat wil de cliënt zelf? Schrijf op wat hij of zij zei, of waarom die stem er nog niet is.",
        required=False,
    )
    stem_naasten = schema.Text(
        title="In de woorden van naasten",
        description="Wat zien en willen de naasten, of waarom is hun stem er nog niet.",
        required=False,
    )
    levensloop = schema.Text(
        title="Levensloop",
        description="De mens achter de problematiek, in een paar alinea's.",
        required=False,
    )
    krachten = schema.Text(
        title="Krachten en wensen",
        description="Wat kan de cliënt goed, waar wordt hij of zij blij van?",
        required=False,
    )
    motivatie = schema.Text(
        title="Motivatie",
        description="Wat brengt de cliënt in beweging, en wat juist niet?",
        required=False,
    )
    problematiek = schema.Set(
        title="Groepen van problematiek",
        description="Kies groepen. Een diagnose in eigen woorden hoort hier niet.",
        value_type=schema.Choice(vocabulary="zvh.levensloop.problematiek"),
        required=False,
    )
    titels = Rows(
        title="Juridische titels en machtigingen",
        description="Wat nu geldt, en wat eerder gold als dat nog telt.",
        schema=ITitel,
        required=False,
    )
    widget(problematiek=CheckBoxFieldWidget)
    nodig("stem_client", "stem_naasten", "levensloop", "krachten", "motivatie", "problematiek")
    categorie(
        stem_client="plan",
        stem_naasten="plan",
        levensloop="plan",
        krachten="plan",
        motivatie="plan",
        problematiek="zorg",
        titels="juridisch",
    )

    model.fieldset(
        "versie",
        label="Deze versie",
        description="Wat er met deze versie verandert.",
        fields=["geldig_vanaf", "wijziging"],
    )
    geldig_vanaf = Datum(
        title="Geldig vanaf",
        required=False,
    )
    wijziging = schema.Text(
        title="Wat is er anders dan in de vorige versie?",
        description="In een paar regels, voor wie de vorige versie kent. Bij de eerste versie: wat was de aanleiding.",
        required=False,
    )
    nodig("geldig_vanaf", "wijziging")
    categorie(geldig_vanaf="plan", wijziging="plan")
