"""The team of a casus as documents and pages show it."""

import datetime as dt

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.team import TOEGANGER, Teamlid
from zvh.levensloop.records.interfaces import ICasusContent, ITeamleden
from zvh.levensloop.records.velden import term_title
from zvh.levensloop.teams.team import Lidmaatschap, team_on


@implementer(ITeamleden)
@adapter(ICasusContent)
class Teamleden:
    """The team of one casus in words."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self, day: dt.date) -> tuple[Teamlid, ...]:
        """Return who is in the team on a day."""
        return tuple(teamlid(self.casus, member) for member in team_on(self.casus, day))

    def roles(self, day: dt.date) -> frozenset[str]:
        """Return the roles that somebody holds on a day."""
        return frozenset(member.rol for member in team_on(self.casus, day))

    def organisaties(self, day: dt.date) -> dict[str, str]:
        """Return the organisations that work in the team on a day; who only files the plan is none of them."""
        found = dict.fromkeys(m.organisatie for m in team_on(self.casus, day) if m.rol != TOEGANGER)
        return {uid: term_title(self.casus, "organisaties", uid) for uid in found if uid}


def teamlid(casus: object, member: Lidmaatschap) -> Teamlid:
    """Return one membership in words."""
    return Teamlid(
        naam=member.naam,
        organisatie=term_title(casus, "organisaties", member.organisatie),
        rol=term_title(casus, "teamrollen", member.rol),
        functie=member.functie,
        telefoon=member.telefoon,
        email=member.email,
        bereikbaarheid=member.bereikbaarheid,
        van=member.van,
        tot=member.tot,
    )
