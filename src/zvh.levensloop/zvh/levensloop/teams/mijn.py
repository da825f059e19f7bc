"""The casussen of one person, without waking any of them."""

from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import NAZORG, ROLLEN, leest
from zvh.levensloop.core.team import GAST, TOEGANGER
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IMijnCasussen
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.plugin import rechten

# These read the plan, and not the casus around it.
ALLEEN_PLAN = (ROLLEN[TOEGANGER], NAZORG)


@implementer(IMijnCasussen)
class MijnCasussen:
    """Answers from the rights of all teams."""

    def __call__(self, user_id: str) -> dict[str, frozenset[str]]:
        """Return the categories that a person reads by UID of each casus that he may open now."""
        moment, lezers = now(), instellingen().lezers
        found: dict[str, frozenset[str]] = {}
        for casus, recht, rol in rechten().in_force(user_id, moment):
            if rol not in ALLEEN_PLAN:
                found[casus] = found.get(casus, frozenset()) | leest(recht, lezers, moment.date())
        return found

    def rollen(self, user_id: str) -> dict[str, list[tuple[str, str]]]:
        """Return role and organisation of each membership that gives something now, by UID of its casus."""
        found: dict[str, list[tuple[str, str]]] = {}
        for casus, recht, rol in rechten().in_force(user_id, now()):
            found.setdefault(casus, []).append((rol, recht.organisatie))
        return found

    def te_gast(self, user_id: str) -> frozenset[str]:
        """Return the UID of each casus of which a person is a guest now, whatever phase it is in."""
        moment = now()
        held = rechten().personen.get(user_id, {})
        return frozenset(uid for uid, some in held.items() if any(r.rol == GAST and r.geldt(moment) for r in some))
