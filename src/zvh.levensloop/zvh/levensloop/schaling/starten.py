"""Starting a scenario: what was typed or sent is checked field by field; then it makes its actions and tells others."""

from collections.abc import Mapping

from plone import api
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest
from zope.component import queryAdapter
from zope.event import notify

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.schaling import OP, acties
from zvh.levensloop.core.approach.werkdagen import werkdagen_later
from zvh.levensloop.core.planafspraken import Planafspraken, Scenario
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.datums import gekozen_dag, in_toekomst
from zvh.levensloop.records.gebeurd import ScenarioGestart
from zvh.levensloop.records.interfaces import IMaakActie, IPlanafspraken, IVraagOverleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.schaling.content import STARTEN, Schaling, al_gestart, loopt_al
from zvh.levensloop.schaling.genoemd import NIET_GENOEMD, mag, namen, tekst

VELDEN = ("scenario", "sinds", "waarom", "signaal", "crisisoverleg")
GESLOTEN = "Deze casus is gesloten: hier start geen scenario meer. Bel het ZVH, en bij gevaar 112."
ZONDER_PLAN = "Deze casus heeft nog geen vastgesteld plan, en dus geen scenario om te starten. Bel de coördinator."
ONBEKEND = "Kies een scenario uit het vastgestelde plan."
CRISIS = "crisis"
LANGSTE = 5000  # characters of a reason


def mag_starten(casus: object) -> bool:
    """Tell whether whoever asks can start some scenario here now, as far as roles and phase go."""
    return bool(api.user.has_permission(STARTEN, obj=casus)) and fase(api.content.get_state(casus)).soort == "actief"


def beletsel(casus: object) -> str:
    """Return why nobody starts a scenario here now; "" when nothing is in the way."""
    if fase(api.content.get_state(casus)).soort != "actief":
        return GESLOTEN
    return "" if IPlanafspraken(casus)() is not None else ZONDER_PLAN


def te_starten(casus: object) -> list[Scenario]:
    """Return the scenarios of the plan in force that whoever asks reads, may start, and that don't run."""
    afspraken = IPlanafspraken(casus)()
    return [
        one
        for one in (afspraken.scenarios if afspraken else ())
        if mag(casus, tekst(one)) and loopt_al(casus, one.naam, one.richting_token) is None
    ]


def fouten(casus: object, sent: Mapping[str, str]) -> dict[str, str]:
    """Return by field what is wrong with what was sent; all values are texts, "" for nothing."""
    found = {
        "scenario": _scenario(casus, sent.get("scenario", "")),
        "sinds": _sinds(sent.get("sinds", "")),
        "waarom": _waarom(sent.get("waarom", "")),
        "signaal": _signaal(casus, sent.get("signaal", "")),
        "crisisoverleg": _overleg(casus, sent.get("crisisoverleg", "")),
    }
    return {name: why for name, why in found.items() if why}


def start(casus: object, sent: Mapping[str, str]) -> Schaling:
    """Start it: its actions are made, those concerned are told; BadRequest says all that is wrong."""
    why_not = beletsel(casus)
    wrong = {} if why_not else fouten(casus, sent)
    if why_not or wrong:
        raise BadRequest(why_not or " ".join(wrong.values()))
    afspraken = IPlanafspraken(casus)()
    scenario = _gekozen(afspraken, sent["scenario"])
    made = createContentInContainer(
        casus,
        "Schaling",
        checkConstraints=False,
        scenario=scenario.naam,
        richting=scenario.richting_token,
        leesbaar_voor=scenario.leesbaar_voor or None,
        sinds=gekozen_dag(sent.get("sinds", "")) or today(),
        waarom=sent["waarom"],
        plan=afspraken.plan,
        rij=scenario.nummer,
        genoemd=tekst(scenario),
        signaal=sent.get("signaal", ""),
    )
    made.acties = _acties(casus, scenario)
    if sent.get("crisisoverleg"):
        IVraagOverleg(casus)(CRISIS, f"{made.title} is gestart.")
    notify(ScenarioGestart(made))
    return made


def _acties(casus: object, scenario: Scenario) -> tuple[int, ...]:
    """Make what the row says, by whoever starts it: the team agreed on it when it adopted the plan.

    The row of a scenario that few may read makes none: an action is read by its organisation and the team.
    """
    if scenario.leesbaar_voor:
        return ()
    termijnen = instellingen().termijnen
    days = termijnen.opschalen_werkdagen if scenario.richting_token == OP else termijnen.afschalen_werkdagen
    voor = werkdagen_later(today(), days)
    with api.env.adopt_roles(["Procesregisseur"]):
        make = IMaakActie(casus)
        return tuple(make(wat, uid, voor) for wat, uid in acties(scenario.wie_doet_wat, namen(casus)))


def mag_crisis_vragen(casus: object) -> bool:
    """Tell whether whoever asks may ask for a crisisoverleg."""
    vraag = queryAdapter(casus, IVraagOverleg)
    return vraag is not None and bool(vraag.mag(CRISIS))


def _gekozen(afspraken: Planafspraken, chosen: str) -> Scenario | None:
    return afspraken.scenario(int(chosen)) if chosen.isdecimal() and len(chosen) < 6 else None


def _scenario(casus: object, chosen: str) -> str:
    one = _gekozen(IPlanafspraken(casus)(), chosen)
    if one is None:
        return ONBEKEND
    if not mag(casus, tekst(one)):
        return NIET_GENOEMD
    same = loopt_al(casus, one.naam, one.richting_token)
    return al_gestart(same) if same is not None else ""


def _sinds(typed: str) -> str:
    try:
        day = gekozen_dag(typed)
    except BadRequest as error:
        return str(error)
    return "Deze dag ligt in de toekomst. Kies vandaag of een dag ervoor." if in_toekomst(day) else ""


def _waarom(typed: str) -> str:
    if not typed:
        return "Schrijf op waarom dit scenario start."
    return f"Schrijf het korter, in hoogstens {LANGSTE} tekens." if len(typed) > LANGSTE else ""


def _signaal(casus: object, chosen: str) -> str:
    if not chosen:
        return ""
    found = casus.get(chosen) if chosen.startswith("signaal-") else None
    seen = found is not None and api.user.has_permission("View", obj=found)
    return "" if seen else "Dat signaal is er niet. Laat het leeg, of begin bij het signaal."


def _overleg(casus: object, chosen: str) -> str:
    if not chosen or mag_crisis_vragen(casus):
        return ""
    return "Jij vraagt hier geen crisisoverleg: plan het zelf, of vraag het de coördinator."
