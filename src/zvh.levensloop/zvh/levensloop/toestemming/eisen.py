"""What informing and consent need before they are recorded."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.toestemming import Opgave, Regel, ontbreekt
from zvh.levensloop.records.interfaces import IEisen
from zvh.levensloop.records.klok import today
from zvh.levensloop.toestemming.content import IToestemmingContent

ZELFDE = (
    *("geinformeerd", "geinformeerd_op", "geinformeerd_hoe", "niet_reden", "herbeoordelen_op", "toestemming"),
    *("toestemming_op", "toestemming_vorm", "geldig_tot", "grondslag", "grondslag_toelichting"),
)


@implementer(IEisen)
@adapter(IToestemmingContent)
class Eisen:
    """The rules that look beyond one field (core.approach.toestemming)."""

    def __init__(self, toestemming: object):
        self.toestemming = toestemming

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet."""
        return ontbreekt(opgave(self.toestemming), today())


def opgave(toestemming: object) -> Opgave:
    """Return what was filled in, as the rules read it."""
    rows = (
        Regel(row["organisatie"] or "", row["categorie"] or "", row.get("mag") or "")
        for row in toestemming.reikwijdte or ()
    )
    return Opgave(
        informeerder=toestemming.informeerder or toestemming.informeerder_naam or "",
        reikwijdte=tuple(rows),
        **{name: getattr(toestemming, name) for name in ZELFDE},
    )
