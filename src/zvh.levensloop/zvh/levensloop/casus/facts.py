"""What records take from their casus, in words."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.deadlines import plan_klaar
from zvh.levensloop.core.casus import Casusfeiten
from zvh.levensloop.core.datum import datum
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ICasusContent, ICasusfeiten
from zvh.levensloop.records.velden import term_title


@implementer(ICasusfeiten)
@adapter(ICasusContent)
class Feiten:
    """The facts of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> Casusfeiten:
        """Return them as they are now."""
        casus = self.casus
        return Casusfeiten(
            kenmerk=casus.kenmerk,
            plan_klaar=plan_klaar(casus.geopend, casus.doorgeleid, instellingen().termijnen),
            naam=casus.volledige_naam,
            geboortedatum=self._born(),
            verblijf=self._stays(),
            inclusiedatum=casus.inclusiedatum,
            wlz=self._wlz(),
            risicotaxatie=self._risk(),
            volgende_overleg=casus.volgende_overleg,
        )

    def _born(self) -> str:
        day, remark = self.casus.geboortedatum, self.casus.geboortedatum_zekerheid
        parts = (datum(day) if day else "", f"({remark})" if remark else "")
        return " ".join(part for part in parts if part)

    def _stays(self) -> str:
        kind = term_title(self.casus, "verblijfsvormen", self.casus.verblijfsvorm)
        return _joined(self.casus.verblijfplaats, kind)

    def _wlz(self) -> str:
        casus = self.casus
        status = term_title(casus, "wlz", casus.wlz)
        since = f"nagegaan op {datum(casus.wlz_peildatum)}" if casus.wlz_peildatum else ""
        source = f"bij {casus.wlz_bron}" if casus.wlz_bron else ""
        return _joined(status, " ".join(p for p in (since, source) if p), casus.wlz_reden)

    def _risk(self) -> str:
        casus = self.casus
        judgement = term_title(casus, "risico", casus.risicotaxatie_oordeel)
        day = datum(casus.risicotaxatie_datum) if casus.risicotaxatie_datum else ""
        return _joined(judgement, casus.risicotaxatie_instrument, day)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
