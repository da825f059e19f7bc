"""An exclusiebesluit; once it was shared its casus has flowed out."""

from zExceptions import BadRequest
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach import risico
from zvh.levensloop.core.approach.verloop import UITSTROOM
from zvh.levensloop.core.datum import datum
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IBepaaltFase, ICasusContent, IGehouden, IOvernemer, IStabiliteit
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import Besluit, van_soort
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import term_title

TYPE = "Exclusiebesluit"
UIT, NOG_NIET = UITSTROOM
SCHRIJVEN = "Levensloop: Exclusiebesluit schrijven"
DELEN = "Levensloop: Exclusiebesluit delen"
NOG_DELEN = "{} is vastgesteld en moet nog worden gedeeld. Daarna is de casus uitgestroomd."


class IExclusiebesluitContent(IBepaaltFase):
    """An exclusiebesluit."""


@implementer(IExclusiebesluitContent)
class Exclusiebesluit(Besluit):
    """Whether somebody flows out, on which grounds. Stability and risk are those of the casus, kept at adoption."""

    soort = "Exclusiebesluit"
    uitkomsten = tuple(UITSTROOM)
    gedeeld = None  # deling.Deling

    def prepare(self, casus: object, number: int) -> None:
        """Take a number, and who was at the overleg; BadRequest while one waits to be shared."""
        waits = te_delen(casus)
        if waits is not None:
            raise BadRequest(NOG_DELEN.format(waits.title))
        super().prepare(casus, number)
        self.gedeeld = None
        meet(self, casus)
        if (held := IGehouden(casus)("uitstroom")) is not None and self.datum is None:
            self.van, self.datum, self.vorm = held.overleg, held.datum, held.vorm
            self.aanwezigen = [{"organisatie": one.organisatie, "naam": one.naam} for one in held.aanwezig]


def gemeten(casus: object) -> dict[str, str]:
    """Return the exit test and the risk assessment of a casus as of today, as texts by the field that keeps each."""
    return {"stabiliteit": "\n".join(IStabiliteit(casus)().zinnen), "risicotaxatie": risicotaxatie(casus)}


def risicotaxatie(casus: object) -> str:
    """Return what the newest risk assessment of a casus says, as Dutch sentences."""
    if casus.risicotaxatie_datum is None:
        return "Er is nog geen risicotaxatie."
    kind = casus.risicotaxatie_instrument or "Risicotaxatie"
    said = term_title(casus, "risico", casus.risicotaxatie_oordeel)
    made = f"{kind} van {datum(casus.risicotaxatie_datum)}."
    return f"{made} Oordeel: {said.lower()}." if said else made


def meet(besluit: Exclusiebesluit, casus: object) -> None:
    """Keep them on a record that may still change, for who reads its fields."""
    for name, text in gemeten(casus).items():
        setattr(besluit, name, text)


def on_modified(besluit: Exclusiebesluit, event: object) -> None:
    """Measure again."""
    if not is_frozen(besluit):
        meet(besluit, besluit.__parent__)


def besluiten(casus: object) -> list[Exclusiebesluit]:
    """Return the adopted ones, newest first; asks no rights."""
    return [one for one in van_soort(casus, TYPE) if is_frozen(one)]


def te_delen(casus: object) -> Exclusiebesluit | None:
    """Return the one that says *uitstroom*, and was not shared yet; None when there is none."""
    found = next(iter(besluiten(casus)), None)
    return found if found is not None and found.uitkomst == UIT and found.gedeeld is None else None


@implementer(IOvernemer)
@adapter(ICasusContent)
class Overnemer:
    """Who takes over, as the exclusiebesluit that was shared says."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> str:
        """Return the organisation (UID)."""
        found = next((one for one in besluiten(self.casus) if one.uitkomst == UIT), None)
        return (found.overnemer or "") if found is not None else ""


def te_oud(casus: object) -> bool:
    """Tell whether the risk assessment of a casus is older than the house allows."""
    day = casus.risicotaxatie_datum
    return day is not None and risico.te_oud(day, today(), instellingen().termijnen.risicotaxatie_maanden)
