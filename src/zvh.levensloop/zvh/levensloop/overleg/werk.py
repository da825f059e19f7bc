"""What waits of meetings: minutes to finish, to react to, to adopt; and for a guest what he was invited to."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.overleg.content import GEPLAND
from zvh.levensloop.overleg.eisen import reageren_tot
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.reacties.reactie import wachtend, zichtbaar
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IVindCasus, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.werk import Verteld, in_lopende

GEWEEST = "Je was erbij als gast, en leest nog enkele dagen mee met wat eruit komt."


@implementer(IWerk)
class Uitnodigingen(Verteld):
    """Lines of invitations: a guest finds no casus in his list, only the overleg."""

    titel = "Uitnodiging"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield nothing: the house invites."""
        yield from ()

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each overleg that this person is a guest of, as long as he may read what comes of it."""
        lines, utility = getUtility(IRegister)(), getUtility(IMijnCasussen)
        for uid in sorted(utility.te_gast(user_id) & set(lines)):
            line = lines[uid]
            for overleg in van_soort(getUtility(IVindCasus).op_kenmerk(line.kenmerk), "Overleg"):
                if _genodigd(overleg, user_id) and api.user.has_permission("View", obj=overleg):
                    naam = line.naam if "identiteit" in utility(user_id).get(uid, ()) else ""
                    pad = f"casussen/{line.kenmerk.lower()}/{overleg.getId()}"
                    to_come = api.content.get_state(overleg) == GEPLAND
                    reden = f"Je bent als gast uitgenodigd: {overleg.wanneer}." if to_come else GEWEEST
                    day = overleg.datum if to_come else None
                    yield Werk("uitnodiging", pad, line.kenmerk, naam, overleg.wat.titel, reden, day)


def _genodigd(overleg: object, user_id: str) -> bool:
    return any(one.gebruiker == user_id for one in genodigden(overleg).values())


@implementer(IWerk)
class Verslagen(Verteld):
    """Lines of minutes: those under way are few, and are read themselves."""

    titel = "Verslag"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield minutes to finish, and minutes to adopt once the team has reacted; of a casus that runs."""
        for pad, line, brain in in_lopende("Overlegverslag", "concept", "ter_reactie"):
            verslag = brain.getObject()
            until = reageren_tot(verslag) if brain.review_state == "ter_reactie" else None
            wat = f"{brain.Title} {'vaststellen' if until else 'afmaken en rondsturen'}"
            yield Werk("verslag", pad, line.kenmerk, line.naam, wat, _stand(verslag, until), until)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield minutes that lie with the team, up to the last day to react or until this person did."""
        lines, utility = getUtility(IRegister)(), getUtility(IMijnCasussen)
        read = utility(user_id).items()
        names = {lines[uid].kenmerk: lines[uid].naam for uid, held in read if uid in lines and "identiteit" in held}
        for brain in api.content.find(portal_type="Overlegverslag", review_state="ter_reactie"):
            verslag = brain.getObject()
            until, reacted = reageren_tot(verslag), any(one.wie == user_id for one in zichtbaar(verslag))
            if until and until >= today() and not reacted:
                reden = f"Je kunt reageren tot en met {datum(until)}."
                kenmerk, wat = _kenmerk(verslag), f"{brain.Title}: lees en reageer"
                yield Werk("verslag", _pad(verslag), kenmerk, names.get(kenmerk, ""), wat, reden, until)


def _stand(verslag: object, until: dt.date | None) -> str:
    if until is None:
        return "Het is nog een concept."
    open_ = wachtend(verslag)
    waiting = "" if not open_ else " 1 reactie wacht." if open_ == 1 else f" {open_} reacties wachten."
    return f"Het team kan reageren tot en met {datum(until)}.{waiting}"


def _kenmerk(verslag: object) -> str:
    return str(verslag.__parent__.getId()).upper()


def _pad(verslag: object) -> str:
    return f"casussen/{verslag.__parent__.getId()}/{verslag.getId()}"
