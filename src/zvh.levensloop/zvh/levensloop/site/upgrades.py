"""What a site made by a former version lacks, made good once."""

from collections.abc import Iterator

from plone import api

from zvh.levensloop.actiepunt.content import on_change as note_action
from zvh.levensloop.casus.register import note
from zvh.levensloop.overleg.bezet import on_change as note_hours
from zvh.levensloop.teams import installeren
from zvh.levensloop.teams.stand import noteer_overdracht
from zvh.levensloop.voortgangsbevraging.vraag import on_overleg as ask_progress


def to_1001(tool: object) -> None:
    """Put in the register, and in the list of open actions, what the start page reads there."""
    for casus in _every("Casus"):
        note(casus)
    for action in _every("Actiepunt"):
        note_action(action, None)


def to_1002(tool: object) -> None:
    """Bring roles, permissions and workflows to what they are now; note where casussen and their overleggen stand."""
    profile = "zvh.levensloop:default"
    for step in ("rolemap", "typeinfo", "workflow"):
        tool.runImportStepFromProfile(profile, step, run_dependencies=False)
    installeren.install(tool)
    api.portal.get_tool("portal_workflow").updateRoleMappings()
    for overleg in _every("Overleg"):
        note_hours(overleg, None)
        ask_progress(overleg, None)
    for casus in _every("Casus"):
        noteer_overdracht(casus)
        note(casus)


def _every(portal_type: str) -> Iterator[object]:
    for brain in api.portal.get_tool("portal_catalog").unrestrictedSearchResults(portal_type=portal_type):
        yield brain._unrestrictedGetObject()
