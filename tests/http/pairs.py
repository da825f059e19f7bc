"""Addresses of what somebody may not see, each beside one where nothing is; and how two answers are compared."""

import re
from urllib.parse import quote

from plone import api
from tests.builders import a_full_plan, a_ready_casus, an_action, an_adopted_plan, an_organisation


def pairs() -> dict[str, str]:
    """Make a casus with all that belongs to it; return the address of each kind, with one beside it."""
    site, casus = api.portal.get(), a_ready_casus()
    an_adopted_plan(casus)
    a_full_plan(casus)
    an_action(casus)
    an_organisation()
    organisation = site["organisaties"].objectIds()[0]
    return {
        f"casussen/{casus.getId()}": "casussen/zvh-1999-9999",
        f"casussen/{casus.getId()}/levensloopplan-1": f"casussen/{casus.getId()}/levensloopplan-9",
        f"organisaties/{organisation}": f"organisaties/{re.sub('.', 'x', organisation)}",
    }


def same(text: str, path: str) -> str:
    """Return a text without the address asked, and without tokens."""
    for written in (path, quote(path), quote(path, safe="")):
        text = text.replace(written, "…")
    return re.sub(r"[0-9a-f]{40}", "…", text)
