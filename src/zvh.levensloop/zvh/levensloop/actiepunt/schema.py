"""The fields of an action point (domain.md §8.6, §8.7)."""

from plone.supermodel import model
from zope import schema

from zvh.levensloop.records.datums import Datum
from zvh.levensloop.records.directives import categorie, nodig


class IActiepunt(model.Schema):
    """What somebody does, by when. How it ended is an event, no field."""

    wat = schema.Text(title="Wat gaat er gebeuren", description="Begin met een werkwoord.")
    organisatie = schema.Choice(title="Door welke organisatie", vocabulary="zvh.levensloop.organisaties")
    persoon = schema.TextLine(title="Door wie", required=False)
    voor = Datum(title="Uiterlijk op", required=False)
    nodig("voor")
    categorie(wat="plan", organisatie="plan", persoon="plan", voor="plan")
