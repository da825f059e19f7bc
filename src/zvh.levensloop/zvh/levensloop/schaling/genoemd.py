"""Who may start or end a scenario: who leads the casus, and of the team whom its row names (rights.md)."""

from plone import api

from zvh.levensloop.core.approach.schaling import noemt
from zvh.levensloop.core.planafspraken import Scenario
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import ITeamleden
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.namens import namens
from zvh.levensloop.schaling.content import ELK, STARTEN, Schaling

NIET_GENOEMD = "Het plan noemt jou of je organisatie niet bij dit scenario. Bel de levensloopcoördinator."


def tekst(scenario: Scenario) -> str:
    """Return what a row says of who sees, decides and does."""
    return "\n".join((scenario.signaleert, scenario.bepaalt, scenario.wie_doet_wat))


def mag(casus: object, genoemd: str) -> bool:
    """Tell whether whoever acts may start or end what a text gives to somebody."""
    if api.user.has_permission(ELK, obj=casus):
        return True
    if not api.user.has_permission(STARTEN, obj=casus):
        return False
    wie, naam = current_person()
    return noemt(genoemd, (naam, *namens(casus, wie).values()))


def mag_beeindigen(schaling: Schaling) -> bool:
    """Tell whether whoever acts may end this one."""
    return mag(schaling.__parent__, schaling.genoemd)


def namen(casus: object) -> dict[str, tuple[str, ...]]:
    """Return by organisation (UID) in the team its name, and the names and first names of its people."""
    team = ITeamleden(casus)
    found = {}
    for uid, titel in team.organisaties(today()).items():
        people = [lid.naam for lid in team(today()) if lid.organisatie == titel and lid.naam]
        found[uid] = (titel, *people, *(naam.split()[0] for naam in people))
    return found
