"""What ending a membership takes away, told before it is done."""

from dataclasses import dataclass

from plone import api

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN
from zvh.levensloop.core.approach.rechten import leest, rol
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import team
from zvh.levensloop.teams.waarom import rolnaam


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What happens to the person, his organisation and the team when a membership ends.

    `rol_open`: words of the role that nobody holds then, without which no plan is adopted; `blijft`: words of the roles
    by which the person keeps access; `plannen`, `acties`: how many plans, and open actions of his organisation.
    """

    lid: Lidmaatschap
    opende: bool
    blijft: tuple[str, ...]
    categorieen: tuple[str, ...]
    plannen: int
    acties: int
    rol_open: str
    organisatie_weg: bool


def gevolg(casus: object, number: int) -> Gevolg:
    """Return the effect of ending a membership now; KeyError for an unknown number."""
    all_members, moment = team(casus), now()
    member = all_members[number]
    others = {n: m for n, m in all_members.items() if n != number and m.at(moment)}
    same = [m for m in others.values() if member.gebruiker and m.gebruiker == member.gebruiker]
    kept = [m for m in same if _opens(casus, m)]
    return Gevolg(
        lid=member,
        opende=bool(member.gebruiker) and bool(_opens(casus, member)),
        blijft=tuple(rolnaam(m.rol) for m in kept),
        categorieen=_lost(member, kept),
        plannen=_count(casus, "Levensloopplan", review_state=["vastgesteld", "ter_vaststelling", "vervangen"]),
        acties=_own_actions(casus, member),
        rol_open=_left_open(member, others.values()),
        organisatie_weg=not any(m.organisatie == member.organisatie and m.gebruiker for m in others.values()),
    )


def _opens(casus: object, member: Lidmaatschap) -> str:
    stand = rechten().standen.get(casus.UID())
    return rol(member.recht(0), stand, now()) if stand else ""


def _lost(member: Lidmaatschap, kept: list[Lidmaatschap]) -> tuple[str, ...]:
    """Return the categories that the person reads by this membership alone, in words."""
    lezers, day = instellingen().lezers, today()
    still = frozenset().union(*(leest(m.recht(0), lezers, day) for m in kept))
    lost = leest(member.recht(0), lezers, day) - still
    return tuple(categorie.titel for categorie in CATEGORIEEN if categorie.token in lost)


def _left_open(member: Lidmaatschap, others: object) -> str:
    needed = member.rol in (LC, CR) and not any(other.rol == member.rol for other in others)
    return rolnaam(member.rol) if needed else ""


def _count(casus: object, portal_type: str, **query: object) -> int:
    return len(_brains(casus, portal_type, **query))


def _own_actions(casus: object, member: Lidmaatschap) -> int:
    found = _brains(casus, "Actiepunt", review_state="open")
    return sum(brain._unrestrictedGetObject().organisatie == member.organisatie for brain in found)


def _brains(casus: object, portal_type: str, **query: object) -> list[object]:
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(casus.getPhysicalPath())
    return catalog.unrestrictedSearchResults(path=path, portal_type=portal_type, **query)
