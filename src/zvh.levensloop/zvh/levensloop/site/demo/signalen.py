"""The signalen of the demonstration: one that waits, a crisis, one that was answered."""

import datetime as dt

from plone import api

from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IPlanafspraken
from zvh.levensloop.signaal.content import beantwoord
from zvh.levensloop.signaal.melden import meld

# Roepnaam of the client, who reports, how many days ago, what; `signalering` and `scenario` are the words of the plan.
GEMELD = (
    (
        "Karel",
        "wim",
        5,
        {
            "wat": "Karel had tot half twee 's nachts muziek aan. De onderbuurman kwam klagen, rustig nog.",
            "ernst": "vroeg",
            "uur": "01:30",
            "signalering": "Draait muziek na elf uur 's avonds",
        },
        "Wim loopt vanavond met hem mee en gaat daarna de buurman langs. Ik bel de zus.",
    ),
    (
        "Karel",
        "pieter",
        1,
        {
            "wat": "Aan de deur zei hij dat de buren hem filmen. Hij liet ons niet binnen, maar bleef rustig.",
            "ernst": "oplopend",
            "uur": "21:15",
            "signalering": "Zegt dat de buren filmen",
            "scenario": "Slecht slapen en achterdocht",
            "al_gedaan": "Gezegd dat Lotte langskomt. Geen uniform aan de deur.",
        },
        "",
    ),
    (
        "Fatima",
        "zara",
        0,
        {
            "wat": "Fatima stond met haar koffer op de stoep van de opvang en wilde niet mee naar binnen. Ze trilt.",
            "ernst": "crisis",
            "al_gedaan": "Ik sta naast haar en heb de crisisdienst gebeld.",
        },
        "",
    ),
)


def make_signalen(cases: list[object], today: dt.date) -> None:
    """Report them, each on its own day, by who works there; the coordinator answers."""
    by_name = {casus.roepnaam: casus for casus in cases}
    for naam, login, ago, sent, antwoord in GEMELD:
        casus = by_name[naam]
        with klok.on(today - dt.timedelta(days=ago)):
            with api.env.adopt_user(username=login):
                made = meld(casus, _in_numbers(casus, sent))
            if antwoord:
                with api.env.adopt_user(username="lotte"):
                    beantwoord(made, antwoord)


def _in_numbers(casus: object, sent: dict[str, str]) -> dict[str, str]:
    """Return what is sent, with the rows of the plan by their numbers."""
    afspraken = IPlanafspraken(casus)()
    if afspraken is None:
        return {name: value for name, value in sent.items() if name not in ("signalering", "scenario")}
    signs = {one.signaal: str(one.nummer) for one in afspraken.signalen}
    scenarios = {one.naam: str(one.nummer) for one in afspraken.scenarios}
    known = {
        "signalering": signs.get(sent.get("signalering", ""), ""),
        "scenario": scenarios.get(sent.get("scenario", ""), ""),
    }
    return {**sent, **known}
