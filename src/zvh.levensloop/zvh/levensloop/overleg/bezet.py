"""Which hours are taken: when all planned overleggen are, kept apart from their casussen so that asking wakes none."""

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility

from zvh.levensloop.core.approach.agenda import Bezet
from zvh.levensloop.core.uren import sinds_middernacht
from zvh.levensloop.core.zoeken import gevouwen
from zvh.levensloop.overleg.content import GEPLAND, Overleg
from zvh.levensloop.records.interfaces import IRegister

KEY = "zvh.levensloop.overleguren"  # on the site, by UID of the overleg: UID of its casus, day, hours, who chairs


def on_change(overleg: Overleg, event: object) -> None:
    """Follow an overleg that is planned, moved, held or called off."""
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    if api.content.get_state(overleg) == GEPLAND and overleg.datum is not None:
        line = (IUUID(overleg.__parent__), overleg.datum, *uren(overleg), overleg.voorzitter or "")
        if kept.get(IUUID(overleg)) != line:
            kept[IUUID(overleg)] = line
    else:
        kept.pop(IUUID(overleg), None)


def uren(overleg: Overleg) -> tuple[str, str]:
    """Return begin and end of an overleg; "" for what is unknown, or no hour."""
    return _uur(overleg.begin), _uur(overleg.einde)


def bezet(overleg: Overleg) -> list[Bezet]:
    """Return when others are planned that stand in the way: of the same casus the whole day, of the same
    procesregisseur at their hours, as far as those of both are known."""
    casus, register = IUUID(overleg.__parent__), getUtility(IRegister)()
    regie = getattr(register.get(casus), "regie", "")
    mine = _namen(regie, overleg.voorzitter or "")
    found = []
    for uid, (other, day, begin, einde, voorzitter) in IAnnotations(api.portal.get()).get(KEY, {}).items():
        if uid == IUUID(overleg):
            continue
        if other == casus:
            found.append(Bezet(day))
        elif begin and overleg.begin and mine & _namen(getattr(register.get(other), "regie", ""), voorzitter):
            found.append(Bezet(day, begin, einde))
    return found


def _namen(*names: str) -> set[str]:
    return {gevouwen(name.strip()) for name in names if name.strip()}


def _uur(typed: str | None) -> str:
    try:
        sinds_middernacht(typed or "")
    except ValueError:
        return ""
    return typed or ""
