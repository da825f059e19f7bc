"""What a plan takes from casus and actions, as tables: the team, the action points, the versions."""

from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.core.datum import datum, periode
from zvh.levensloop.core.documents.model import Block, Cell, KeyValues, Paragraph, Run, Table
from zvh.levensloop.core.documents.prose import prose
from zvh.levensloop.core.levensloopplan.facts import Levensloopplan, Versie
from zvh.levensloop.core.levensloopplan.leeg import leeg
from zvh.levensloop.core.team import Teamlid
from zvh.levensloop.core.velden import NOTHING


def team(plan: Levensloopplan) -> tuple[Block, ...]:
    """Return who is in the team and how to reach each of them."""
    if not plan.team:
        return (leeg(plan).note("team"),)
    header = ("Wie", "Rol in het team", "Bereikbaar", "In het team")
    rows = tuple(map(_member, plan.team))
    return (Table(header, rows, (2.6, 2.6, 3.2, 1.9), "Levensloopteam en bereikbaarheid"),)


def _member(lid: Teamlid) -> tuple[Cell, ...]:
    return (
        _lines(lid.naam, lid.functie, first_bold=True),
        _lines(lid.rol, lid.organisatie),
        _lines(lid.telefoon, lid.email, lid.bereikbaarheid),
        periode(lid.van, lid.tot) or NOTHING,
    )


def _lines(*texts: str, first_bold: bool = False) -> Cell:
    found = [text for text in texts if text]
    if not found:
        return NOTHING
    first, rest = found[0], "".join(f"\n{text}" for text in found[1:])
    return (Paragraph((Run(first, bold=first_bold), Run(rest))),)


def actions(plan: Levensloopplan) -> tuple[Block, ...]:
    """Return the action points in the order in which the facts hold them."""
    if not plan.actiepunten:
        return (leeg(plan).note("actiepunten"),)
    header = ("Wat", "Wie", "Uiterlijk", "Stand")
    rows = tuple(map(_action, plan.actiepunten))
    return (Table(header, rows, (4.4, 2.8, 1.7, 1.3), "Actiepunten"),)


def _action(punt: Actiepunt) -> tuple[Cell, ...]:
    return (
        (*prose(punt.wat), *_note(punt.toelichting)),
        ", ".join(filter(None, (punt.persoon, punt.organisatie))) or NOTHING,
        datum(punt.voor) if punt.voor else NOTHING,
        punt.status,
    )


def _note(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph(text.strip(), "note"),) if text.strip() else ()


def versions(plan: Levensloopplan) -> tuple[Block, ...]:
    """Return the adopted versions and what each of them changed."""
    if not plan.versies:
        return (leeg(plan).note("versies"),)
    header: tuple[str, ...] = ("Versie", "Vastgesteld op", "Door", "Wat er veranderde")
    widths: tuple[float, ...] = (0.9, 1.8, 2, 4.6)
    rows = tuple(map(_version, plan.versies))
    if "plan" in plan.weggelaten:
        header, rows, widths = header[:-1], tuple(row[:-1] for row in rows), widths[:-1]
    return (Table(header, rows, widths, "Vastgestelde versies van dit plan"),)


def _version(versie: Versie) -> tuple[Cell, ...]:
    return (
        str(versie.nummer),
        datum(versie.vastgesteld_op),
        versie.vastgesteld_door or NOTHING,
        prose(versie.wijziging) or NOTHING,
    )


def adoption(plan: Levensloopplan) -> tuple[Block, ...]:
    """Return who adopted the plan and when, with room to sign on paper."""
    concept = plan.status == "concept"
    later = (Paragraph("Komt hier te staan bij het vaststellen.", "note"),)
    pairs: tuple[tuple[str, Cell], ...] = (
        ("Vastgesteld op", later if concept else datum(plan.datum)),
        ("Vastgesteld door", later if concept else leeg(plan).or_note(plan.vastgesteld_door)),
        ("Handtekening", "\n\n\n"),
    )
    return (KeyValues(pairs, "Vaststelling van dit plan"),)
