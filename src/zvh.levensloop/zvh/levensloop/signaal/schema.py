"""The fields of a signaal (process.md §1). Which sign of the plan it is like stands beside them: see content.py."""

from plone.supermodel import model
from zope import schema

from zvh.levensloop.records.datums import Datum, not_in_future, uur
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.rows.field import leesbaar_voor


class ISignaal(model.Schema):
    """What was seen, and what was answered."""

    wat = schema.Text(title="Wat zie of hoor je?", description="Wat gebeurt er, en waar? Schrijf op wat nodig is.")
    ernst = schema.Choice(title="Hoe ernstig is het?", vocabulary="zvh.levensloop.ernst")
    op = Datum(title="Welke dag", constraint=not_in_future, required=False)
    uur = schema.TextLine(title="Hoe laat", description="Zo: 13:30.", constraint=uur, required=False)
    al_gedaan = schema.Text(title="Wat heb je al gedaan?", required=False)
    leesbaar_voor = leesbaar_voor()
    antwoord = schema.Text(title="Antwoord", description="Wat gebeurt ermee, en wie doet dat?", required=False)
    naar_overleg = schema.Bool(title="Bespreken in het volgende overleg", required=False, default=False)
    nodig("antwoord")
    categorie(
        wat="veiligheid",
        ernst="veiligheid",
        op="veiligheid",
        uur="veiligheid",
        al_gedaan="veiligheid",
        leesbaar_voor="veiligheid",
        antwoord="veiligheid",
        naar_overleg="veiligheid",
    )
