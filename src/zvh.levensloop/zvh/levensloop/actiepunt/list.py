"""The actions of a casus as rows, on the page of casus and plan."""

from dataclasses import dataclass

from plone import api
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.actiepunt.content import actions, facts
from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.records.lezen import Lezen


@dataclass(frozen=True, slots=True)
class Rij:
    """An action in the list."""

    url: str
    nummer: int
    actie: Actiepunt


class Actiepunten(Lezen):
    """The rows, and the form that adds one."""

    def __call__(self) -> str:
        """Gather once."""
        rows = [Rij(action.absolute_url(), action.nummer, facts(action)) for action in actions(self.context)]
        self.open = [row for row in rows if row.actie.status == "open"]
        self.done = [row for row in rows if row.actie.status != "open"]
        return self.index()

    def may_add(self) -> bool:
        """Tell whether this person may add an action."""
        return api.user.has_permission("Levensloop: Actiepunt toevoegen", obj=self.context)

    def organisations(self) -> list[tuple[str, str]]:
        """Return token and name of each organisation."""
        terms = getUtility(IVocabularyFactory, "zvh.levensloop.organisaties")(self.context)
        return [(term.token, term.title) for term in terms]
