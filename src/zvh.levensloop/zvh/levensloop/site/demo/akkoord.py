"""What partners answered to the plans of the demonstration, in the overleg or the day after; and who got them."""

import datetime as dt

from plone import api

from zvh.levensloop.levensloopplan.akkoord import eigen_organisaties, geef_akkoord, schrijf_op
from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import ITeamleden
from zvh.levensloop.verzending.verzending import verzend

# What each says himself; the house writes down what the organisations after the first said in the overleg.
ZELF = {"lotte": ("akkoord", ""), "zara": ("mits", "er ook in het weekend iemand te bellen is.")}
GEZEGD = slice(1, 3)


def answer(casussen: list[object], today: dt.date) -> None:
    """Let partners answer the plan that holds."""
    for casus in casussen:
        for plan in plans(casus):
            if api.content.get_state(plan) == "vastgesteld":
                _answer(plan, today)


def send(casussen: list[object]) -> None:
    """Hand the plan that holds out to the team, and to whom it is about."""
    for casus in casussen:
        for plan in plans(casus):
            if api.content.get_state(plan) == "vastgesteld":
                day = plan.vaststelling.op
                with klok.on(day):
                    team = list(ITeamleden(casus).organisaties(day))
                    verzend(plan, team[GEZEGD], "beveiligde_mail", day)
                    verzend(plan, ["client"], "voorgelezen", day)


def _answer(plan: object, today: dt.date) -> None:
    team = list(ITeamleden(plan.__parent__).organisaties(today))
    with klok.on(plan.vaststelling.op):
        schrijf_op(plan, klok.today(), dict.fromkeys(team[GEZEGD], ("akkoord", "")))
    with klok.on(plan.vaststelling.op + dt.timedelta(days=1)):
        for login, words in ZELF.items():
            with api.env.adopt_user(username=login):
                if eigen_organisaties(plan):
                    geef_akkoord(plan, *words)
