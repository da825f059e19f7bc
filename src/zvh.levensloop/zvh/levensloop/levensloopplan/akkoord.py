"""Answering a plan: a partner for his own organisation, or the house for what was said in an overleg."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.akkoord import AKKOORD, dag_kan_niet, in_woorden, kan_niet
from zvh.levensloop.core.datum import datum
from zvh.levensloop.levensloopplan.antwoorden import Antwoord, laatste, voeg_toe
from zvh.levensloop.levensloopplan.content import ILevensloopplanContent
from zvh.levensloop.records.gebeurtenissen import append, current_person, gebeurtenissen
from zvh.levensloop.records.interfaces import IAkkoordgevraagd, ITeamleden
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.namens import namens

GEVEN = "Levensloop: Akkoord geven"
OPSCHRIJVEN = "Levensloop: Akkoord opschrijven"
EVENT = "antwoord van een partner"
TE_VROEG = "Dit plan is nog een concept. Partners antwoorden als het ter vaststelling ligt."
TE_LAAT = "Deze versie is vervangen. Antwoord op de nieuwe versie."
NIET_IN_TEAM = "Deze organisatie zit nu niet in het team."

Gezegd = tuple[str, str]  # token of the answer, reason


def open_voor_antwoord(plan: object) -> str:
    """Return why this version can't be answered now, as a Dutch sentence; "" when it can."""
    return {"concept": TE_VROEG, "vervangen": TE_LAAT}.get(api.content.get_state(plan), "")


def eigen_organisaties(plan: object) -> dict[str, str]:
    """Return for which organisations in the team (name by UID) whoever acts may answer."""
    if not api.user.has_permission(GEVEN, obj=plan):
        return {}
    return namens(plan.__parent__, current_person()[0])


@implementer(IAkkoordgevraagd)
@adapter(ILevensloopplanContent)
class Gevraagd:
    """Whether one version waits for somebody."""

    def __init__(self, plan: object):
        self.plan = plan

    def wacht(self) -> bool:
        """Tell whether an organisation of this person still has to answer the version that lies with the team."""
        if api.content.get_state(self.plan) != "ter_vaststelling":
            return False
        return bool(set(eigen_organisaties(self.plan)) - set(laatste(self.plan)))


def geef_akkoord(plan: object, oordeel: str, toelichting: str = "", organisatie: str = "") -> bool:
    """Answer for one's own organisation; BadRequest says what is wrong. False: the same was there already."""
    own = eigen_organisaties(plan)
    uid = organisatie or (next(iter(own)) if len(own) == 1 else "")
    if uid not in own:
        raise BadRequest(
            f"Kies voor welke organisatie je antwoordt: {', '.join(own.values())}."
            if own
            else "Je zit voor geen organisatie in dit team. Vraag het ZVH je toe te voegen."
        )
    former = laatste(plan).get(uid)
    if former is not None and former.uitgesproken is not None and today() > former.herstel_tot:
        raise BadRequest(
            f"Jullie antwoord is uitgesproken in het overleg van {datum(former.uitgesproken)} en kon worden aangepast "
            f"tot en met {datum(former.herstel_tot)}. Bel het ZVH als het niet klopt."
        )
    return _keep(plan, uid, own[uid], (oordeel, toelichting))


def schrijf_op(plan: object, dag: dt.date | None, gezegd: dict[str, Gezegd]) -> int:
    """Write down what was said in the overleg of a day, by organisation (UID); return how many answers are new.

    BadRequest says what is wrong; nothing was written then.
    """
    begin = gebeurtenissen(plan)[0].wanneer.astimezone(AMSTERDAM).date()
    if why_not := dag_kan_niet(dag, begin, today()):
        raise BadRequest(why_not)
    if not gezegd:
        raise BadRequest("Kies bij minstens één organisatie wat zij zei.")
    team = ITeamleden(plan.__parent__).organisaties(today())
    for uid, words in gezegd.items():
        _may_write_down(plan, team, uid, words, dag)
    return sum(_keep(plan, uid, team[uid], words, dag) for uid, words in gezegd.items())


def _may_write_down(plan: object, team: dict[str, str], uid: str, gezegd: Gezegd, dag: dt.date) -> None:
    if uid not in team:
        raise BadRequest(NIET_IN_TEAM)
    if why_not := kan_niet(*_stripped(gezegd)):
        raise BadRequest(f"{team[uid]}: {why_not}")
    former = laatste(plan).get(uid)
    if former is not None and former.uitgesproken is None and former.op >= dag:
        raise BadRequest(f"{team[uid]} antwoordde zelf op {datum(former.op)}. Dat antwoord blijft staan.")


def _keep(plan: object, uid: str, naam: str, gezegd: Gezegd, dag: dt.date | None = None) -> bool:
    """Keep an answer, unless the same is there."""
    if why_not := open_voor_antwoord(plan):
        raise BadRequest(why_not)
    oordeel, toelichting = _stripped(gezegd)
    if why_not := kan_niet(oordeel, toelichting):
        raise BadRequest(why_not)
    former = laatste(plan).get(uid)
    if former and (former.oordeel, former.toelichting, former.uitgesproken) == (oordeel, toelichting, dag):
        return False
    voeg_toe(plan, Antwoord(uid, naam, oordeel, toelichting, *current_person(), now().astimezone(dt.UTC), dag))
    spoken = f", uitgesproken in overleg van {datum(dag)}" if dag else ""
    append(plan, EVENT, f"{naam}: {in_woorden(oordeel).lower()}{spoken}")
    return True


def _stripped(gezegd: Gezegd) -> Gezegd:
    """Return an answer with its reason; plain agreement has none."""
    oordeel, toelichting = gezegd
    return oordeel, "" if oordeel == AKKOORD else toelichting.strip()
