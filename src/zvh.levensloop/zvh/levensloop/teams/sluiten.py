"""Who reads no longer once a casus ends: the team by its phase, guests because their access ends now."""

from collections.abc import Iterable

from zope.component import adapter, queryAdapter
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import rol
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import GAST, LC, NOODTOEGANG
from zvh.levensloop.records.einde import BijEinde
from zvh.levensloop.records.interfaces import IBijEinde, ICasusContent, IOvernemer
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.gasten import gasten
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.stand import nazorg_tot_en_met
from zvh.levensloop.teams.team import end_now, team

REDEN = "de casus is gesloten"


@implementer(IBijEinde)
@adapter(ICasusContent)
class Sluiten(BijEinde):
    """The end of the access of team and guests."""

    def zinnen(self) -> tuple[str, ...]:
        """Return who loses access, and who reads what for how long."""
        members = self._leden()
        guests = [m for m in gasten(self.casus).values() if m.gebruiker]
        lost = _namen([*members, *guests])
        overnemer = queryAdapter(self.casus, IOvernemer, default=str)()
        stay = _namen(m for m in members if m.rol == LC or (overnemer and m.organisatie == overnemer))
        lines = [f"De toegang eindigt meteen van: {', '.join(lost)}."] if lost else ["Niemand verliest toegang."]
        if stay:
            until = datum(nazorg_tot_en_met())
            lines.append(f"Alleen dit besluit en het laatste plan leest nog tot en met {until}: {', '.join(stay)}.")
        return tuple(lines)

    def eindig(self) -> None:
        """End the access of guests, who otherwise read along until an outcome that will not come."""
        for number in gasten(self.casus):
            end_now(self.casus, number, REDEN)

    def _leden(self) -> list[Lidmaatschap]:
        """Return the members with an account that open the casus, or its plan, now."""
        stand, moment = rechten().standen.get(self.casus.UID()), now()
        held = [m for m in team(self.casus).values() if m.gebruiker and m.rol not in (GAST, NOODTOEGANG)]
        return [m for m in held if stand and rol(m.recht(0), stand, moment)]


def _namen(members: Iterable[Lidmaatschap]) -> list[str]:
    """Return each person once, whatever number of roles he has."""
    return list({m.gebruiker: m.naam for m in members}.values())
