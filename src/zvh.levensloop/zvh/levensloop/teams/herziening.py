"""Every half year the procesregisseur looks who still needs access to a casus: confirms each, or ends it."""

import datetime as dt
from collections.abc import Iterator, Set

from BTrees.OOBTree import OOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.herziening import beletsel, uiterlijk
from zvh.levensloop.core.approach.rechten import elders_geleid
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import NOODTOEGANG
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IRegister, IWerk
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.werk import Verteld
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import HERZIEN, end_now, not_oneself, team

KEY = "zvh.levensloop.herziening"
PERMISSION = "Levensloop: Toegang herzien"
REDEN = "toegang niet meer nodig, nagekeken door de procesregisseur"


def met_toegang(casus: object) -> dict[int, Lidmaatschap]:
    """Return each membership by which somebody can open something now or later, by number; noodtoegang ends itself."""
    moment = now()
    return {n: m for n, m in team(casus).items() if m.gebruiker and m.rol != NOODTOEGANG and not m.over(moment)}


def herzie(casus: object, blijft: Set[int], eindigt: Set[int]) -> dt.date:
    """Keep who still needs access and end the others now; return when to look again. BadRequest says why not."""
    if fase(api.content.get_state(casus)).soort != "actief":
        raise BadRequest("Dit kan alleen in een lopende casus: in een andere heeft het team geen toegang.")
    there = met_toegang(casus)
    if why_not := beletsel(set(there), blijft, eindigt):
        raise BadRequest(why_not)
    for number in sorted(eindigt):
        not_oneself(there[number])
        end_now(casus, number, REDEN)
    IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())[casus.UID()] = today()
    gone = ", ".join(there[number].naam for number in sorted(eindigt))
    append(casus, HERZIEN, f"{len(blijft)} met toegang" + (f"; beëindigd: {gone}" if gone else ""))
    log("toegang herzien", casus=casus.kenmerk)
    return uiterlijk(today(), today(), _maanden())


def laatst(uid: str) -> dt.date | None:
    """Return when a casus (UID) was last looked at; None: never."""
    return _kept().get(uid)


def _kept() -> OOBTree | dict[str, dt.date]:
    return IAnnotations(api.portal.get()).get(KEY, {})


def _maanden() -> int:
    return instellingen().termijnen.toegang_maanden


@implementer(IWerk)
class Herzieningen(Verteld):
    """Running casussen of which the access is to be looked at; wakes none."""

    titel = "Toegang nakijken"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each that is due up to and including this day, for the procesregisseur."""
        if not api.user.has_permission(PERMISSION):
            return
        months, kept = _maanden(), _kept()
        for uid, line in getUtility(IRegister)().items():
            if fase(line.fase).soort != "actief" or line.geopend is None:
                continue
            last = kept.get(uid)
            day = uiterlijk(last, line.geopend, months)
            if day <= tot and not elders_geleid(rechten().standen.get(uid), now()):
                reden = f"Laatst nagekeken op {datum(last)}." if last else "Nog niet nagekeken."
                pad = f"casussen/{line.kenmerk.lower()}/toegang-herzien"
                yield Werk(
                    "herziening", pad, line.kenmerk, line.naam, "Nakijken wie nog toegang nodig heeft", reden, day
                )

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield nothing: only the house does this."""
        return iter(())
