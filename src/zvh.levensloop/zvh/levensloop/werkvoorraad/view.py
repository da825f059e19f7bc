"""The start page: what needs attention, most pressing first, a reason with each line."""

from urllib.parse import urlencode

from plone import api
from plone.batching import Batch
from zope.component import getUtilitiesFor, getUtility

from zvh.levensloop.core.werk import VOLGORDES, Werk, gezocht, in_volgorde
from zvh.levensloop.records.interfaces import IMijnCasussen, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.werkvoorraad.casussen import Casusregel, casussen
from zvh.levensloop.werkvoorraad.gevonden import found
from zvh.levensloop.werkvoorraad.wacht import alles, werkt_voor_huis

PER_PAGE = 50
KOLOMMEN = {"wat": "Wat", "kenmerk": "Casus", "soort": "Soort", "dag": "Voor"}


class Werkvoorraad(Lezen):
    """What waits for this person: for ZVH staff over all casussen, for a partner in his own."""

    paginatitel = "Werkvoorraad"
    kolommen = KOLOMMEN
    volgordes = VOLGORDES

    def __call__(self) -> str:
        """Gather, filter and sort once."""
        self.van_huis = werkt_voor_huis()
        self._read_choices()
        if self.request.method == "POST" and not self.zoek:
            return self.request.response.redirect(self.link())
        everything, self.heeft_eigen = self._lines()
        self.mijn = self.van_huis and self.heeft_eigen and self.wie != "alle"
        shown = gezocht(everything, mijn=self.mijn, woorden=self.zoek)
        self.aantallen = _counted(shown)
        self.alle = len(gezocht(everything, self.soort))
        self.gevonden = in_volgorde(gezocht(shown, self.soort), self.op, today(), bool(self.om))
        self.batch = Batch(self.gevonden, len(self.gevonden) or 1 if self.zoek else PER_PAGE, self._start())
        return self.index()

    def _read_choices(self) -> None:
        form = self.request.form
        # Only from a POST: a name belongs in no address, so in no history or log either.
        self.zoek = _text(form, "zoek").strip() if self.request.method == "POST" else ""
        self.soorten = {name: utility.titel for name, utility in getUtilitiesFor(IWerk)}
        soort, op = _text(form, "soort"), _text(form, "op")
        self.soort = soort if soort in self.soorten else ""
        self.op = op if op in VOLGORDES else "dag"
        self.om = "1" if form.get("om") else ""
        self.wie = "alle" if form.get("wie") == "alle" else ""

    def _lines(self) -> tuple[list[Werk], bool]:
        return alles(self.van_huis)

    def _start(self) -> int:
        start = _text(self.request.form, "b_start")
        return int(start) if start.isdecimal() and len(start) < 7 else 0

    def wat(self, line: Werk) -> str:
        """Return what there is to do; asked for the lines of one page."""
        return line.wat or getUtility(IWerk, name=line.soort).woorden(line.pad)

    def url(self, line: Werk) -> str:
        """Return where a line leads to."""
        return f"{self.context.absolute_url()}/{line.pad}"

    def casussen(self) -> list[Casusregel]:
        """Return the casussen of a partner, with what changed; staff have the list of all casussen."""
        return [] if self.van_huis else casussen()

    def doet_mee(self) -> bool:
        """Tell whether this person works with casussen at all."""
        me = api.user.get_current().getId()
        return self.van_huis or bool(self.gevonden or self.soort or self.zoek or getUtility(IMijnCasussen).rollen(me))

    def leeg(self) -> str:
        """Return what an empty list means."""
        if self.zoek:
            return "Niets gevonden. Zoek op een deel van het nummer of van de naam."
        if self.soort:
            return "Hier wacht nu niets van deze soort."
        if self.mijn:
            return "In jouw casussen wacht nu niets. Hier komt wat te laat is of binnenkort moet."
        return "Er wacht nu niets. Hier komt wat nieuw is, wat te laat is en wat binnenkort moet."

    def keuzes(self) -> list[tuple[str, str, int]]:
        """Return each kind of work of which something waits: token, words, number of lines."""
        order = in_volgorde([Werk(name, "", "", "", "") for name in self.soorten], "soort", today())
        kinds = [line.soort for line in order]
        return [(k, self.soorten[k], self.aantallen.get(k, 0)) for k in kinds if k == self.soort or k in self.aantallen]

    def sort_link(self, op: str) -> str:
        """Return the address of this list sorted on a column; on the same column: turned around."""
        return self.link(op=op, om="" if op != self.op or self.om else "1")

    def sorted_how(self, op: str) -> str | None:
        """Return what a screen reader says of a column; None when the list isn't sorted on it."""
        return ("descending" if self.om else "ascending") if op == self.op else None

    def link(self, **change: object) -> str:
        """Return the address of this list with other choices."""
        choices = {"soort": self.soort, "wie": self.wie, "op": "" if self.op == "dag" else self.op, **change}
        words = urlencode({key: value for key, value in choices.items() if value})
        return f"{self.context.absolute_url()}/werkvoorraad" + (f"?{words}" if words else "")

    def may_list(self) -> bool:
        """Tell whether this person opens the list of casussen."""
        return bool(found("Casussen"))

    def may_report(self) -> bool:
        """Tell whether this person may report somebody."""
        return bool(api.user.has_permission("Levensloop: Melden"))

    def naam(self) -> str:
        """Return how this person is called."""
        user = api.user.get_current()
        return user.getProperty("fullname") or user.getUserName()


def _text(form: dict[str, object], name: str) -> str:
    value = form.get(name)
    return value if isinstance(value, str) else ""


def _counted(lines: list[Werk]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.soort] = counts.get(line.soort, 0) + 1
    return counts
