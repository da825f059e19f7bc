"""Pictures over time as SVG that needs no script: bands of periods, one below the other, on one axis of days.

Whoever doesn't see it hears title and description; the numbers stand in a table beside it (the page makes that).
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from zvh.levensloop.core.datum import datum

# Units of the drawing; at 390 px wide the letters still are 11 px.
BREED, RAND, HOOG, REGEL, AS = 400, 4, 22, 16, 26
CIJFER = 10  # what is narrower holds no number


@dataclass(frozen=True, slots=True)
class Stuk:
    """A period in a band, from its first day up to `tot`; `soort` (1 to 6) says how it is drawn, `tekst` what it is.

    `deel` (above 0, up to 1) is how much of the height of the band it takes, `cijfer` what is written in it.
    """

    van: dt.date
    tot: dt.date
    soort: int
    tekst: str
    deel: float = 1
    cijfer: str = ""


@dataclass(frozen=True, slots=True)
class Baan:
    """A band with its words above it."""

    titel: str
    stukken: tuple[Stuk, ...]


def banen(titel: str, omschrijving: str, rijen: Iterable[Baan], van: dt.date, tot: dt.date, name: str = "beeld") -> str:
    """Return bands between two days as an <svg>; `name` keeps its ids apart from those of another on the page.

    Periods are cut at both days; a band without any stays empty. Colours are of the style sheet (`.beeld`), each with
    a pattern of its own, so that they differ without colour too.
    """
    rijen, days = tuple(rijen), max((tot - van).days, 1)
    height = len(rijen) * (REGEL + HOOG + 8) + AS
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "beeld",
            "viewBox": f"0 0 {BREED} {height}",
            "role": "img",
            "aria-labelledby": f"{name}-titel {name}-tekst",
        },
    )
    ET.SubElement(svg, "title", {"id": f"{name}-titel"}).text = titel
    ET.SubElement(svg, "desc", {"id": f"{name}-tekst"}).text = omschrijving

    def x(day: dt.date) -> float:
        share = (min(max(day, van), tot) - van).days / days
        return round(RAND + share * (BREED - 2 * RAND), 1)

    top = 0
    for baan in rijen:
        _tekst(svg, RAND, top + REGEL - 4, baan.titel)
        _vak(svg, RAND, top + REGEL, BREED - 2 * RAND, HOOG, "beeld-leeg")
        for stuk in baan.stukken:
            wide = round(max(x(stuk.tot) - x(stuk.van), 1.5), 1)
            if stuk.tot >= van and stuk.van <= tot:
                high = round(HOOG * stuk.deel, 1)
                box = _vak(svg, x(stuk.van), top + REGEL + HOOG - high, wide, high, f"beeld-{stuk.soort}")
                ET.SubElement(box, "title").text = f"{stuk.tekst}, van {datum(stuk.van)} tot {datum(stuk.tot)}"
                if stuk.cijfer and wide > CIJFER:
                    _tekst(svg, x(stuk.van) + 3, top + REGEL + HOOG - 7, stuk.cijfer)
        top += REGEL + HOOG + 8
    _as(svg, top - 4, van, tot, x)
    return ET.tostring(svg, encoding="unicode")


def _as(svg: ET.Element, y: int, van: dt.date, tot: dt.date, x: Callable[[dt.date], float]) -> None:
    """Draw the years, or the months of a short time."""
    step = 12 if (tot - van).days > 900 else 3 if (tot - van).days > 200 else 1
    month = van.year * 12 + van.month - 1
    last = -100.0
    for number in range(month, tot.year * 12 + tot.month):
        day = dt.date(number // 12, number % 12 + 1, 1)
        if day < van or number % step:
            continue
        ET.SubElement(
            svg, "line", {"x1": str(x(day)), "x2": str(x(day)), "y1": "16", "y2": str(y + 4), "class": "beeld-lijn"}
        )
        if x(day) - last > 44 and x(day) < BREED - 40:
            last = x(day)
            _tekst(svg, x(day), y + 18, str(day.year) if step == 12 else f"{day.month}-{day.year}")


def _vak(svg: ET.Element, x: float, y: float, wide: float, high: float, soort: str) -> ET.Element:
    size = {"x": str(x), "y": str(round(y, 1)), "width": str(wide), "height": str(high)}
    return ET.SubElement(svg, "rect", {**size, "class": soort})


def _tekst(svg: ET.Element, x: float, y: float, words: str) -> None:
    ET.SubElement(svg, "text", {"x": str(x), "y": str(y), "class": "beeld-tekst"}).text = words
