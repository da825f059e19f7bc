"""For whom somebody acts in a casus."""

from zvh.levensloop.records.interfaces import IDeelname, ITeamleden
from zvh.levensloop.records.klok import today


def namens(casus: object, wie: str) -> dict[str, str]:
    """Return the names of the organisations that a person (user id) is in the team for today, by UID."""
    own = IDeelname(casus).organisaties(wie)
    return {uid: naam for uid, naam in ITeamleden(casus).organisaties(today()).items() if uid in own}
