"""Which casussen are mine: the default of the list for staff of the house."""

from dataclasses import replace

from plone import api
from zope.component import getUtility

from zvh.levensloop.core.werk import Werk
from zvh.levensloop.core.zoeken import gevouwen
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWaarneemt


def van_wie(lines: list[Werk]) -> tuple[list[Werk], bool]:
    """Return the lines, each marked whether it is of whoever asks; and whether there is any casus of his own.

    His are the casussen where he is named as procesregisseur or informatiecoördinator, and those of whose team he is a
    member; so are those of whom he stands in for. What has no procesregisseur yet is of everybody, or nobody would see
    it.
    """
    user = api.user.get_current()
    me = gevouwen((user.getProperty("fullname") or "").strip())
    register, in_team = getUtility(IRegister)(), getUtility(IMijnCasussen).rollen(user.getId())
    names = {name for line in register.values() for name in (line.regie, line.coordinatie)}
    his = {me, *(gevouwen(name) for name in getUtility(IWaarneemt)(user.getId()))}
    mine = {name for name in names if name and gevouwen(name.strip()) in his}
    own, others = set(), set()
    for uid, line in register.items():
        if uid in in_team or line.regie in mine or line.coordinatie in mine:
            own.add(line.kenmerk)
        elif line.regie:
            others.add(line.kenmerk)
    return [replace(line, van_mij=False) if line.kenmerk in others else line for line in lines], bool(own)
