"""What each partner answered to the plan, as a table."""

from collections.abc import Iterable

from zvh.levensloop.core.approach.akkoord import ANDERS, in_woorden
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.documents.model import Block, Cell, Paragraph, Table
from zvh.levensloop.core.documents.prose import prose
from zvh.levensloop.core.levensloopplan.facts import Akkoord, Levensloopplan
from zvh.levensloop.core.levensloopplan.leeg import leeg
from zvh.levensloop.core.velden import NOTHING


def akkoord(plan: Levensloopplan) -> tuple[Block, ...]:
    """Return a row for each organisation in the team, also for those that did not react."""
    if not plan.akkoord:
        return (leeg(plan).note("akkoord"),)
    header = ("Organisatie", "Antwoord", "Hoe")
    return (Table(header, tuple(map(_row, plan.akkoord)), (3, 4.4, 2.9), "Akkoord van de partners"),)


def _row(antwoord: Akkoord) -> tuple[Cell, ...]:
    words = in_woorden(antwoord.oordeel)
    reason = prose(antwoord.toelichting) if antwoord.toelichting else ()
    return antwoord.organisatie, (Paragraph(words), *reason) if reason else words, hoe(antwoord) or NOTHING


def hoe(antwoord: Akkoord) -> str:
    """Return how an answer came: by whom on which day, or spoken in an overleg; "" when there is none."""
    if antwoord.uitgesproken is not None:
        return f"uitgesproken in overleg van {datum(antwoord.uitgesproken)}, opgeschreven door {antwoord.door}"
    return f"door {antwoord.door} op {datum(antwoord.op)}" if antwoord.op else ""


def geen_akkoord(akkoord: Iterable[Akkoord]) -> tuple[str, ...]:
    """Return which organisations gave another answer than plain agreement, a sentence for each answer."""
    asked = tuple(akkoord)
    found = {words: [one.organisatie for one in asked if one.oordeel == oordeel] for oordeel, words in ANDERS.items()}
    return tuple(f"{words}: {', '.join(names)}." for words, names in found.items() if names)
