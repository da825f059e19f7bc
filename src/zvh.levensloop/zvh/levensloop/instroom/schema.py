"""The fields of an instroom (process.md §2)."""

from plone.autoform.directives import widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.verloop import INSTROOMFASEN
from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze

HERKOMST = {
    "eerste_gebruik": "Liep al bij dit ZVH",
    "ander_zvh": "Overgenomen van een ander ZVH",
}


class IInstroom(model.Schema):
    """Where the case stands on the day it enters."""

    model.fieldset(
        "instroom",
        label="Waar de casus staat",
        description="De casus begint in de fase die je hier kiest. Op de tijdlijn staat dat hij zo is ingestroomd.",
        fields=["herkomst", "van_zvh", "fase", "gemeld_op", "inclusiedatum", "aanbieder", "toelichting"],
    )
    herkomst = schema.Choice(title="Waar komt de casus vandaan?", vocabulary=keuze(HERKOMST), required=False)
    van_zvh = schema.TextLine(title="Van welk ZVH", required=False)
    fase = schema.Choice(
        title="In welke fase is de casus nu?",
        vocabulary=keuze({token: fase(token).titel for token in INSTROOMFASEN}),
        required=False,
    )
    widget(herkomst=RadioFieldWidget, fase=RadioFieldWidget)
    gemeld_op = Datum(title="Gemeld op", constraint=not_in_future, required=False)
    inclusiedatum = Datum(
        title="Inclusiedatum",
        description="De dag van het besluit. Bij een overname blijft dit de eerste inclusiedatum.",
        constraint=not_in_future,
        required=False,
    )
    aanbieder = schema.Choice(title="Levensloopaanbieder", vocabulary="zvh.levensloop.organisaties", required=False)
    toelichting = schema.Text(title="Toelichting", required=False)
    nodig("herkomst", "fase")
    categorie(
        herkomst="plan",
        van_zvh="plan",
        fase="plan",
        gemeld_op="plan",
        inclusiedatum="plan",
        aanbieder="plan",
        toelichting="plan",
    )
