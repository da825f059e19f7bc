"""Widening or narrowing what one member reads, with a reason and an end: the procesregisseur only (rights.md)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN, TOKENS, Categorie
from zvh.levensloop.core.approach.rechten import Afwijking, leest
from zvh.levensloop.core.team import NOODTOEGANG
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IGids
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams.invoer import day
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.mag import AFWIJKEN, may
from zvh.levensloop.teams.pagina import Pagina
from zvh.levensloop.teams.team import change, team
from zvh.levensloop.teams.voorstel import gegeven
from zvh.levensloop.teams.waarom import rolnaam


@dataclass(frozen=True, slots=True)
class Regel:
    """One category for one member: what the table gives, what holds now, and the deviation, when there is one."""

    categorie: Categorie
    gewoon: bool
    nu: bool
    afwijking: Afwijking | None


def regels(member: Lidmaatschap) -> list[Regel]:
    """Return every category as this member reads it."""
    lezers, moment = instellingen().lezers, today()
    usual = leest(replace(member, afwijkingen=()).recht(0), lezers, moment)
    held = leest(member.recht(0), lezers, moment)
    found = {one.categorie: one for one in member.afwijkingen if one.tot is None or moment <= one.tot}
    return [Regel(c, c.token in usual, c.token in held, found.get(c.token)) for c in CATEGORIEEN]


def wijk_af(casus: object, nummer: int, categorie: str, mag: bool, reden: str, tot: dt.date) -> Lidmaatschap:
    """Let a member read a category, or not, until a day; BadRequest says what is wrong."""
    member = team(casus)[nummer]
    if categorie not in TOKENS:
        raise BadRequest("Kies een categorie uit de lijst.")
    if tot < today():
        raise BadRequest("Kies een einde dat nog komt.")
    if member.tot is not None and tot > member.tot:
        raise BadRequest(f"Het lidmaatschap eindigt eerder: kies hoogstens {member.tot:%d-%m-%Y}.")
    usual = {regel.categorie.token: regel.gewoon for regel in regels(member)}
    if usual[categorie] == mag:
        raise BadRequest("Dat is al zo: het hoort bij deze rol en deze organisatie.")
    new = Afwijking(categorie, mag, gegeven(reden, "Schrijf op waarom dit nodig is."), tot)
    return _set(casus, nummer, (*_without(member, categorie), new))


def herstel(casus: object, nummer: int, categorie: str) -> Lidmaatschap:
    """Let the table decide again; BadRequest when it does already."""
    member = team(casus)[nummer]
    kept = tuple(_without(member, categorie))
    if kept == member.afwijkingen:
        raise BadRequest("Hier is niets te herstellen.")
    return _set(casus, nummer, kept)


def _set(casus: object, nummer: int, afwijkingen: tuple[Afwijking, ...]) -> Lidmaatschap:
    member = change(casus, nummer, afwijkingen=afwijkingen)
    log("leesrecht gewijzigd", casus=casus.kenmerk, over=member.gebruiker)
    return member


def _without(member: Lidmaatschap, categorie: str) -> Iterable[Afwijking]:
    return (one for one in member.afwijkingen if one.categorie != categorie)


class Leesrecht(Pagina):
    """Shows what a member reads, and changes it."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Wat dit teamlid leest {self.context.title}"

    def __call__(self) -> str:
        """Show the categories, or change one on POST."""
        self.nummer, self.member = self.lid()
        if not may(AFWIJKEN, self.context):
            raise Geweigerd("Alleen een procesregisseur verruimt of beperkt wat iemand leest.")
        if not self.posted():
            return self.index()
        return self.act(self._change, f"{self.hier('leesrecht')}?nummer={self.nummer}")

    def _change(self) -> str:
        if not self.member.gebruiker or self.member.rol == NOODTOEGANG or self.member.over(now()):
            raise BadRequest("Dit kan alleen bij een lopend lidmaatschap van iemand met een account.")
        categorie = self.asked("categorie")
        if self.asked("actie") == "herstellen":
            herstel(self.context, self.nummer, categorie)
            return "De gewone regel geldt weer."
        if self.asked("mag") not in ("ja", "nee"):
            raise BadRequest("Kies of dit teamlid de categorie wel of niet leest.")
        try:
            until = day(self.asked("tot"))
        except ValueError as error:
            raise BadRequest(str(error)) from None
        wijk_af(self.context, self.nummer, categorie, self.asked("mag") == "ja", self.asked("reden"), until)
        return f"Bewaard. Het geldt nu, tot en met {self.datum(until)}."

    def regels(self) -> list[Regel]:
        """Return every category as this member reads it."""
        return regels(self.member)

    def rol(self) -> str:
        """Return the role in words."""
        return rolnaam(self.member.rol)

    def organisatie(self) -> str:
        """Return the name of the organisation."""
        return getUtility(IGids).titel(self.member.organisatie)
