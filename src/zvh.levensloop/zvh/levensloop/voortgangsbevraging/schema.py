"""The fields of a voortgangsbevraging: how the plan runs, the cooperation and the result (S0)."""

from plone.supermodel import model
from zope import schema
from zope.interface import Interface

from zvh.levensloop.core.approach.voortgang import STANDEN, VERLOOPT
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.rows.field import Rows


class IActiestand(Interface):
    """How one action goes. `nummer`: of the action within the casus."""

    nummer = schema.Int(title="Actiepunt")
    stand = schema.Choice(title="Hoe staat het", vocabulary=keuze(STANDEN))


class IVoortgangsbevraging(model.Schema):
    """What one coordinator answered. The first three come on the table, where the whole team reads them."""

    verloopt = schema.Choice(title="Loopt het zoals afgesproken?", vocabulary=keuze(VERLOOPT), required=False)
    voortgang = schema.Text(title="Hoe staat het ervoor?", required=False)
    agenda = schema.Text(title="Wat moet op de agenda?", required=False)
    goed = schema.Text(title="Wat gaat goed?", required=False)
    zorgen = schema.Text(title="Waar maak je je zorgen over?", required=False)
    samenwerking = schema.Text(title="Hoe gaat het samenwerken?", required=False)
    acties = Rows(title="Acties", schema=IActiestand, required=False)
    nodig("verloopt")
    categorie(
        verloopt="plan",
        voortgang="plan",
        agenda="plan",
        goed="plan",
        zorgen="veiligheid",
        samenwerking="plan",
        acties="plan",
    )
