"""What becomes of plans when a casus ends: a concept stays a concept, labels at partners are to be taken away again."""

from plone import api
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.labels import weghalen
from zvh.levensloop.core.approach.werkdagen import werkdagen_later
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.levensloopplan.labels import KEY
from zvh.levensloop.records.einde import BijEinde
from zvh.levensloop.records.interfaces import IBijEinde, ICasusContent, IMaakActie
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen


@implementer(IBijEinde)
@adapter(ICasusContent)
class Einde(BijEinde):
    """The plans and labels of one casus."""

    def zinnen(self) -> tuple[str, ...]:
        """Return what stays undone, and which labels must go."""
        lines = [f"{p.title} is nog niet vastgesteld, en dat kan dan niet meer." for p in self._concepten()]
        if labels := self._labels():
            words = ", ".join(titel for titel, _ in labels)
            lines.append(
                f"Bij partners staan labels: {words}. Per label komt er een actie om het weg te halen. "
                "De partner ziet die actie niet meer: bel hem."
            )
        return tuple(lines)

    def eindig(self) -> None:
        """Make for each label the opposite of the action that set it (process.md §5)."""
        voor = werkdagen_later(today(), instellingen().termijnen.label_werkdagen)
        for titel, organisatie in self._labels():
            IMaakActie(self.casus)(weghalen(titel, organisatie), organisatie, voor)

    def _concepten(self) -> list[object]:
        return [plan for plan in plans(self.casus) if not is_frozen(plan)]

    def _labels(self) -> list[tuple[str, str]]:
        """Return words and organisation (UID) of each label that was asked, and not refused."""
        made = IAnnotations(self.casus).get(KEY, {})
        titels = {term.token: term.titel for term in instellingen().terms("labels")}
        found = {token: self.casus.get(f"actiepunt-{number}") for token, number in made.items()}
        return [
            (titels.get(token, token), action.organisatie or "")
            for token, action in found.items()
            if action is not None and api.content.get_state(action) != "niet_gedaan"
        ]
