"""Checks of days that fields share."""

from zope import schema

from zvh.levensloop.records.klok import today


class NotYet(schema.ValidationError):
    """Deze datum ligt in de toekomst. Controleer het jaar."""


def not_in_future(value: object) -> bool:
    """Return True for a day up to today; NotYet says in Dutch what is wrong."""
    if value > today():
        raise NotYet(value)
    return True
