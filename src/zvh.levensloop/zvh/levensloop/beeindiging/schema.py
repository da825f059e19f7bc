"""The fields of a beëindiging (process.md §1)."""

from plone.autoform.directives import widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.einde import HOE, REDENEN
from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.records.regel import Regel
from zvh.levensloop.rows.field import Rows


class IGeinformeerde(Interface):
    """Who was told that the casus ends, which way and when."""

    wie = Regel(title="Wie", description="Een naaste, een partner, de melder.")
    hoe = schema.Choice(title="Hoe", vocabulary=keuze(HOE))
    wanneer = schema.Date(title="Wanneer")


class IBeeindiging(model.Schema):
    """Why the casus ends, who knows, and what happens with what still runs."""

    model.fieldset(
        "einde",
        label="Waarom de casus eindigt",
        description="Dit leest alleen het ZVH. Na het vaststellen leest de levensloopcoördinator het ook, tot het "
        "einde van de nazorg. Gaat het goed genoeg om uit te stromen? Dat is een exclusiebesluit, en hoort hier niet.",
        fields=["reden", "op", "toelichting"],
    )
    reden = schema.Choice(title="Wat is de reden?", vocabulary=keuze(REDENEN), required=False)
    widget(reden=RadioFieldWidget)
    op = Datum(
        title="Op welke dag",
        description="De dag van overlijden, van vertrek, of waarop de partners stopten.",
        constraint=not_in_future,
        required=False,
    )
    toelichting = schema.Text(
        title="Toelichting",
        description="Nodig als de casus ten onrechte is geopend, of bij een andere reden.",
        required=False,
    )
    nodig("reden", "op")
    categorie(reden="plan", op="plan", toelichting="plan")

    model.fieldset(
        "daarna",
        label="Wie het weet en wat er doorloopt",
        description="Na het vaststellen kan hier niets meer bij. Het team leest de casus dan niet meer.",
        fields=["geinformeerd", "lopend"],
    )
    geinformeerd = Rows(
        title="Wie is geïnformeerd, en hoe?",
        description="Denk aan naasten, het team, de vertegenwoordiger en de melder.",
        schema=IGeinformeerde,
        required=False,
    )
    lopend = schema.Text(
        title="Wat gebeurt er met lopende acties en zorg?",
        description="Wie rondt wat af? Loopt er niets meer, schrijf dat dan op.",
        required=False,
    )
    categorie(geinformeerd="plan", lopend="plan")
