"""Where the client was, as a band in the picture of a casus."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.beeld import Baan, Stuk
from zvh.levensloop.exclusiebesluit.stabiliteit import CATEGORIE
from zvh.levensloop.records.interfaces import IBeeldbaan, ICasusContent, IStabiliteit
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.velden import term_title


@implementer(IBeeldbaan)
@adapter(ICasusContent)
class Verblijf:
    """The stays of the client."""

    volgorde = 30

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> Baan | None:
        """Return them for who reads where the client is; None when nothing is known."""
        found = IStabiliteit(self.casus)().perioden if leest(self.casus, CATEGORIE) else ()
        stukken = tuple(
            Stuk(
                one.verblijf.van,
                one.tot,
                1 if one.buiten else 3,
                term_title(self.casus, "verblijfsvormen", one.verblijf.vorm).capitalize(),
            )
            for one in found
        )
        return Baan("Verblijf", stukken) if stukken else None
