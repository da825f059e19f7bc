"""The fields of a risicotaxatie (domain.md §7): the judgement, never the scores."""

from plone.autoform.directives import widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema

from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.regel import Regel


class IRisicotaxatie(model.Schema):
    """Which assessment was made, when and by whom, and what it says."""

    model.fieldset(
        "taxatie",
        label="De taxatie",
        description="Scores per onderdeel horen hier niet, ook niet in een tekst: alleen het eindoordeel telt.",
        fields=["instrument", "instrument_anders", "datum", "organisatie", "beoordelaar"],
    )
    instrument = schema.Choice(title="Instrument", vocabulary="zvh.levensloop.risicotaxaties", required=False)
    instrument_anders = Regel(title="Bij een ander instrument: welk?", required=False)
    datum = Datum(
        title="Datum van de taxatie",
        description="De dag waarop het oordeel is gegeven.",
        constraint=not_in_future,
        required=False,
    )
    organisatie = schema.Choice(
        title="Gemaakt door", description="De organisatie.", vocabulary="zvh.levensloop.organisaties", required=False
    )
    beoordelaar = Regel(title="Beoordelaar", description="Naam en functie.", required=False)
    nodig("instrument", "datum", "organisatie")

    model.fieldset("oordeel", label="Het oordeel", fields=["oordeel", "conclusie", "beschermend", "risico"])
    oordeel = schema.Choice(title="Eindoordeel", vocabulary="zvh.levensloop.risico", required=False)
    widget(oordeel=RadioFieldWidget)
    conclusie = schema.Text(title="Conclusie in een paar zinnen", required=False)
    beschermend = schema.Text(title="Wat beschermt", required=False)
    risico = schema.Text(title="Wat maakt het riskant", required=False)
    nodig("oordeel", "conclusie")
    categorie(
        instrument="veiligheid",
        instrument_anders="veiligheid",
        datum="veiligheid",
        organisatie="veiligheid",
        beoordelaar="veiligheid",
        oordeel="veiligheid",
        conclusie="veiligheid",
        beschermend="veiligheid",
        risico="veiligheid",
    )
