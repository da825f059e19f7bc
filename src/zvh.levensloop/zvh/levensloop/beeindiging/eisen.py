"""What a beëindiging needs beside its own fields, and what it warns of, in words."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.beeindiging.content import IBeeindigingContent
from zvh.levensloop.core.approach.einde import ONTERECHT, dag_kan_niet, toelichting_nodig
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.datums import in_toekomst
from zvh.levensloop.records.interfaces import IActiepunten, IEisen, IOpmerkingen, IVerloop
from zvh.levensloop.records.vaststelling import is_frozen

MET_PLAN = (
    "Deze casus heeft een vastgesteld levensloopplan: partners besloten er samen toe en werken ermee. "
    "Kies daarom een andere reden dan 'ten onrechte geopend', en schrijf bij de toelichting wat er misging."
)


@implementer(IEisen)
@adapter(IBeeindigingContent)
class Eisen:
    """The rules that look beyond one field."""

    def __init__(self, einde: object):
        self.einde = einde

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet."""
        einde, casus = self.einde, self.einde.__parent__
        reasons = [dag_kan_niet(einde.op, casus.geopend)]
        if toelichting_nodig(einde.reden, einde.toelichting):
            reasons.append("Schrijf bij deze reden een toelichting.")
        if einde.reden == ONTERECHT and _had_plan(casus):
            reasons.append(MET_PLAN)
        if any(in_toekomst(row.get("wanneer")) for row in einde.geinformeerd or ()):
            reasons.append("Bij 'Wie is geïnformeerd' ligt een dag in de toekomst. Zet er alleen wie het al weet.")
        return tuple(reason for reason in reasons if reason)


def _had_plan(casus: object) -> bool:
    """A plan that was adopted stays what it is: its partners hold it, and no later record unmakes their decision."""
    return any((stap.soort, stap.uitkomst) == ("levensloopplan", "vastgesteld") for stap in IVerloop(casus).stappen())


@implementer(IOpmerkingen)
@adapter(IBeeindigingContent)
class Opmerkingen:
    """Says what can't be added any more once it is adopted; it holds nothing back: reminders must stop at once."""

    def __init__(self, einde: object):
        self.einde = einde

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return it, as long as the record can change."""
        einde = self.einde
        if is_frozen(einde):
            return ()
        there, notes = f"{einde.absolute_url()}/edit#fieldset-daarna", []
        if not einde.geinformeerd:
            notes.append("Er staat nog niet bij wie is geïnformeerd. ")
        if not (einde.lopend or "").strip() and IActiepunten(einde.__parent__).open():
            notes.append("Er staan acties open. Schrijf op wie wat afrondt. ")
        return tuple(Opmerking(words, "Aanvullen", there) for words in notes)
