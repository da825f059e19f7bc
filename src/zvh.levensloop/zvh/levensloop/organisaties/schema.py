"""The fields of an organisation (process.md §4). They hold nothing about clients, so they have no category."""

from plone.autoform.directives import write_permission
from plone.supermodel import model
from plone.supermodel.directives import fieldset
from zope import schema
from zope.interface import Interface, Invalid, invariant
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary

from zvh.levensloop.core.approach import deelname
from zvh.levensloop.core.maildomein import wrong_domain
from zvh.levensloop.organisaties.deelname import periods
from zvh.levensloop.organisaties.naam import namesake
from zvh.levensloop.records.datums import Datum
from zvh.levensloop.records.directives import nodig
from zvh.levensloop.records.regel import Regel
from zvh.levensloop.rows.field import Rows

# What the house decides about an organisation; its own contact keeps the rest.
VAN_HET_HUIS = "zvh.levensloop.OrganisatieToevoegen"


class IVertegenwoordiger(Interface):
    """Who speaks for the organisation at one table."""

    tafel = schema.Choice(title="Tafel", vocabulary="zvh.levensloop.tafels")
    naam = Regel(title="Naam")
    functie = Regel(title="Functie", required=False)
    telefoon = Regel(title="Telefoon", required=False)


class IDeelname(Interface):
    """One period of taking part."""

    soort = schema.Choice(
        title="Deelname", vocabulary=SimpleVocabulary([SimpleTerm(t, t, words) for t, words in deelname.SOORTEN])
    )
    van = Datum(title="Vanaf")
    tot = Datum(title="Tot en met", required=False)


class IOrganisatie(model.Schema):
    """An organisation that takes part."""

    fieldset("organisatie", "De organisatie", fields=["naam", "soort", "kan", "wettelijke_taak"])
    naam = Regel(title="Naam")
    soort = schema.Choice(
        title="Soort",
        description="Hiervan hangt af welke gegevens haar mensen in een casus lezen.",
        vocabulary="zvh.levensloop.organisatiesoorten",
    )
    kan = schema.Text(
        title="Wat kan deze organisatie, en wat niet?",
        description="In gewone taal, voor partners die de organisatie niet kennen.",
        required=False,
    )
    wettelijke_taak = Regel(title="Wettelijke taak, in één zin", max_length=500, required=False)

    fieldset("bereik", "Bereikbaarheid", fields=["kantoor", "dag_en_nacht", "crisis"])
    kantoor = Regel(title="Bereikbaar op kantooruren", required=False)
    dag_en_nacht = Regel(
        title="Bereikbaar, dag en nacht",
        description="Het nummer dat ook 's nachts en in het weekend wordt opgenomen.",
        required=False,
    )
    crisis = Regel(
        title="Bij crisis",
        description="Wie bel je als het niet kan wachten?",
        required=False,
    )

    fieldset("tafels", "Wie zit aan tafel", fields=["vertegenwoordigers"])
    vertegenwoordigers = Rows(title="Vertegenwoordigers per tafel", schema=IVertegenwoordiger, required=False)

    fieldset(
        "deelname",
        "Deelname en afspraken",
        description="Dit houdt het ZVH bij.",
        fields=[
            "deelnames",
            "convenant_getekend",
            "convenant_versie",
            "privacyprotocol_getekend",
            "privacyprotocol_versie",
            "mag_bsn",
        ],
    )
    deelnames = Rows(
        title="Deelname",
        description="Alleen wie werkt bij een vaste deelnemer kan een melding doen.",
        schema=IDeelname,
        required=False,
    )
    convenant_getekend = Datum(title="Convenant getekend op", required=False)
    convenant_versie = Regel(title="Versie van het convenant", required=False)
    privacyprotocol_getekend = Datum(title="Privacyprotocol getekend op", required=False)
    privacyprotocol_versie = Regel(title="Versie van het privacyprotocol", required=False)
    mag_bsn = schema.Bool(title="Mag het BSN verwerken", required=False, default=False)

    fieldset("mensen", "Mensen op het intranet", fields=["maildomeinen", "contactpersoon"])
    maildomeinen = schema.Text(
        title="Maildomeinen",
        description="Eén per regel, bijvoorbeeld gemeente.example. Alleen adressen met zo'n einde kun je uitnodigen.",
        required=False,
    )
    contactpersoon = schema.Choice(
        title="Eigen contactpersoon",
        description="Houdt deze pagina bij. Kies uit de mensen van deze organisatie die een account hebben.",
        vocabulary="zvh.levensloop.mensen",
        required=False,
    )
    nodig("naam", "soort")
    write_permission(
        naam=VAN_HET_HUIS,
        soort=VAN_HET_HUIS,
        deelnames=VAN_HET_HUIS,
        convenant_getekend=VAN_HET_HUIS,
        convenant_versie=VAN_HET_HUIS,
        privacyprotocol_getekend=VAN_HET_HUIS,
        privacyprotocol_versie=VAN_HET_HUIS,
        mag_bsn=VAN_HET_HUIS,
        maildomeinen=VAN_HET_HUIS,
        contactpersoon=VAN_HET_HUIS,
    )

    @invariant
    def eigen_naam(data: object) -> None:
        """Each organisation has a name of its own."""
        if (other := namesake(data)) is not None:
            raise Invalid(f"Er is al een organisatie met de naam '{other}'. Wijzig die, of kies een andere naam.")

    @invariant
    def perioden(data: object) -> None:
        """Periods of taking part end after they begin and don't overlap."""
        if wrong := deelname.problem(periods(getattr(data, "deelnames", None))):
            raise Invalid(wrong)

    @invariant
    def domeinen(data: object) -> None:
        """Each line is a mail domain."""
        if wrong := wrong_domain(getattr(data, "maildomeinen", None)):
            raise Invalid(f"'{wrong}' is geen maildomein. Schrijf het deel na de @, bijvoorbeeld gemeente.example.")
