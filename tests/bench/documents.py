"""Measures of making Word files, against the routes that documents.md compares."""

from collections.abc import Iterator
from functools import partial

import as_text
import other_ways
from ours import model_and_writer
from plan37 import plan37, prose, repetition
from stopwatch import medians
from tests.core.reading import text

from zvh.levensloop.core.documents import WRITERS
from zvh.levensloop.core.levensloopplan import build
from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld

FAST = {
    "ours": model_and_writer,
    "L": as_text.every_part_deflated,
    "P": as_text.static_parts_copied,
    "one parse": other_ways.one_parse,
    "copied prototypes": other_ways.copied_prototypes,
    "docxtpl": other_ways.docxtpl,
}
SLOW = {"ours": model_and_writer, "quick start": other_ways.quick_start}


def measures() -> Iterator[dict[str, object]]:
    """Yield each measure: ratio is ours by the other, or many rows by few; seconds are medians."""
    chapters = plan37(prose())
    _same_text(chapters)
    fast = medians({name: partial(way, chapters) for name, way in FAST.items()}, 15)
    slow = medians({name: partial(way, chapters) for name, way in SLOW.items()}, 3)
    yield _against("L", fast, at_most=1.5)
    yield _repetition()
    yield _against("P", fast)
    yield _against("one parse", fast)
    yield _against("copied prototypes", fast)
    yield _against("docxtpl", fast, at_most=1 / 3)
    yield _against("quick start", slow)
    yield _rows()


def _repetition() -> dict[str, object]:
    """Return the measure at its hardest for us: L spends its time on packing, we mostly don't."""
    chapters = plan37(repetition())
    ways = {name: partial(FAST[name], chapters) for name in ("ours", "L")}
    measure = _against("L", medians(ways, 15), at_most=1.5)
    return {**measure, "name": "37 pages of one sentence, ours against L"}


def _same_text(chapters: tuple) -> None:
    """Refuse to compare files that don't say the same."""
    texts = {name: text(way(chapters)) for name, way in (FAST | SLOW).items()}
    different = [name for name, found in texts.items() if found != texts["ours"]]
    if different:
        raise SystemExit(f"these routes make another text: {', '.join(different)}")


def _against(other: str, times: dict[str, float], at_most: float | None = None) -> dict[str, object]:
    measure = {
        "name": f"37-page plan, ours against {other}",
        "ratio": round(times["ours"] / times[other], 3),
        "ours": round(times["ours"], 5),
        other: round(times[other], 5),
    }
    return measure if at_most is None else judged(measure, at_most)


def _rows() -> dict[str, object]:
    few, many = voorbeeld(1000), voorbeeld(3000)
    write = WRITERS["docx"].write
    times = medians({"few": lambda: write(build(few)), "many": lambda: write(build(many))}, 5)
    measure = {
        "name": "levensloopplan, 3000 action rows against 1000",
        "ratio": round(times["many"] / times["few"], 3),
        "3000": round(times["many"], 5),
        "1000": round(times["few"], 5),
    }
    return judged(measure, 3.3)


def judged(measure: dict[str, object], at_most: float) -> dict[str, object]:
    """Return a measure with its limit and whether it holds."""
    return {**measure, "at_most": round(at_most, 3), "holds": float(str(measure["ratio"])) <= at_most}
