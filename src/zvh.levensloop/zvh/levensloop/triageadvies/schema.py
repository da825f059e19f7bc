"""The fields of a triageadvies (domain.md §8.3)."""

from plone.autoform.directives import widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.verloop import ADVIEZEN
from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.records.schema import IActie
from zvh.levensloop.rows.field import Rows


class IDeelnemer(Interface):
    """Who was in the weegteam."""

    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties")
    naam = schema.TextLine(title="Naam", required=False)


class IInformatie(Interface):
    """What one partner knows."""

    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties")
    informatie = schema.Text(title="Wat weet deze partner")


class ITriageadvies(model.Schema):
    """What the weegteam saw and advises."""

    model.fieldset(
        "bijeenkomst",
        label="De triage",
        fields=["datum", "deelnemers", "informatie"],
    )
    datum = Datum(title="Datum van de triage", constraint=not_in_future, required=False)
    deelnemers = Rows(title="Weegteam", description="Wie dacht mee.", schema=IDeelnemer, required=False)
    informatie = Rows(
        title="Wat partners weten",
        description="Wat partners aan de melding toevoegen.",
        schema=IInformatie,
        required=False,
    )
    nodig("datum", "deelnemers")
    categorie(datum="intake", deelnemers="intake", informatie="intake")

    model.fieldset(
        "vragen",
        label="De vragen van de triage",
        description="Kijk niet alleen naar nu, maar ook naar vroeger.",
        fields=["leefgebieden", "veiligheid", "samenwerking", "geprobeerd", "verleden", "toelichting"],
    )
    leefgebieden = schema.Bool(title="Zijn er zorgen op meer leefgebieden?", required=False, default=None)
    veiligheid = schema.Bool(
        title="Staat de veiligheid van de betrokkene, de omgeving of de samenleving op het spel?",
        required=False,
        default=None,
    )
    samenwerking = schema.Bool(
        title="Zijn straf, zorg en gemeente samen nodig?",
        required=False,
        default=None,
    )
    geprobeerd = schema.Bool(title="Is er al veel geprobeerd zonder resultaat?", required=False, default=None)
    verleden = schema.Bool(title="Speelde dit in het verleden ook?", required=False, default=None)
    toelichting = schema.Text(title="Toelichting", required=False)
    widget(
        leefgebieden=RadioFieldWidget,
        veiligheid=RadioFieldWidget,
        samenwerking=RadioFieldWidget,
        geprobeerd=RadioFieldWidget,
        verleden=RadioFieldWidget,
    )
    nodig("leefgebieden", "veiligheid", "samenwerking", "geprobeerd", "verleden")
    categorie(
        leefgebieden="intake",
        veiligheid="intake",
        samenwerking="intake",
        geprobeerd="intake",
        verleden="intake",
        toelichting="intake",
    )

    model.fieldset(
        "advies",
        label="Het advies",
        fields=["bevindingen", "uitkomst", "motivering", "acties", "terugkoppeling_op", "terugkoppeling_hoe"],
    )
    bevindingen = schema.Text(title="Bevindingen", required=False)
    uitkomst = schema.Choice(title="Advies", vocabulary=keuze(ADVIEZEN), required=False)
    widget(uitkomst=RadioFieldWidget)
    motivering = schema.Text(title="Waarom", required=False)
    acties = Rows(
        title="Wat eerst nodig is",
        description="Nodig bij aanhouden: wie zoekt wat uit, en voor wanneer.",
        schema=IActie,
        required=False,
    )
    terugkoppeling_op = Datum(title="Teruggekoppeld aan de melder op", constraint=not_in_future, required=False)
    terugkoppeling_hoe = schema.TextLine(title="Teruggekoppeld hoe", required=False)
    nodig("bevindingen", "uitkomst", "motivering", "terugkoppeling_op", "terugkoppeling_hoe")
    categorie(
        bevindingen="intake",
        uitkomst="intake",
        motivering="intake",
        acties="intake",
        terugkoppeling_op="intake",
        terugkoppeling_hoe="intake",
    )
