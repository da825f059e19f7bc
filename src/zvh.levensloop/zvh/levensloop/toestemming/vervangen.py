"""A new record takes the place of the one before it, also where its maker is not named in that one."""

from plone import api

from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststelling import TRANSITION


def on_recorded(toestemming: object, event: object) -> None:
    """Let the record that held until now become *vervangen*."""
    if event.transition is None or event.transition.id != TRANSITION:
        return
    for former in van_soort(toestemming.__parent__, toestemming.portal_type):
        if former.nummer < toestemming.nummer and api.content.get_state(former) == "vastgelegd":
            with api.env.adopt_roles(["Procesregisseur"]):
                api.content.transition(former, transition="vervangen")
            append(former, "vervangen", f"door {toestemming.title}")
