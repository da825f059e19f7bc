"""The fields of informeren en toestemming (domain.md §8.5)."""

from plone.autoform.directives import widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.toestemming import DELEN, GEINFORMEERD, GRONDSLAGEN, HOE, MAG, TOESTEMMING, VORMEN
from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.rows.field import Rows


class IReikwijdte(Interface):
    """With one organisation, one category of data, yes or no."""

    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties")
    categorie = schema.Choice(title="Welke gegevens", vocabulary=keuze(DELEN))
    mag = schema.Choice(title="Mag gedeeld worden", vocabulary=keuze(MAG), required=False)


class IToestemming(model.Schema):
    """What the client was told, and what he agrees to."""

    model.fieldset(
        "informeren",
        label="Informeren",
        description="Meestal informeert de levensloopcoördinator de cliënt, op een moment dat bij de cliënt past.",
        fields=[
            "geinformeerd",
            "informeerder",
            "informeerder_naam",
            "geinformeerd_op",
            "geinformeerd_hoe",
            "niet_reden",
            "herbeoordelen_op",
        ],
    )
    geinformeerd = schema.Choice(title="Is de cliënt geïnformeerd?", vocabulary=keuze(GEINFORMEERD), required=False)
    informeerder = schema.Choice(
        title="Wie informeert de cliënt",
        description="Wie je hier kiest, kan dit ook invullen en vastleggen.",
        vocabulary="zvh.levensloop.informeerders",
        required=False,
    )
    informeerder_naam = schema.TextLine(title="Of iemand die hier niet in de lijst staat", required=False)
    geinformeerd_op = Datum(title="Geïnformeerd op", constraint=not_in_future, required=False)
    geinformeerd_hoe = schema.Choice(title="Hoe", vocabulary=keuze(HOE), required=False)
    niet_reden = schema.Text(title="Als de cliënt niet is geïnformeerd: waarom niet?", required=False)
    herbeoordelen_op = Datum(title="Opnieuw bekijken op", required=False)
    widget(geinformeerd=RadioFieldWidget, geinformeerd_hoe=RadioFieldWidget)
    nodig("geinformeerd")
    categorie(
        geinformeerd="plan",
        informeerder="plan",
        informeerder_naam="plan",
        geinformeerd_op="plan",
        geinformeerd_hoe="plan",
        niet_reden="plan",
        herbeoordelen_op="plan",
    )

    model.fieldset(
        "toestemming",
        label="Toestemming om gegevens te delen",
        description="Zonder toestemming gaat de casus door. Noem dan de grondslag.",
        fields=[
            "toestemming",
            "toestemming_op",
            "toestemming_vorm",
            "reikwijdte",
            "geldig_tot",
            "grondslag",
            "grondslag_toelichting",
        ],
    )
    toestemming = schema.Choice(title="Toestemming", vocabulary=keuze(TOESTEMMING), required=False)
    toestemming_op = Datum(title="Antwoord van de cliënt op", constraint=not_in_future, required=False)
    toestemming_vorm = schema.Choice(title="Vorm", vocabulary=keuze(VORMEN), required=False)
    reikwijdte = Rows(
        title="Reikwijdte",
        description="Met wie mag wat gedeeld worden? Elke organisatie leest later alleen haar eigen regels.",
        schema=IReikwijdte,
        required=False,
    )
    geldig_tot = Datum(title="Geldig tot en met", required=False)
    grondslag = schema.Choice(title="Grondslag zonder toestemming", vocabulary=keuze(GRONDSLAGEN), required=False)
    grondslag_toelichting = schema.TextLine(title="Welke andere grondslag", required=False)
    widget(toestemming=RadioFieldWidget, toestemming_vorm=RadioFieldWidget, grondslag=RadioFieldWidget)
    nodig("toestemming")
    categorie(
        toestemming="plan",
        toestemming_op="plan",
        toestemming_vorm="plan",
        reikwijdte="plan",
        geldig_tot="plan",
        grondslag="plan",
        grondslag_toelichting="plan",
    )

    model.fieldset("client", label="Wat de cliënt ervan vindt", fields=["zienswijze"])
    zienswijze = schema.Text(title="Zienswijze van de cliënt", description="Liefst in eigen woorden.", required=False)
    categorie(zienswijze="plan")
