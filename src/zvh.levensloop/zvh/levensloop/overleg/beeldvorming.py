"""What the beeldvorming says, for the first plan: taken over part by part, each with its source (process.md §1)."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.datum import datum
from zvh.levensloop.overleg.content import overleg_van
from zvh.levensloop.records.interfaces import IBeeldvorming, ICasusContent
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststelling import is_frozen

# Field of a plan: field of the minutes. Each pair is of one category, so that taking over shows nobody more.
DELEN = {
    "levensloop": "mens",
    "motivatie": "motivatie",
    "stem_client": "inbreng_client",
    "beschermende_factoren": "beschermend",
    "risicos": "risico",
}


@implementer(IBeeldvorming)
@adapter(ICasusContent)
class Beeldvorming:
    """The newest beeldvorming of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> dict[str, str]:
        """Return texts by field of a plan."""
        adopted = [one for one in van_soort(self.casus, "Overlegverslag") if is_frozen(one)]
        found = next((one for one in adopted if overleg_van(one).wat.beeldvorming), None)
        if found is None:
            return {}
        source = f"(Uit de beeldvorming van {datum(overleg_van(found).datum)}.)"
        texts = {to: (getattr(found, name) or "").strip() for to, name in DELEN.items()}
        return {to: f"{text}\n\n{source}" for to, text in texts.items() if text}
