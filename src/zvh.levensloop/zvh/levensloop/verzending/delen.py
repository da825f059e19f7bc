"""Which adopted versions are not with everybody who holds an older one (R21): noted when that changes, so that the
start page wakes no others."""

import datetime as dt
from collections.abc import Iterator

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.verzending import ANDEREN
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IRegister, ITeamleden, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.werk import Verteld, loopt
from zvh.levensloop.verzending.verzending import VERVANGEN, met_ouder, versies

KEY = "zvh.levensloop.te_delen"  # on the site, by UID of the casus and type: id of the version in force


def on_transition(stuk: object, event: object) -> None:
    """When a version is replaced, look who holds that one and not yet the new one."""
    if event.new_state.id == VERVANGEN:
        in_force = (one for one in versies(stuk) if is_frozen(one))
        if (new := next((one for one in in_force if api.content.get_state(one) != VERVANGEN), None)) is not None:
            note(new)


def on_sent(event: object) -> None:
    """Somebody got it."""
    note(event.object)


def note(stuk: object) -> None:
    """Keep whether a version is still to be shared with somebody."""
    kept, key = IAnnotations(api.portal.get()).get(KEY), (IUUID(stuk.__parent__), stuk.portal_type)
    if te_delen(stuk):
        if kept is None:
            kept = IAnnotations(api.portal.get())[KEY] = OOBTree()
        kept[key] = stuk.getId()
    elif kept is not None and kept.get(key) == stuk.getId():
        del kept[key]


def te_delen(stuk: object) -> list[str]:
    """Return who holds an older version only and works here still, or is the client or somebody close, in words."""
    team = ITeamleden(stuk.__parent__).organisaties(today())
    return [words for key, words in met_ouder(stuk).items() if key in team or key.partition(" ")[0] in ANDEREN]


@implementer(IWerk)
class TeDelen(Verteld):
    """Lines of versions that not everybody has."""

    titel = "Nieuwe versie delen"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each, in a casus that runs."""
        lines, folder = getUtility(IRegister)(), api.portal.get()["casussen"]
        for (uid, _), name in IAnnotations(api.portal.get()).get(KEY, {}).items():
            line = lines.get(uid)
            stuk = folder[line.kenmerk.lower()].get(name) if loopt(line) else None
            if stuk is not None and (waiting := te_delen(stuk)):
                pad = f"casussen/{line.kenmerk.lower()}/{name}/verzenden"
                many = "1 ontvanger heeft" if len(waiting) == 1 else f"{len(waiting)} ontvangers hebben"
                reden = f"Vastgesteld op {datum(stuk.vaststelling.op)}; {many} nog een oudere versie."
                yield Werk("delen", pad, line.kenmerk, line.naam, f"{stuk.title} delen", reden)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield nothing: the house sends."""
        yield from ()
