"""The fields of a tafel."""

from plone.autoform.directives import widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema

from zvh.levensloop.core.approach.overleggen import VORMEN
from zvh.levensloop.core.approach.tafels import TAFELS
from zvh.levensloop.records.datums import Datum, uur
from zvh.levensloop.records.directives import categorie
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.records.regel import Regel

SOORTEN = keuze({soort.token: soort.titel for soort in TAFELS})


class ITafel(model.Schema):
    """When and where the sitting is. Only the house sees it; who takes part sees his own overleg."""

    soort = schema.Choice(title="Soort tafel", vocabulary=SOORTEN)
    datum = Datum(title="Datum")
    begin = schema.TextLine(title="Begint om", description="Bijvoorbeeld 13:00.", constraint=uur, required=False)
    minuten = schema.Int(title="Minuten per casus", default=30, min=5, max=240, required=False)
    vorm = schema.Choice(title="Vorm", vocabulary=keuze(VORMEN), required=False)
    plaats = Regel(title="Plaats", description="De zaal, of hoe je online meedoet.", required=False)
    voorzitter = Regel(title="Voorzitter", description="Een procesregisseur.", required=False)
    widget(vorm=RadioFieldWidget)
    categorie(
        soort="identiteit",
        datum="identiteit",
        begin="identiteit",
        minuten="identiteit",
        vorm="identiteit",
        plaats="identiteit",
        voorzitter="identiteit",
    )
