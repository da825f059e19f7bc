"""The schema of a folder that holds records and no fields of its own."""

from plone.supermodel import model


class IGeen(model.Schema):
    """No fields."""
