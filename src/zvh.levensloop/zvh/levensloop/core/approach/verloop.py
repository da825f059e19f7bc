"""How the phase of a casus follows from its records (process.md §2): which record with which outcome leads where.

This table is the only place that says so. A casus keeps the steps that its records made, oldest first; `fase_na` reads
the phase from them. Nothing else sets a phase.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from zvh.levensloop.core.approach.fasen import FASEN, fase

BEGIN = ""  # before there is any record
TABEL = "inclusietafel"
INTAKE_UITKOMSTEN = {
    "naar_triage": "Naar triage",
    "doorverwezen": "Doorverwijzen naar een andere aanpak",
    "terugverwezen": "Terug naar de melder, met een advies",
    "bekend": "Hoort bij een casus die al loopt",
}
ADVIEZEN = {
    "casusoverleg": "Casusoverleg",
    "inclusietafel": "Naar de inclusietafel",
    "zelf_behandelen": "De melder pakt het zelf op, met een advies",
    "doorverwijzen": "Doorverwijzen naar een andere aanpak",
    "aanhouden": "Aanhouden: eerst meer weten",
}
BESLUITEN = {
    "geincludeerd": "Geïncludeerd",
    "niet_geincludeerd": "Niet geïncludeerd",
    "uitgesteld": "Uitgesteld",
}
UITSTROOM = {"uitstroom": "Uitstroom", "nog_niet": "Nog geen uitstroom"}
VERVOLGEN = {
    "casusoverleg": "Verder in casusoverleg",
    "terugverwezen": "Terug naar de melder, met een advies",
    "geen": "Geen vervolg bij het ZVH",
}
# A running case enters at one of these (process.md §2).
INSTROOMFASEN = ("casusoverleg", "inclusietafel", "beeldvorming", "plan_in_opstelling", "in_uitvoering")


@dataclass(frozen=True, slots=True)
class Stap:
    """What a record with an outcome does: from which phases, to which (empty: the phase stays)."""

    soort: str
    uitkomst: str
    van: tuple[str, ...]
    naar: str
    wat: str  # in words, for who asks why not


# Begun and nothing adopted yet, as with an instroom in concept: that can end as well.
_LOPEND = (BEGIN, *(phase.token for phase in FASEN if phase.soort != "gesloten"))
_PLAN = ("beeldvorming", "plan_in_opstelling", "in_uitvoering", "overdracht")
STAPPEN = (
    Stap("melding", "ontvangen", (BEGIN,), "gemeld", "een melding ontvangen"),
    Stap("melding", "naar_triage", ("gemeld",), "triage", "een melding naar triage brengen"),
    Stap("melding", "doorverwezen", ("gemeld",), "doorverwezen", "een melding doorverwijzen"),
    Stap("melding", "terugverwezen", ("gemeld",), "terugverwezen", "een melding terugverwijzen"),
    Stap("melding", "bekend", ("gemeld",), "beeindigd", "een melding bij een lopende casus voegen"),
    Stap("melding", "ingetrokken", ("gemeld",), "beeindigd", "een melding intrekken"),
    Stap("triageadvies", "casusoverleg", ("triage",), "casusoverleg", "een triageadvies vaststellen"),
    Stap("triageadvies", "inclusietafel", ("triage",), TABEL, "een triageadvies vaststellen"),
    Stap("triageadvies", "zelf_behandelen", ("triage",), "terugverwezen", "een triageadvies vaststellen"),
    Stap("triageadvies", "doorverwijzen", ("triage",), "doorverwezen", "een triageadvies vaststellen"),
    Stap("triageadvies", "aanhouden", ("triage",), "", "een triageadvies vaststellen"),
    Stap("doorgeleiding", "inclusietafel", ("casusoverleg",), TABEL, "een casus naar de inclusietafel brengen"),
    Stap("inclusiebesluit", "geincludeerd", (TABEL, "uitgesteld"), "beeldvorming", "een inclusiebesluit vaststellen"),
    Stap("inclusiebesluit", "uitgesteld", (TABEL, "uitgesteld"), "uitgesteld", "een inclusiebesluit vaststellen"),
    Stap(
        "inclusiebesluit",
        "niet_geincludeerd.casusoverleg",
        (TABEL, "uitgesteld"),
        "casusoverleg",
        "een inclusiebesluit vaststellen",
    ),
    Stap(
        "inclusiebesluit",
        "niet_geincludeerd.terugverwezen",
        (TABEL, "uitgesteld"),
        "terugverwezen",
        "een inclusiebesluit vaststellen",
    ),
    Stap(
        "inclusiebesluit",
        "niet_geincludeerd.geen",
        (TABEL, "uitgesteld"),
        "niet_geincludeerd",
        "een inclusiebesluit vaststellen",
    ),
    # A concept plan that is thrown away takes its step back, and with it the phase.
    Stap("levensloopplan", "concept", ("beeldvorming",), "plan_in_opstelling", "aan een levensloopplan beginnen"),
    Stap("overlegverslag", "beeldvorming", ("beeldvorming",), "plan_in_opstelling", "de beeldvorming vaststellen"),
    Stap("levensloopplan", "vastgesteld", _PLAN, "in_uitvoering", "een levensloopplan vaststellen"),
    Stap("overdracht", "aangekondigd", ("in_uitvoering",), "overdracht", "een overdracht aankondigen"),
    Stap("overdracht", "afgesloten", ("overdracht",), "overgedragen", "een overdracht afsluiten"),
    Stap("exclusiebesluit", "nog_niet", ("in_uitvoering",), "", "een exclusiebesluit vaststellen"),
    Stap("exclusiebesluit", "uitstroom", ("in_uitvoering",), "", "een exclusiebesluit vaststellen"),
    Stap("exclusiebesluit", "gedeeld", ("in_uitvoering",), "uitgestroomd", "een exclusiebesluit delen"),
    Stap("beeindiging", "vastgesteld", _LOPEND, "beeindigd", "een casus beëindigen"),
    *(Stap("instroom", naar, (BEGIN,), naar, "een lopende casus laten instromen") for naar in INSTROOMFASEN),
)
_BEKEND = {(stap.soort, stap.uitkomst): stap for stap in STAPPEN}
# A casus stays in these once its first plan holds; a next version changes nothing.
_BLIJFT = {("levensloopplan", "vastgesteld"): ("in_uitvoering", "overdracht")}
# Records of the years after the first meeting may be made in any running phase; they lead nowhere by themselves then.
_OVERAL = {("levensloopplan", "concept"), ("overlegverslag", "beeldvorming")}


def volgende(nu: str, soort: str, uitkomst: str) -> str:
    """Return the phase after a step from phase `nu` (BEGIN: no record yet); ValueError says why not, in Dutch."""
    if why_not := beletsel(nu, soort, uitkomst):
        raise ValueError(why_not)
    stap = _BEKEND[soort, uitkomst]
    if nu not in stap.van or nu in _BLIJFT.get((soort, uitkomst), ()):
        return nu
    return stap.naar or nu


def beletsel(nu: str, soort: str, uitkomst: str) -> str:
    """Return why a record with this outcome can't be in this phase, as a Dutch sentence; "" when it can.

    An unknown outcome can't either.
    """
    stap = _BEKEND.get((soort, uitkomst))
    if stap is None:
        return f"Kies een uitkomst: {_opgesomd(sorted(_uitkomsten(soort)))}."
    if nu in stap.van or ((soort, uitkomst) in _OVERAL and nu != BEGIN and fase(nu).soort == "actief"):
        return ""
    here = f"deze casus is in de fase {fase(nu).titel}" if nu else "deze casus heeft nog geen melding"
    there = [fase(van).titel for van in stap.van if van]
    where = f"Dat kan in de fase {_opgesomd(there)}" if there else "Dat kan alleen bij een nieuwe casus"
    return f"Je kunt hier niet {stap.wat}: {here}. {where}."


def fase_na(stappen: Iterable[tuple[str, str]]) -> str:
    """Return the phase after steps (kind, outcome), oldest first; BEGIN when there are none.

    A step that its phase does not allow counts for nothing: a concept taken back may leave one behind.
    """
    return _doorlopen(stappen)[-1]


def fase_voor(stappen: Iterable[tuple[str, str]]) -> str:
    """Return the phase that the last change came from; BEGIN when there was none before."""
    return _doorlopen(stappen)[-2:][0]


def _doorlopen(stappen: Iterable[tuple[str, str]]) -> list[str]:
    """Return each phase that was entered, BEGIN first."""
    phases = [BEGIN]
    for soort, uitkomst in stappen:
        if not beletsel(phases[-1], soort, uitkomst) and (naar := volgende(phases[-1], soort, uitkomst)) != phases[-1]:
            phases.append(naar)
    return phases


def mogelijk(nu: str) -> tuple[Stap, ...]:
    """Return the steps that lead on from a phase."""
    return tuple(stap for stap in STAPPEN if nu in stap.van)


def _uitkomsten(soort: str) -> set[str]:
    return {stap.uitkomst for stap in STAPPEN if stap.soort == soort}


def _opgesomd(words: list[str]) -> str:
    return " of ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
