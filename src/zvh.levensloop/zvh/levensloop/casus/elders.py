"""What to know of a casus about other houses that may know the client (R43), for who works with casussen."""

from plone import api
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.casus.verloop import huidige
from zvh.levensloop.core.approach.bekend import R43
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.interfaces import ICasusContent, IGids, IOpmerkingen

VOOR_INCLUSIE = ("gemeld", "triage", "casusoverleg", "inclusietafel", "uitgesteld")


@implementer(IOpmerkingen)
@adapter(ICasusContent)
class Opmerkingen:
    """Warns while nobody asked, and says which other house knows the client; it holds nothing back."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return it, with a way to where it is filled in; a closed casus asks nothing more."""
        casus, phase = self.casus, huidige(self.casus)
        if phase.soort == "gesloten" or not api.user.has_permission("Levensloop: Werken met casussen", obj=casus):
            return ()
        there = f"{casus.absolute_url()}/edit#fieldset-elders"
        said = R43(casus.bekend_op, casus.bekend_uitkomst, elders(casus), phase.token in VOOR_INCLUSIE)
        return tuple(Opmerking(f"{words} ", "Bij de gegevens", there) for words in said)


def elders(casus: object) -> str:
    """Return the other house in words: of the directory, or as it was typed."""
    listed = getUtility(IGids).titel(casus.bekend_zvh) if casus.bekend_zvh else ""
    return ", ".join(name for name in (listed, (casus.bekend_elders or "").strip()) if name)
