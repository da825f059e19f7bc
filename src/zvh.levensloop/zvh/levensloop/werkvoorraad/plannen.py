"""What waits of plans: to write, to adopt, to read, to file."""

import datetime as dt
from collections.abc import Iterator

from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import ROLLEN
from zvh.levensloop.core.datum import dag_en_datum, datum
from zvh.levensloop.core.team import TOEGANGER
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IAkkoordgevraagd, IMijnCasussen, IOpgeslagen, IRegister, IWerk
from zvh.levensloop.records.werk import Verteld
from zvh.levensloop.werkvoorraad.gevonden import found, in_casus, pad

# Where there is to be a plan: whoever is included (process.md §2).
MET_PLAN = ("beeldvorming", "plan_in_opstelling", "in_uitvoering", "overdracht")
CONCEPT = {
    "concept": ("afmaken en aanbieden", "Het is nog een concept."),
    "ter_vaststelling": ("vaststellen", "Het is aan het team aangeboden."),
}


@implementer(IWerk)
class Plannen(Verteld):
    """Lines of plans."""

    titel = "Levensloopplan"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each concept, and each casus whose first plan must be there by then (R13)."""
        running = {line.kenmerk.lower(): line for line in getUtility(IRegister)().values() if line.fase in MET_PLAN}
        termijnen = instellingen().termijnen
        under_way = set()
        for brain in found("Levensloopplan", review_state=list(CONCEPT)):
            name = in_casus(brain)
            if name in running:
                under_way.add(name)
                line, (wat, reden) = running[name], CONCEPT[brain.review_state]
                due = line.plan_klaar(termijnen)
                words = f"{brain.Title} {wat}"
                yield Werk("plan", pad(brain), line.kenmerk, line.naam, words, _reden(line, due) or reden, due)
        for name, line in running.items():
            due = line.plan_klaar(termijnen)
            if name not in under_way and due is not None and due <= tot:
                words = "Levensloopplan opstellen"
                yield Werk("plan", f"casussen/{name}", line.kenmerk, line.naam, words, _reden(line, due), due)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield plans that are offered for adoption, and adopted ones that this person still has to file."""
        lines, read = getUtility(IRegister)(), getUtility(IMijnCasussen)(user_id)
        names = {lines[u].kenmerk: lines[u].naam for u, held in read.items() if u in lines and "identiteit" in held}
        for brain in found("Levensloopplan", review_state="ter_vaststelling"):
            if not IAkkoordgevraagd(brain.getObject()).wacht():
                continue
            kenmerk, words = in_casus(brain).upper(), f"{brain.Title}: lees en reageer"
            reden = "Het is aan het team aangeboden, en jullie antwoordden nog niet."
            yield Werk("plan", pad(brain), kenmerk, names.get(kenmerk, ""), words, reden)
        yield from self._te_bewaren(user_id)

    def _te_bewaren(self, user_id: str) -> Iterator[Werk]:
        lines, roles = getUtility(IRegister)(), getUtility(IMijnCasussen).rollen(user_id)
        filing = {
            lines[uid].kenmerk.lower()
            for uid, held in roles.items()
            if uid in lines and ROLLEN[TOEGANGER] in {role for role, _ in held}
        }
        for brain in found("Levensloopplan", review_state="vastgesteld") if filing else ():
            if in_casus(brain) in filing and IOpgeslagen(plan := brain.getObject()).wacht():
                reden = f"Vastgesteld op {datum(plan.vaststelling.op)}."
                yield Werk("plan", pad(brain), in_casus(brain).upper(), "", f"{plan.title} opslaan in het EPD", reden)


def _reden(line: object, due: dt.date | None) -> str:
    """Return why the first plan must be there, in a sentence; empty when there was one before."""
    if due is None:
        return ""
    since = f"naar de inclusietafel op {datum(line.doorgeleid)}" if line.doorgeleid else ""
    since = since or f"melding van {datum(line.geopend)}"
    return f"Het plan moet klaar zijn op {dag_en_datum(due)}; {since}."
