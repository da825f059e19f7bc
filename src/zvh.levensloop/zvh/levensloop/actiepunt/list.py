"""The actions of a casus as rows, on the page of casus and plan."""

from dataclasses import dataclass

from plone import api
from plone.batching import Batch
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.actiepunt.content import action, facts
from zvh.levensloop.actiepunt.eigen import eigen_organisaties
from zvh.levensloop.actiepunt.meegenomen import meegenomen
from zvh.levensloop.actiepunt.openstaand import rappels
from zvh.levensloop.actiepunt.rappel import mag_rappelleren
from zvh.levensloop.actiepunt.volgorde import numbers
from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.records.leesbaar import leesbaar
from zvh.levensloop.records.lezen import Lezen

PER_PAGE = 50
FIRST = 5


@dataclass(frozen=True, slots=True)
class Rij:
    """An action in the list."""

    url: str
    nummer: int
    actie: Actiepunt
    may_report: bool
    may_rappel: bool
    rappels: int
    meegenomen: int


class Actiepunten(Lezen):
    """The rows, and the form that adds one."""

    def __call__(self) -> str:
        """Gather once, a page of each."""
        self.open = self._batch(False, "b_start")
        self.done = self._batch(True, "afgesloten")
        return self.index()

    def _batch(self, done: bool, parameter: str) -> Batch:
        asked = str(self.request.form.get(parameter) or "0")
        found = [number for number in numbers(self.context, done) if self._visible(number)]
        return Batch(found, PER_PAGE, int(asked) if asked.isdigit() else 0)

    def _visible(self, number: int) -> bool:
        return self.sees_all or api.user.has_permission("View", obj=action(self.context, number))

    @property
    def sees_all(self) -> bool:
        """Tell whether this person sees every action here, so that none needs asking."""
        return api.user.has_permission("Levensloop: Actiepunt toevoegen", obj=self.context)

    def rows(self, batch: Batch) -> list[Rij]:
        """Return the actions of one page of the list."""
        return [self._row(action(self.context, number)) for number in batch]

    def _row(self, made: object) -> Rij:
        may_report = api.user.has_permission("Levensloop: Actiepunt melden", obj=made)
        rappel = mag_rappelleren(made), len(rappels(made))
        mee = len(meegenomen(self.context, made.nummer))
        return Rij(made.absolute_url(), made.nummer, leesbaar(facts(made), made), may_report, *rappel, mee)

    def earlier(self, page: Batch, parameter: str) -> str:
        """Return the address of the page before this one."""
        return f"{self._here()}?{parameter}={max(page.start - 1 - PER_PAGE, 0)}#actiepunten"

    def later(self, page: Batch, parameter: str) -> str:
        """Return the address of the page after this one."""
        return f"{self._here()}?{parameter}={page.end}#actiepunten"

    def _here(self) -> str:
        """Return the address of the page that these rows are a part of."""
        return self.request.get("ACTUAL_URL") or self.context.absolute_url()

    def may_add(self) -> bool:
        """Tell whether this person may add an action, in a casus that runs."""
        return self.sees_all and not self.gesloten

    def organisations(self) -> list[tuple[str, str]]:
        """Return token and name of each organisation that an action may be for."""
        terms = getUtility(IVocabularyFactory, "zvh.levensloop.organisaties")(self.context)
        own = eigen_organisaties(self.context)
        return [(term.token, term.title) for term in terms if own is None or term.token in own]


class Eerste(Actiepunten):
    """The open actions that come first, on the overview of a casus."""

    def __call__(self) -> str:
        """Gather once: five, and how many there are."""
        found = [number for number in numbers(self.context, False) if self._visible(number)]
        self.open, self.number = found[:FIRST], len(found)
        return self.index()
