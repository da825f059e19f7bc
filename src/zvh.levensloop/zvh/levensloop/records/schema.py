"""Schemas that more than one type of content holds."""

from plone.supermodel import model
from zope import schema
from zope.interface import Interface

from zvh.levensloop.records.datums import Datum


class IGeen(model.Schema):
    """No fields: a folder that holds records and has none of its own."""


class IActie(Interface):
    """A row: what has to be done or found out before the next step."""

    wat = schema.TextLine(title="Wat")
    wie = schema.TextLine(title="Wie", required=False)
    voor = Datum(title="Uiterlijk", required=False)
