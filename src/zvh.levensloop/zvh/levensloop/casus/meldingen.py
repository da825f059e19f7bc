"""The meldingen of a casus: the one it began with, and those that turned out to be about the same person."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import ICasusContent, IMeldingen
from zvh.levensloop.records.logregel import log


@implementer(IMeldingen)
@adapter(ICasusContent)
class Meldingen:
    """The meldingen of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> dict[str, str]:
        """Return number by UID; the number of the first is "": the casus need not know it."""
        first = {self.casus.melding_uid: ""} if self.casus.melding_uid else {}
        return {**first, **dict(self.casus.meldingen_erbij)}

    def erbij(self, uid: str, nummer: str, begonnen: object) -> None:
        """Refer to one more; the casus that began with it was opened wrongly and says so."""
        self.casus.meldingen_erbij = (*self.casus.meldingen_erbij, (uid, nummer))
        append(self.casus, "melding erbij", nummer)
        begonnen.opgegaan_in = self.casus.kenmerk
        append(begonnen, "ten onrechte geopend", f"hoort bij {self.casus.kenmerk}")
        log("melding bij een lopende casus gevoegd", casus=self.casus.kenmerk, object=nummer.lower())
