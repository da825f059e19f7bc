import pytest

from zvh.levensloop.core.documents.docx import colours

WHITE = "FFFFFF"
PAIRS = [
    (colours.INK, WHITE),
    (colours.ACCENT, WHITE),
    (colours.GREY, WHITE),
    (colours.ALARM, WHITE),
    (colours.ACCENT, colours.SHADE),
    (colours.ALARM, colours.ALARM_SHADE),
]


def brightness(colour: str) -> float:
    """Return the relative luminance of WCAG."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_what_is_behind_it(text, ground):
    high, low = sorted((brightness(text), brightness(ground)), reverse=True)

    assert (high + 0.05) / (low + 0.05) >= 4.5
