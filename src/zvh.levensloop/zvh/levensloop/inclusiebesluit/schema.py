"""The fields of an inclusiebesluit (domain.md §8.4)."""

from plone.autoform.directives import mode, widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.criteria import ANTWOORDEN
from zvh.levensloop.core.approach.overleggen import VORMEN
from zvh.levensloop.core.approach.verloop import BESLUITEN, VERVOLGEN
from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.records.schema import IActie
from zvh.levensloop.rows.field import Rows

ROLLEN = {
    "melder": "Melder",
    "politie": "Politie",
    "om": "Openbaar Ministerie",
    "aanbieder": "Levensloopaanbieder",
    "gemeente": "Gemeente",
    "overig": "Anders",
}
STANDPUNTEN = {"voor": "Voor", "tegen": "Tegen", "onthouding": "Onthouding"}


class IAanwezige(Interface):
    """Who sat at the table, in which role, and what he thought of it; every voice counts alike (R09)."""

    rol = schema.Choice(title="Rol", vocabulary=keuze(ROLLEN))
    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties")
    naam = schema.TextLine(title="Naam", required=False)
    standpunt = schema.Choice(title="Standpunt", vocabulary=keuze(STANDPUNTEN), required=False)


class ICriterium(Interface):
    """One criterion and how it was answered."""

    criterium = schema.TextLine(title="Criterium")
    antwoord = schema.Choice(title="Antwoord", vocabulary=keuze(ANTWOORDEN))
    onderbouwing = schema.Text(title="Waarom", required=False)
    bron = schema.TextLine(title="Bron", required=False)


class IInclusiebesluit(model.Schema):
    """What the partners decided, on which grounds."""

    model.fieldset("tafel", label="De inclusietafel", fields=["datum", "vorm", "voorzitter", "aanwezigen"])
    datum = Datum(title="Datum", constraint=not_in_future, required=False)
    vorm = schema.Choice(title="Vorm", vocabulary=keuze(VORMEN), required=False)
    voorzitter = schema.TextLine(title="Voorzitter", description="Een procesregisseur.", required=False)
    aanwezigen = Rows(
        title="Aanwezig",
        description="Niemand heeft een veto. Alle stemmen wegen even zwaar.",
        schema=IAanwezige,
        required=False,
    )
    nodig("datum", "vorm", "voorzitter", "aanwezigen")
    categorie(datum="intake", vorm="intake", voorzitter="intake", aanwezigen="intake")

    model.fieldset(
        "criteria",
        label="De criteria",
        description="Loop ze een voor een langs. Kijk ook naar het verleden.",
        fields=["criteria", "criteria_versie"],
    )
    criteria = Rows(title="Criteria", schema=ICriterium, required=False)
    criteria_versie = schema.TextLine(title="Versie van de criteria", required=False, readonly=True)
    mode(criteria_versie="display")
    nodig("criteria")
    categorie(criteria="intake", criteria_versie="intake")

    model.fieldset(
        "besluit",
        label="Het besluit",
        fields=["uitkomst", "vervolg", "motivering", "vragen", "acties", "opnieuw_op"],
    )
    uitkomst = schema.Choice(title="Besluit", vocabulary=keuze(BESLUITEN), required=False)
    vervolg = schema.Choice(
        title="Als de cliënt niet geïncludeerd is: hoe verder?", vocabulary=keuze(VERVOLGEN), required=False
    )
    widget(uitkomst=RadioFieldWidget, vervolg=RadioFieldWidget)
    motivering = schema.Text(title="Waarom", required=False)
    vragen = schema.Text(title="Bij uitstel: welke vragen zijn er nog?", required=False)
    acties = Rows(title="Bij uitstel: wie doet wat?", schema=IActie, required=False)
    opnieuw_op = Datum(title="Bij uitstel: opnieuw aan tafel op", required=False)
    nodig("uitkomst", "motivering")
    categorie(
        uitkomst="intake", vervolg="intake", motivering="intake", vragen="intake", acties="intake", opnieuw_op="intake"
    )

    model.fieldset(
        "toewijzing",
        label="Wie gaat het doen",
        description="Nodig als de cliënt geïncludeerd is. De mensen zelf kunnen later in het team komen.",
        fields=["inclusiedatum", "aanbieder", "gemeente"],
    )
    inclusiedatum = Datum(title="Inclusiedatum", constraint=not_in_future, required=False)
    aanbieder = schema.Choice(title="Levensloopaanbieder", vocabulary="zvh.levensloop.organisaties", required=False)
    gemeente = schema.Choice(
        title="Gemeente van de casusregisseur", vocabulary="zvh.levensloop.organisaties", required=False
    )
    categorie(inclusiedatum="plan", aanbieder="plan", gemeente="plan")
