"""The pages of noodtoegang: taking it, seeing what is open, judging it afterwards."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IVindCasus
from zvh.levensloop.records.logregel import log
from zvh.levensloop.teams import noodtoegang
from zvh.levensloop.teams.invoer import day
from zvh.levensloop.teams.noodtoegang import Noodtoegang
from zvh.levensloop.teams.pagina import Pagina

NEMEN = "Levensloop: Noodtoegang nemen"
BEOORDELEN = "Levensloop: Noodtoegang beoordelen"
NIETS = "Geen casus gevonden. Kijk nummer, achternaam en geboortedatum na: ze moeten precies kloppen."
MEER = "Er is meer dan één casus met deze naam en geboortedatum. Zoek met het nummer van de casus."
VUL_IN = "Vul het nummer van de casus in, of de achternaam en de geboortedatum."


class Nemen(Pagina):
    """Asks which casus and why, warns, and opens it."""

    paginatitel = "Noodtoegang"

    def __call__(self) -> str:
        """Show the form, or take noodtoegang on POST."""
        if not self.posted():
            return self.index()
        casus: list[object] = []
        try:
            casus.append(self._casus())
            taken = noodtoegang.neem(casus[0], self.asked("reden"))
        except BadRequest as error:
            # Never what was typed: that may be a name.
            known = casus[0].kenmerk if casus else ""
            log("noodtoegang genomen", uitkomst="geweigerd", casus=known, over=current_person()[0])
            return self.wrong(error)
        return self.go(f"{noodtoegang.casus_of(taken.casus).absolute_url()}/team")

    def _casus(self) -> object:
        """Return the casus that is meant; BadRequest when there is not exactly one."""
        find, kenmerk, naam = getUtility(IVindCasus), self.asked("kenmerk"), self.asked("achternaam")
        if kenmerk:
            found = (find.op_kenmerk(kenmerk),)
        elif naam and self.asked("geboortedatum"):
            found = find.op_persoon(naam, self._born())
        else:
            raise BadRequest(VUL_IN)
        if len(found) > 1:
            raise BadRequest(MEER)
        if not found or found[0] is None:
            raise BadRequest(NIETS)
        return found[0]

    def _born(self) -> dt.date:
        try:
            return day(self.asked("geboortedatum"))
        except ValueError as error:
            raise BadRequest(f"Geboortedatum: {error}") from None

    def uren(self) -> int:
        """Return how long it lasts."""
        return instellingen().termijnen.noodtoegang_uren

    def open(self) -> list[Noodtoegang]:
        """Return what whoever reads has open now."""
        return noodtoegang.van_persoon(current_person()[0])

    def team_url(self, one: Noodtoegang) -> str:
        """Return the address of the team of the casus."""
        return f"{noodtoegang.casus_of(one.casus).absolute_url()}/team"


class Lijst(Nemen):
    """Each time that somebody took it, what waits for a judgement first."""

    paginatitel = "Genomen noodtoegang"

    def __call__(self) -> str:
        """Show the list."""
        return self.index()

    def rows(self) -> list[Noodtoegang]:
        """Return all of them: open, not judged, judged; the newest first."""
        found = sorted(noodtoegang.noodtoegangen().values(), key=lambda one: one.van, reverse=True)
        return sorted(found, key=lambda one: (not one.is_open(), one.beoordeeld_op is not None))


def plan_url(casus: object) -> str:
    """Return the address of the plan in force, "" when there is none that whoever asks may see."""
    path = "/".join(casus.getPhysicalPath())
    found = api.content.find(path=path, portal_type="Levensloopplan", review_state="vastgesteld")
    return found[0].getURL() if found else ""
