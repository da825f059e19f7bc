"""The trend of ZRM scores over the versions of the plan, as a picture with its numbers in a table."""

from plone import api
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.core.beeld import Baan
from zvh.levensloop.core.levensloopplan.zrm import Meting, trend
from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.levensloopplan.schema import ILevensloopplan
from zvh.levensloop.records.beeld import Beeld
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.rijen import leesbare_rijen
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import term_title


class Zrm(Beeld):
    """The scores of each life domain, from one adopted version to the next."""

    name, kop, titel = "zrm", "Zelfredzaamheid (ZRM)", "ZRM-scores per leefgebied"
    uitleg = "De scores uit elke vastgestelde versie van het levensloopplan, van 1 tot 5. Hoger is beter."

    def vind(self) -> tuple[Baan, ...]:
        """Return a band per life domain, in the order of the list of life domains."""
        return trend(map(self._meting, filter(self._leest, plans(self.context))), self._titels(), today())

    def _leest(self, plan: object) -> bool:
        return is_frozen(plan) and bool(api.user.has_permission("View", obj=plan)) and self.leest("plan")

    def _meting(self, plan: object) -> Meting:
        rows = leesbare_rijen(ILevensloopplan["leefgebieden"], plan, plan.leefgebieden)
        scores = {row["leefgebied"]: row["zrm"] for row in rows if row.get("zrm")}
        words = {gebied: term_title(plan, "zrm", score) for gebied, score in scores.items()}
        return Meting(plan.vaststelling.op, scores, words)

    def _titels(self) -> dict[str, str]:
        terms = getUtility(IVocabularyFactory, "zvh.levensloop.leefgebieden")(self.context)
        return {str(term.value): str(term.title) for term in terms}
