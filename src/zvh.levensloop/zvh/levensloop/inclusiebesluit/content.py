"""An inclusiebesluit; once adopted it says how the casus goes on."""

from zope.interface import implementer

from zvh.levensloop.core.approach.criteria import THEMA, lijst, versie
from zvh.levensloop.core.approach.verloop import BESLUITEN, VERVOLGEN
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IGehouden, IVanTafel
from zvh.levensloop.records.stuk import Besluit, van_soort
from zvh.levensloop.records.vaststelling import is_frozen

NIET = "niet_geincludeerd"
# The role at the table by the kind of organisation.
ROL = {"veiligheid": "politie", "zorg": "aanbieder", "gemeente": "gemeente"}


class IInclusiebesluitContent(IVanTafel):
    """An inclusiebesluit."""


@implementer(IInclusiebesluitContent)
class Inclusiebesluit(Besluit):
    """One decision; it keeps the version of the criteria that it used (R42)."""

    soort = "Inclusiebesluit"
    uitkomsten = (*(besluit for besluit in BESLUITEN if besluit != NIET), *(f"{NIET}.{v}" for v in VERVOLGEN))

    def prepare(self, casus: object, number: int) -> None:
        """Take a number and a row for each criterion, to be gone through one by one (R07)."""
        super().prepare(casus, number)
        regionaal = instellingen().regionale_criteria
        self.criteria_versie = versie(regionaal)
        if not self.criteria:
            self.criteria = [
                {"criterium": criterium.vraag, "antwoord": None, "onderbouwing": None, "bron": None}
                for criterium in lijst(casus.thema or THEMA, regionaal)
            ]
        self._van_tafel(casus)

    def _van_tafel(self, casus: object) -> None:
        """Take over when the table was and who was there, and what was answered when it was postponed."""
        former = next((one for one in van_soort(casus, self.portal_type) if is_frozen(one)), None)
        if former is not None:
            known = {row["criterium"]: row for row in former.criteria}
            self.criteria = [dict(known.get(row["criterium"], row)) for row in self.criteria]
        if (held := IGehouden(casus)("inclusietafel")) is not None and self.datum is None:
            self.van, self.datum, self.vorm, self.voorzitter = held.overleg, held.datum, held.vorm, held.voorzitter
            self.aanwezigen = [
                {
                    "rol": ROL.get(one.soort, "overig"),
                    "organisatie": one.organisatie,
                    "naam": one.naam,
                    "standpunt": None,
                }
                for one in held.aanwezig
            ]

    def fasestap(self) -> tuple[str, str]:
        """Return kind and outcome; of whoever is not included also what comes next."""
        kind, uitkomst = super().fasestap()
        if uitkomst == NIET:
            return kind, f"{NIET}.{self.vervolg}" if self.vervolg else ""
        return kind, uitkomst
