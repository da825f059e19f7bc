"""The fields of an op-/afschaling (process.md §1, §5). Which row of the plan it is stands beside them: content.py."""

from plone.supermodel import model
from zope import schema

from zvh.levensloop.records.datums import Datum, not_in_future
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.regel import Regel
from zvh.levensloop.rows.field import leesbaar_voor


class ISchaling(model.Schema):
    """Why a scenario started, and how it ended."""

    scenario = Regel(title="Scenario", max_length=None)
    richting = schema.Choice(title="Richting", vocabulary="zvh.levensloop.richtingen")
    sinds = Datum(title="Sinds welke dag", constraint=not_in_future, required=False)
    waarom = schema.Text(title="Waarom", description="Wat is er gezien, en wie is erbij betrokken?")
    leesbaar_voor = leesbaar_voor()
    tot = Datum(title="Tot en met welke dag", constraint=not_in_future, required=False)
    afloop = schema.Text(title="Hoe liep het af", required=False)
    plan_aanpassen = schema.Bool(title="Het plan moet worden aangepast", required=False, default=False)
    naar_overleg = schema.Bool(title="Bespreken in het volgende overleg", required=False, default=False)
    nodig("tot", "afloop")
    categorie(
        scenario="plan",
        richting="plan",
        sinds="plan",
        waarom="plan",
        leesbaar_voor="plan",
        tot="plan",
        afloop="plan",
        plan_aanpassen="plan",
        naar_overleg="plan",
    )
