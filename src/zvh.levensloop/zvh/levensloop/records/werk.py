"""What the kinds of work of all rooms share."""

from collections.abc import Iterable, Iterator

from plone import api
from zope.component import getUtility

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.records.interfaces import IRegister


class Verteld:
    """A kind of work of which each line tells all: nothing is asked when it is shown."""

    def woorden(self, pad: str) -> str:
        """Return nothing."""
        return ""


def in_lopende(portal_type: str, *states: str) -> Iterator[tuple[str, object, object]]:
    """Yield path, line of the register and catalog entry of each record in these states, of casussen that run.

    Only of records that this person sees.
    """
    return _in_lopende(api.content.find(portal_type=portal_type, review_state=states))


def in_alle_lopende(portal_type: str, *states: str) -> Iterator[tuple[str, object, object]]:
    """Yield the same of all records: for who sees some that the catalog does not know of, as guests do."""
    catalog = api.portal.get_tool("portal_catalog")
    return _in_lopende(catalog.unrestrictedSearchResults(portal_type=portal_type, review_state=states))


def _in_lopende(brains: Iterable[object]) -> Iterator[tuple[str, object, object]]:
    lines = {line.kenmerk.lower(): line for line in getUtility(IRegister)().values() if loopt(line)}
    for brain in brains:
        *_, name, record = brain.getPath().split("/")
        if name in lines:
            yield f"casussen/{name}/{record}", lines[name], brain


def loopt(line: object) -> bool:
    """Tell whether a line of the register is of a casus that runs; of a closed one nobody is reminded."""
    return line is not None and fase(line.fase).soort != "gesloten"
