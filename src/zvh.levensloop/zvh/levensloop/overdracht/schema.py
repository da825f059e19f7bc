"""The fields of an overdracht (process.md §2, domain.md §8.9)."""

from plone.supermodel import model
from zope import schema

from zvh.levensloop.records.datums import Datum
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.regel import Regel


class IOverdracht(model.Schema):
    """To whom the casus goes, on which days, and what goes along."""

    model.fieldset(
        "overdracht",
        label="Naar welk huis, en wanneer",
        description="De inclusiecriteria worden niet opnieuw getoetst en de inclusiedatum blijft staan. De "
        "gezamenlijke periode komt na de overdracht: beide huizen lezen dan mee.",
        fields=["naar", "overdrachtsdatum", "gezamenlijk_tot", "contact_hier", "contact_daar"],
    )
    naar = schema.Choice(
        title="Naar welk Zorg- en Veiligheidshuis?",
        description="Staat het er niet bij? Voeg het toe bij Organisaties, als soort Zorg- en Veiligheidshuis.",
        vocabulary="zvh.levensloop.huizen",
        required=False,
    )
    overdrachtsdatum = Datum(
        title="Overdrachtsdatum",
        description="Op deze dag gaan regie en levensloopcoördinatie samen over.",
        required=False,
    )
    gezamenlijk_tot = Datum(
        title="Gezamenlijk tot en met",
        description="De laatste dag waarop het team van dit huis de casus leest.",
        required=False,
    )
    contact_hier = Regel(title="Contactpersoon bij dit huis", required=False)
    contact_daar = Regel(title="Contactpersoon bij het andere huis", required=False)
    nodig("naar", "overdrachtsdatum", "gezamenlijk_tot", "contact_hier", "contact_daar")
    categorie(
        naar="plan",
        overdrachtsdatum="plan",
        gezamenlijk_tot="plan",
        contact_hier="plan",
        contact_daar="plan",
    )

    model.fieldset(
        "verhuizing",
        label="De verhuizing",
        fields=["verhuisdatum", "nieuwe_woonplaats"],
    )
    verhuisdatum = Datum(title="Verhuisdatum", required=False)
    nieuwe_woonplaats = schema.Text(title="Nieuw adres en gemeente", required=False)
    nodig("verhuisdatum", "nieuwe_woonplaats")
    categorie(verhuisdatum="verblijf", nieuwe_woonplaats="verblijf")

    model.fieldset(
        "mee",
        label="Wie neemt over, en wat loopt door",
        fields=["coordinator_daar", "casusregisseur_daar", "blijft", "lopend"],
    )
    coordinator_daar = Regel(title="Nieuwe levensloopcoördinator", required=False)
    casusregisseur_daar = Regel(title="Nieuwe casusregisseur van de gemeente", required=False)
    blijft = schema.Text(
        title="Welke partners blijven tijdelijk, en tot wanneer?",
        description="Blijft er niemand, schrijf dat dan op.",
        required=False,
    )
    lopend = schema.Text(
        title="Wat loopt door?",
        description="Lopende titels en machtigingen, met hun einddatum.",
        required=False,
    )
    nodig("blijft")
    categorie(coordinator_daar="plan", casusregisseur_daar="plan", blijft="plan", lopend="juridisch")
