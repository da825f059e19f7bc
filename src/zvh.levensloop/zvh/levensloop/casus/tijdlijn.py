"""The timeline of a casus: what happened with all that whoever asks may see, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from plone import api
from plone.batching import Batch
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, current_person, gebeurd, gebeurtenissen, verloop
from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.tabblad import Tabblad

PER_PAGE = 50
CASUS = "casus"
# Events of the casus that tell of something else, and the permissions that together let see such a thing.
WERKEN, OVERLEGVRAGEN = (
    ("Levensloop: Werken met casussen",),
    ("Levensloop: Overlegvragen zien", "Levensloop: Lees plan"),
)
OVER_IETS_ANDERS = {
    "concept verwijderd": WERKEN,
    "melding erbij": ("Levensloop: Melding lezen",),
    "ten onrechte geopend": WERKEN,
    "overleg gevraagd": OVERLEGVRAGEN,
    "vraag om overleg beantwoord": OVERLEGVRAGEN,
    "vraag om overleg weer open: het overleg is afgezegd": OVERLEGVRAGEN,
}


@implementer(ITabblad)
@adapter(ICasusContent)
class Tab(Tabblad):
    """What happened, in order."""

    titel = "Tijdlijn"
    volgorde = 60
    blok = "tijdlijn"


@dataclass(frozen=True, slots=True)
class Voorval:
    """An event as somebody reads it; `door` and `toelichting` are "" for who does not see the team."""

    soort: str
    titel: str
    url: str
    gebeurtenis: Gebeurtenis
    toelichting: str


class Verloop:
    """What happened in one casus, for whoever asks; only the records of what is shown are woken."""

    def __init__(self, casus: object):
        self.casus = casus

    @cached_property
    def momenten(self) -> list[tuple[int, str]]:
        """The moments that this person may know of, newest first."""
        visible = self._visible()
        hidden = self._hidden()
        return [(key, name) for key, name in reversed(verloop(self.casus)) if name in visible and key not in hidden]

    def soorten(self) -> dict[str, str]:
        """Return the kinds of which something happened, token and words."""
        tokens = dict.fromkeys(_soort(name) for _, name in self.momenten)
        titles = {fti.getId().lower(): fti.Title() for fti in api.portal.get_tool("portal_types").objectValues()}
        return {token: "Casus en team" if token == CASUS else titles.get(token, token) for token in sorted(tokens)}

    def van(self, soort: str) -> list[tuple[int, str]]:
        """Return the moments of a kind; "": of all."""
        return [moment for moment in self.momenten if not soort or _soort(moment[1]) == soort]

    def voorvallen(self, momenten: Sequence[tuple[int, str]]) -> list[Voorval]:
        """Return the events of these moments, as far as this person may see what they are about."""
        team = api.user.has_permission("Levensloop: Team zien", obj=self.casus)
        may = api.user.has_permission
        return [
            Voorval(
                _soort("" if record is self.casus else record.getId()),
                record.title,
                record.absolute_url(),
                event,
                event.toelichting if team else "",
            )
            for record, event in gebeurd(self.casus, momenten)
            if may("View", obj=record)
        ]

    def _visible(self) -> set[str]:
        """Return the ids of the records that this person may see; "" is the casus itself."""
        path = "/".join(self.casus.getPhysicalPath())
        found = {brain.getPath().removeprefix(path).strip("/") for brain in api.content.find(path=path)}
        return found | {""}

    def _hidden(self) -> set[int]:
        """Return the moments of the casus itself that are not for the eyes of this person."""
        return {
            key
            for (key, _), event in zip(self._own_moments(), _own_events(self.casus), strict=False)
            if not mag_weten(self.casus, event)
        }

    def _own_moments(self) -> list[tuple[int, str]]:
        return [moment for moment in verloop(self.casus) if moment[1] == ""]


def mag_weten(casus: object, event: Gebeurtenis) -> bool:
    """Tell whether this person may know of an event of the casus itself: who did it, and who sees what it tells."""
    if event.wie == current_person()[0]:
        return True
    return all(api.user.has_permission(asked, obj=casus) for asked in OVER_IETS_ANDERS.get(event.wat, ()))


def _own_events(casus: object) -> list[Gebeurtenis]:
    return sorted(gebeurtenissen(casus), key=lambda event: event.wanneer)


def _soort(name: str) -> str:
    return name.rpartition("-")[0] or CASUS


class Tijdlijn(Lezen):
    """The timeline, fifty events a page."""

    def __call__(self) -> str:
        """Gather a page once."""
        form = self.request.form
        self.verloop = Verloop(self.context)
        self.soorten = self.verloop.soorten()
        asked, start = (str(form.get(name) or "") for name in ("soort", "b_start"))
        self.soort = asked if asked in self.soorten else ""
        found = self.verloop.van(self.soort)
        self.batch = Batch(found, PER_PAGE, int(start) if start.isdecimal() and len(start) < 7 else 0)
        self.shown = self.verloop.voorvallen(list(self.batch))
        return self.index()

    def link(self, start: int) -> str:
        """Return the address of another page of the timeline."""
        words = urlencode({name: value for name, value in (("soort", self.soort), ("b_start", start)) if value})
        return f"{self.here()}?{words}" if words else self.here()

    def here(self) -> str:
        """Return the address of the timeline."""
        return f"{self.context.absolute_url()}/dossier/tijdlijn"

    def earlier(self) -> str:
        """Return the address of what happened later than this page tells."""
        return self.link(max(self.batch.start - 1 - PER_PAGE, 0))

    def later(self) -> str:
        """Return the address of what happened before this page."""
        return self.link(self.batch.end)
