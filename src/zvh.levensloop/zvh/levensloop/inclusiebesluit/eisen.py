"""What an inclusiebesluit needs beside its own fields, in words."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.criteria import THEMA, lijst
from zvh.levensloop.inclusiebesluit.content import NIET, IInclusiebesluitContent
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IEisen

TOEWIJZING = {
    "inclusiedatum": "Nog nodig: de inclusiedatum.",
    "aanbieder": "Nog nodig: levensloopaanbieder toewijzen.",
    "gemeente": "Nog nodig: de gemeente die de casusregisseur levert.",
}


@implementer(IEisen)
@adapter(IInclusiebesluitContent)
class Eisen:
    """The rules that look beyond one field."""

    def __init__(self, besluit: object):
        self.besluit = besluit

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet."""
        return (*R07(self.besluit), *self._uitkomst())

    def _uitkomst(self) -> tuple[str, ...]:
        rules = {"geincludeerd": R11, "uitgesteld": R08, NIET: _vervolg}
        rule = rules.get(self.besluit.uitkomst)
        return tuple(rule(self.besluit)) if rule else ()


def R07(besluit: object) -> list[str]:
    """Every criterion is gone through before a decision (S1)."""
    asked = lijst(besluit.__parent__.thema or THEMA, instellingen().regionale_criteria)
    there = {row.get("criterium") for row in besluit.criteria or ()}
    return [f"Beoordeel ook het criterium '{c.titel}' (R07)." for c in asked if c.vraag not in there]


def R11(besluit: object) -> list[str]:
    """Inclusion takes a date, a levensloopaanbieder and a municipality (S0)."""
    return [words for name, words in TOEWIJZING.items() if not getattr(besluit, name)]


def R08(besluit: object) -> list[str]:
    """Postponed takes questions or actions, and a day to come back after the table (S1)."""
    reasons = []
    if not besluit.vragen and not besluit.acties:
        reasons.append("Schrijf bij uitstel op welke vragen er nog zijn, of wie wat doet (R08).")
    if besluit.opnieuw_op is None:
        reasons.append("Kies bij uitstel wanneer de casus opnieuw aan tafel komt (R08).")
    elif besluit.datum is not None and besluit.opnieuw_op <= besluit.datum:
        reasons.append("Opnieuw aan tafel: kies een dag na de dag van dit besluit (R08).")
    return reasons


def _vervolg(besluit: object) -> list[str]:
    return [] if besluit.vervolg else ["Kies hoe het verder gaat nu de cliënt niet geïncludeerd is."]
