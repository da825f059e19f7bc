"""What a site made by a former version lacks, made good once."""

from collections.abc import Iterator

from plone import api

from zvh.levensloop.actiepunt.content import on_change as note_action
from zvh.levensloop.casus.register import note


def to_1001(tool: object) -> None:
    """Put in the register, and in the list of open actions, what the start page reads there."""
    for casus in _every("Casus"):
        note(casus)
    for action in _every("Actiepunt"):
        note_action(action, None)


def _every(portal_type: str) -> Iterator[object]:
    for brain in api.portal.get_tool("portal_catalog").unrestrictedSearchResults(portal_type=portal_type):
        yield brain._unrestrictedGetObject()
