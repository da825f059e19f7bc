"""The trend of ZRM scores: a score holds until the next version of the plan."""

import datetime as dt

from zvh.levensloop.core.levensloopplan.zrm import Meting, trend

D = dt.date
TITELS = {"wonen": "Wonen", "netwerk": "Netwerk"}


def bands(*metingen: Meting) -> dict[str, list[tuple[dt.date, dt.date, str]]]:
    """Return from, until and score of each piece by title of its band."""
    found = trend(metingen, TITELS, D(2026, 1, 1))
    return {band.titel: [(piece.van, piece.tot, piece.cijfer) for piece in band.stukken] for band in found}


def test_a_score_holds_until_the_next_version():
    first = Meting(D(2025, 1, 1), {"wonen": "2"}, {"wonen": "2 – niet zelfredzaam"})
    second = Meting(D(2025, 6, 1), {"wonen": "4"}, {})

    assert bands(second, first) == {
        "Wonen": [(D(2025, 1, 1), D(2025, 6, 1), "2"), (D(2025, 6, 1), D(2026, 1, 1), "4")],
    }


def test_a_version_without_a_score_leaves_a_gap():
    metingen = [Meting(D(2025, month, 1), {"netwerk": score}, {}) for month, score in ((1, "3"), (9, "3"))]

    assert bands(metingen[0], Meting(D(2025, 5, 1), {}, {}), metingen[1]) == {
        "Netwerk": [(D(2025, 1, 1), D(2025, 5, 1), "3"), (D(2025, 9, 1), D(2026, 1, 1), "3")],
    }


def test_domains_stand_in_the_order_of_the_list_and_unknown_ones_last():
    meting = Meting(D(2025, 1, 1), {"oud": "1", "netwerk": "5", "wonen": "3"}, {})

    assert list(bands(meting)) == ["Wonen", "Netwerk", "oud"]


def test_what_is_no_level_is_left_out():
    assert bands(Meting(D(2025, 1, 1), {"wonen": "onbekend", "netwerk": "9"}, {})) == {}


def test_height_and_words_tell_the_score():
    band = trend([Meting(D(2025, 1, 1), {"wonen": "2"}, {"wonen": "2 – niet zelfredzaam"})], TITELS, D(2026, 1, 1))[0]

    assert (band.stukken[0].deel, band.stukken[0].tekst) == (0.4, "2 – niet zelfredzaam")
