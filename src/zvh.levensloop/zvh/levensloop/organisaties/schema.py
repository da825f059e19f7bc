"""The fields of an organisation (process.md §4, as far as documents and teams use them)."""

from plone.supermodel import model
from zope import schema

from zvh.levensloop.records.directives import nodig


class IOrganisatie(model.Schema):
    """An organisation that takes part."""

    naam = schema.TextLine(title="Naam")
    soort = schema.Choice(title="Soort", vocabulary="zvh.levensloop.organisatiesoorten")
    kantoor = schema.TextLine(title="Bereikbaar op kantooruren", required=False)
    dag_en_nacht = schema.TextLine(
        title="Bereikbaar, dag en nacht",
        description="Het nummer dat ook 's nachts en in het weekend wordt opgenomen.",
        required=False,
    )
    kan = schema.Text(
        title="Wat kan deze organisatie, en wat niet?",
        description="In gewone taal, voor partners die de organisatie niet kennen.",
        required=False,
    )
    nodig("naam", "soort")
