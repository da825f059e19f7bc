"""The work of a day over a house, against reading the catalog entries of its casussen."""

import datetime as dt
import itertools
import json
from pathlib import Path

import transaction
from documents import judged
from plone import api
from stopwatch import medians
from zope.component.hooks import setSite

from zvh.levensloop.berichten import dagwerk
from zvh.levensloop.records import klok

ROUNDS = 5
NAAM = "dag.json"


def measure(site: object, today: dt.date) -> dict[str, object]:
    """Return the measure; each round is another day, so that everybody is asked anew what waits for him."""
    setSite(site)
    catalog = api.portal.get_tool("portal_catalog")
    names = sorted(catalog.schema())
    days = (today + dt.timedelta(days=n) for n in itertools.count(1))

    def entries() -> int:
        found = catalog.unrestrictedSearchResults(portal_type="Casus")
        return len([[getattr(one, name) for name in names] for one in found])

    def day() -> None:
        with klok.on(next(days)):
            done = dagwerk.doe_alles()
        if None in done.values():
            raise SystemExit(f"the work of the day failed: {done}")

    times = medians({"day": day, "entries": entries}, ROUNDS)
    transaction.abort()
    ratio = round(times["day"] / times["entries"], 3)
    name = "work of a day with 2000 cases against reading their catalog entries"
    return judged({"name": name, "ratio": ratio, **{key: round(s, 5) for key, s in times.items()}}, 3)


def keep(site: object, today: dt.date, folder: Path) -> None:
    """Measure, and write it where the other measures find it."""
    (folder / NAAM).write_text(json.dumps(measure(site, today)))


def kept(folder: Path) -> dict[str, object]:
    """Return what was measured."""
    return json.loads((folder / NAAM).read_text())
