"""What makes the teams of the demonstration a story: who came, went, proposed, took noodtoegang, reads more."""

import datetime as dt
from dataclasses import replace

from plone import api

from zvh.levensloop.core.team import GAST, LID, ONTVANGEND
from zvh.levensloop.records import klok
from zvh.levensloop.site.demo import plans
from zvh.levensloop.teams import noodtoegang
from zvh.levensloop.teams.herziening import herzie, met_toegang
from zvh.levensloop.teams.leesrecht import wijk_af
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.team import change, end, join, team
from zvh.levensloop.teams.voorstel import neem_aan, stel_voor, wijs_af
from zvh.levensloop.teams.waarneming import voer_in

OVERKANT = "Zorg- en Veiligheidshuis Overkant"
VERSLAVING = "Verslavingszorg Schijnbaar"


def fill_teams(cases: list[object], organisations: dict[str, str], today: dt.date) -> None:
    """Let people come, go, propose and look, each on his own day."""
    karel, fatima, _sem, wies, bram, _suleyman, dora = cases[:7]
    _join(wies, "gijs", "Gijs Gast", organisations["Reclassering Fictief"], GAST, today, 2, "inclusietafel")
    _join(bram, "olga", "Olga Overkant", organisations[OVERKANT], ONTVANGEND, today, 12, "verhuizing aangekondigd")
    _former(karel, organisations, today)
    _ends(cases, today)
    _reads(karel, fatima, today)
    _proposals(karel, fatima, organisations, today)
    _emergencies(karel, dora, today)
    _away(today)
    with klok.on(today - dt.timedelta(days=175)):
        herzie(karel, frozenset(met_toegang(karel)), frozenset())


def _join(
    casus: object, login: str, naam: str, organisatie: str, rol: str, today: dt.date, days_ago: int, why: str
) -> int:
    known = api.user.get(userid=login)
    with klok.on(today - dt.timedelta(days=days_ago)):
        telefoon, functie = (known.getProperty(name, "") or "" for name in ("telefoon", "functie"))
        member = Lidmaatschap(
            naam, organisatie, rol, klok.today(), aanleiding=why, gebruiker=login, telefoon=telefoon, functie=functie
        )
        return join(casus, member)


def _former(karel: object, organisations: dict[str, str], today: dt.date) -> None:
    """Mila was in the team of Karel; she reads when her access ended."""
    number = _join(karel, "mila", "Mila Melder", organisations[plans.GEMEENTE], LID, today, 300, "inclusie")
    with klok.on(today - dt.timedelta(days=30)):
        end(karel, number, klok.today(), "andere functie bij de gemeente")


def _ends(cases: list[object], today: dt.date) -> None:
    """Who has an account and is a member, was prolonged at the last overleg; Pieter nearly has to be."""
    for casus in cases:
        for number, member in team(casus).items():
            if member.gebruiker and member.tot is None and member.rol in (LID, "toeganger", ONTVANGEND):
                days = 24 if member.gebruiker == "pieter" else 310
                change(casus, number, tot=today + dt.timedelta(days=days))


def _reads(karel: object, fatima: object, today: dt.date) -> None:
    until = today + dt.timedelta(days=20)
    wijk_af(karel, _of(karel, "wim"), "zorg", True, "gaat mee op huisbezoek van de GGZ", until)
    wijk_af(fatima, _of(fatima, "pieter"), "straf", False, "niet nodig voor de afspraken van nu", until)


def _of(casus: object, login: str) -> int:
    return next(number for number, member in team(casus).items() if member.gebruiker == login)


def _proposals(karel: object, fatima: object, organisations: dict[str, str], today: dt.date) -> None:
    """Lotte proposes: one was accepted, one turned down, one waits."""
    vera = Lidmaatschap("Vera Verslaving", organisations[VERSLAVING], LID, today, functie="Behandelaar")
    with klok.on(today - dt.timedelta(days=70)), api.env.adopt_user(username="lotte"):
        first = stel_voor(karel, replace(vera, van=klok.today()), "denkt mee over het terugvalplan")
        second = stel_voor(
            karel, replace(vera, naam="Bas Buurman", functie="Buurman", van=klok.today()), "woont ernaast"
        )
    with klok.on(today - dt.timedelta(days=68)):
        neem_aan(karel, first)
        wijs_af(karel, second, "een buurman is geen partner; bespreek het met de cliënt")
    with klok.on(today - dt.timedelta(days=1)), api.env.adopt_user(username="lotte"):
        stel_voor(fatima, replace(vera, van=klok.today()), "is sinds vorige week behandelaar")


def _emergencies(karel: object, dora: object, today: dt.date) -> None:
    """Achmed needed two casussen at night; the house judged the first."""
    for casus, days_ago, why in (
        (dora, 40, "politie vraagt wie zij kunnen bellen"),
        (karel, 5, "crisisdienst belt, niemand van het team neemt op"),
    ):
        with klok.on(today - dt.timedelta(days=days_ago), hour=2), api.env.adopt_user(username="achter"):
            noodtoegang.geef(casus, why)
    with klok.on(today - dt.timedelta(days=39)):
        noodtoegang.beoordeel(1, "terecht, er was niemand bereikbaar")


def _away(today: dt.date) -> None:
    """Lotte goes away for two weeks; a colleague of her organisation stands in."""
    with api.env.adopt_user(username="lotte"):
        voer_in("lotte", "toos", today + dt.timedelta(days=6), today + dt.timedelta(days=19))
