"""The fields of an overleg and of its minutes (domain.md §8.6)."""

from plone.autoform.directives import widget
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import Interface, Invalid, invariant

from zvh.levensloop.core.approach.overleggen import OVERLEGGEN, VORMEN
from zvh.levensloop.core.uren import eindigt_eerder
from zvh.levensloop.records.datums import Datum, uur
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.records.regel import Regel
from zvh.levensloop.rows.field import Rows, leesbaar_voor

SOORTEN = keuze({soort.token: soort.titel for soort in OVERLEGGEN})


class IOverleg(model.Schema):
    """When, where and what for. Whoever is invited reads it, and so does everybody who reads the name of the casus."""

    soort = schema.Choice(title="Soort overleg", vocabulary=SOORTEN)
    datum = Datum(title="Datum")
    begin = schema.TextLine(title="Van", description="Bijvoorbeeld 13:30.", constraint=uur, required=False)
    einde = schema.TextLine(title="Tot", description="Bijvoorbeeld 14:15.", constraint=uur, required=False)
    vorm = schema.Choice(title="Vorm", vocabulary=keuze(VORMEN), required=False)
    plaats = Regel(title="Plaats", description="De zaal, of hoe je online meedoet.", required=False)
    voorzitter = Regel(title="Voorzitter", description="Een procesregisseur.", required=False)
    widget(vorm=RadioFieldWidget)
    categorie(
        soort="identiteit",
        datum="identiteit",
        begin="identiteit",
        einde="identiteit",
        vorm="identiteit",
        plaats="identiteit",
        voorzitter="identiteit",
    )

    @invariant
    def einde_na_begin(data: object) -> None:
        """An overleg ends after it begins."""
        if eindigt_eerder(getattr(data, "begin", None), getattr(data, "einde", None)):
            raise Invalid("Het overleg eindigt voordat het begint. Kijk de uren bij 'Van' en 'Tot' na.")


class IAgendapunt(Interface):
    """Something that was talked about beside the usual questions."""

    onderwerp = Regel(title="Onderwerp")
    verslag = schema.Text(title="Wat is er gezegd", required=False)
    leesbaar_voor = leesbaar_voor()


class IOverlegverslag(model.Schema):
    """What was said and agreed. Each part is a field of its own, so that two people can write at the same time."""

    model.fieldset(
        "bespreking",
        label="Hoe het gaat",
        description="Waarmee de tafel elke keer begint.",
        fields=[
            "voortgang",
            "inbreng_client",
            "signalen",
            "beschermend",
            "risico",
            "afspraken",
            "samenwerking",
            "agendapunten",
        ],
    )
    voortgang = schema.Text(
        title="Voortgang",
        description="Hoe het loopt volgens de coördinatoren: wat zij vooraf antwoordden, staat er al.",
        required=False,
    )
    inbreng_client = schema.Text(
        title="Cliënt en naasten",
        description="Wie was erbij of waarom niet, en wat vinden zij zelf?",
        required=False,
    )
    signalen = schema.Text(title="Signalen", required=False)
    beschermend = schema.Text(title="Wat beschermt", required=False)
    risico = schema.Text(title="Risico's en veiligheid", required=False)
    afspraken = schema.Text(title="Loopt het zoals afgesproken?", required=False)
    samenwerking = schema.Text(title="Hoe gaat het samenwerken?", required=False)
    agendapunten = Rows(title="Wat er verder is besproken", schema=IAgendapunt, required=False)
    nodig("inbreng_client")
    categorie(
        voortgang="plan",
        inbreng_client="plan",
        signalen="veiligheid",
        beschermend="plan",
        risico="veiligheid",
        afspraken="plan",
        samenwerking="plan",
        agendapunten="plan",
    )

    model.fieldset(
        "beeldvorming",
        label="Beeldvorming",
        description="Nodig bij beeldvorming; bij een later overleg schrijf je op wat er nieuw is.",
        fields=["mens", "analyse", "motivatie", "indicaties", "straffen", "schulden", "wlz", "inzet"],
    )
    mens = schema.Text(title="Wie is deze mens", required=False)
    analyse = schema.Text(title="Wat is er aan de hand", required=False)
    motivatie = schema.Text(title="Wat wil de cliënt zelf", required=False)
    indicaties = schema.Text(title="Indicaties", required=False)
    straffen = schema.Text(title="Openstaande straffen", required=False)
    schulden = schema.Text(title="Schulden en inkomen", required=False)
    wlz = schema.Text(title="Wlz-indicatie", description="Nagegaan op welke dag, en bij wie (R16).", required=False)
    inzet = schema.Text(title="Wat elke partner doet", required=False)
    categorie(
        mens="plan",
        analyse="zorg",
        motivatie="plan",
        indicaties="zorg",
        straffen="straf",
        schulden="financien",
        wlz="wlz",
        inzet="plan",
    )

    model.fieldset(
        "uitkomst",
        label="Wat is afgesproken",
        description="Begin een regel met @ om er een actie van te maken: @Politie 3 maart rijdt langs.",
        fields=["besluiten", "opschalen", "plan_bijstellen", "team_wijzigen"],
    )
    besluiten = schema.Text(
        title="Besluiten en acties",
        description="Wat het team besloot. Een regel als '@Politie 3 maart rijdt langs' wordt bij bewaren een actie.",
        required=False,
    )
    opschalen = schema.Bool(title="Moet er worden op- of afgeschaald?", required=False, default=None)
    plan_bijstellen = schema.Bool(title="Moet het plan worden aangepast?", required=False, default=None)
    team_wijzigen = schema.Bool(title="Verandert het team?", required=False, default=None)
    widget(opschalen=RadioFieldWidget, plan_bijstellen=RadioFieldWidget, team_wijzigen=RadioFieldWidget)
    nodig("besluiten")
    categorie(besluiten="plan", opschalen="plan", plan_bijstellen="plan", team_wijzigen="plan")
