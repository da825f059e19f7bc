"""The fields of an exclusiebesluit (domain.md §8.8): an overleg owns date and presence, the casus stays and risk."""

from plone.autoform.directives import mode, widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.overleggen import VORMEN
from zvh.levensloop.core.approach.verloop import UITSTROOM
from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.records.regel import Regel
from zvh.levensloop.rows.field import Rows


class IAanwezige(Interface):
    """Who sat at the table."""

    organisatie = schema.Choice(title="Organisatie", vocabulary="zvh.levensloop.organisaties")
    naam = Regel(title="Naam", required=False)


class IBeschermend(Interface):
    """What keeps it going well, and how that lasts."""

    factor = Regel(title="Wat beschermt")
    geborgd = Regel(title="Hoe het blijvend geborgd is")
    wie = Regel(title="Wie daarvoor zorgt")


class IExclusiebesluit(model.Schema):
    """What the partners decided, by the three conditions (R29, R30)."""

    model.fieldset(
        "overleg",
        label="Het overleg",
        description="Alle betrokken partners, de cliënt en de naasten praten mee.",
        fields=["datum", "vorm", "aanwezigen", "zienswijze_client", "zienswijze_naasten"],
    )
    datum = Datum(title="Datum", constraint=not_in_future, required=False)
    vorm = schema.Choice(title="Vorm", vocabulary=keuze(VORMEN), required=False)
    aanwezigen = Rows(title="Aanwezig", schema=IAanwezige, required=False)
    zienswijze_client = schema.Text(
        title="Wat de cliënt ervan vindt",
        description="In eigen woorden. Was de cliënt er niet bij, schrijf dan waarom.",
        required=False,
    )
    zienswijze_naasten = schema.Text(
        title="Wat de naasten ervan vinden",
        description="Waren zij er niet bij, schrijf dan waarom.",
        required=False,
    )
    nodig("datum", "vorm", "aanwezigen", "zienswijze_client", "zienswijze_naasten")
    categorie(datum="plan", vorm="plan", aanwezigen="plan", zienswijze_client="plan", zienswijze_naasten="plan")

    model.fieldset(
        "voorwaarden",
        label="De drie voorwaarden",
        description="Voor uitstroom moeten alle drie gelden. De eerste telt het intranet uit waar de cliënt verbleef.",
        fields=["stabiliteit", "beschermend", "risicotaxatie", "risico_kleiner"],
    )
    stabiliteit = schema.Text(title="1. Stabiel buiten", required=False, readonly=True)
    beschermend = Rows(
        title="2. Beschermende factoren",
        description="Wat houdt het goed, ook als de aanpak stopt?",
        schema=IBeschermend,
        required=False,
    )
    risicotaxatie = schema.Text(title="3. Risicotaxatie", required=False, readonly=True)
    risico_kleiner = schema.Text(
        title="Waaruit blijkt dat het gevaar voor anderen duidelijk kleiner is?", required=False
    )
    mode(stabiliteit="display", risicotaxatie="display")
    categorie(stabiliteit="verblijf", beschermend="plan", risicotaxatie="veiligheid", risico_kleiner="veiligheid")

    model.fieldset("besluit", label="Het besluit", fields=["uitkomst", "motivering", "opnieuw_op"])
    uitkomst = schema.Choice(title="Besluit", vocabulary=keuze(UITSTROOM), required=False)
    widget(uitkomst=RadioFieldWidget)
    motivering = schema.Text(title="Waarom", required=False)
    opnieuw_op = Datum(title="Bij nog geen uitstroom: opnieuw bespreken op", required=False)
    nodig("uitkomst", "motivering")
    categorie(uitkomst="plan", motivering="plan", opnieuw_op="plan")

    model.fieldset(
        "daarna",
        label="Na uitstroom",
        description="Nodig bij uitstroom. Wie de zorg overneemt, leest dit besluit en het laatste plan nog even mee.",
        fields=["overnemer", "overgedragen_op", "terugval", "contactpunt"],
    )
    overnemer = schema.Choice(
        title="Welke partner neemt de zorg over?", vocabulary="zvh.levensloop.organisaties", required=False
    )
    overgedragen_op = Datum(title="Warme overdracht op", required=False)
    terugval = schema.Text(
        title="Wat als het weer misgaat?", description="Waaraan merk je het, en wat doet wie dan?", required=False
    )
    contactpunt = Regel(
        title="Wie bellen cliënt en naasten?", description="Naam of functie, en telefoonnummer.", required=False
    )
    categorie(overnemer="plan", overgedragen_op="plan", terugval="plan", contactpunt="plan")
