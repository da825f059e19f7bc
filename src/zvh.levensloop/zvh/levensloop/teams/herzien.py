"""The page on which the procesregisseur looks who still needs access, and the same over REST."""

import datetime as dt
from dataclasses import dataclass

from plone.restapi.services import Service
from zExceptions import BadRequest
from zope.component import getUtility, queryUtility

from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IGids, IVorigBezoek
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.teams.herziening import herzie, laatst, met_toegang
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.pagina import Pagina
from zvh.levensloop.teams.waarom import rolnaam

BLIJFT, EINDIGT = "blijft", "eindigt"


@dataclass(frozen=True, slots=True)
class Regel:
    """Somebody with access: when he last did something in this casus before today (None: never)."""

    nummer: int
    lid: Lidmaatschap
    rol: str
    organisatie: str
    gebruikt: dt.date | None
    zelf: bool


def regels(casus: object) -> list[Regel]:
    """Return who has access to a casus; who did nothing here for longest on top."""
    found = [_regel(casus, n, m) for n, m in met_toegang(casus).items()]
    return sorted(found, key=lambda one: (one.gebruikt or dt.date.min, one.lid.naam))


def _regel(casus: object, number: int, member: Lidmaatschap) -> Regel:
    visits = queryUtility(IVorigBezoek)
    moment = visits(member.gebruiker, casus.kenmerk) if visits is not None else None
    return Regel(
        number,
        member,
        rolnaam(member.rol),
        getUtility(IGids).titel(member.organisatie),
        moment.astimezone(AMSTERDAM).date() if moment else None,
        member.gebruiker == current_person()[0],
    )


class Herzien(Pagina):
    """One answer for each person; nothing is done before all are given."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Wie heeft nog toegang nodig? {self.context.title}"

    def __call__(self) -> str:
        """Show who has access, or keep the answers on POST."""
        if not self.posted():
            return self.index()
        return self.act(self._herzie, self.hier())

    def _herzie(self) -> str:
        given = {number: self.asked(f"lid-{number}") for number in met_toegang(self.context)}
        sent = self.asked("gezien")
        if sent != self.gezien():
            raise BadRequest("De lijst is intussen veranderd. Kijk opnieuw wie er nu bij kan.")
        groups = ({n for n, answer in given.items() if answer == wanted} for wanted in (BLIJFT, EINDIGT))
        return f"De toegang is nagekeken. De volgende keer: uiterlijk {datum(herzie(self.context, *groups))}."

    def gezien(self) -> str:
        """Return a mark of the list that is shown."""
        return ",".join(map(str, sorted(met_toegang(self.context))))

    def regels(self) -> list[Regel]:
        """Return who has access; who did nothing here for longest on top."""
        return regels(self.context)

    def laatst(self) -> str:
        """Return when this was done before; "" for never."""
        return self.datum(laatst(self.context.UID()))

    def gekozen(self, one: Regel, answer: str) -> str | None:
        """Return whether an answer was given before, as a page says it."""
        return "checked" if self.asked(f"lid-{one.nummer}") == answer or (one.zelf and answer == BLIJFT) else None


class Get(Service):
    """GET …/@toegang-herzien of a casus: who has access, and when it was last used."""

    def reply(self) -> dict[str, object]:
        """Return them; who did nothing here for longest on top."""
        last = laatst(self.context.UID())
        return {
            "@id": f"{self.context.absolute_url()}/@toegang-herzien",
            "laatst_herzien": last.isoformat() if last else None,
            "items": [_told(one) for one in regels(self.context)],
        }


class Post(Dienst):
    """POST …/@toegang-herzien with `blijft` and `eindigt`: numbers of memberships, together all of them."""

    vorm = 'Stuur één object in JSON: {"blijft": [1, 2], "eindigt": [3]}.'

    def reply(self) -> dict[str, object]:
        """Keep it; return when to look again."""
        sent = self.body()
        groups = [self._numbers(sent, name) for name in (BLIJFT, EINDIGT)]
        return {"@id": self.context.absolute_url(), "volgende": herzie(self.context, *groups).isoformat()}

    def _numbers(self, sent: object, name: str) -> set[int]:
        found = (sent.get(name) or []) if isinstance(sent, dict) else None
        if not isinstance(found, list) or not all(isinstance(n, int) and not isinstance(n, bool) for n in found):
            raise BadRequest(self.vorm)
        return set(found)


def _told(one: Regel) -> dict[str, object]:
    return {
        "nummer": one.nummer,
        "naam": one.lid.naam,
        "rol": one.rol,
        "organisatie": one.organisatie,
        "laatst_gebruikt": one.gebruikt.isoformat() if one.gebruikt else None,
    }
