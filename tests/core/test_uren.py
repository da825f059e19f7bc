"""Hours of the day as people type them."""

import pytest

from zvh.levensloop.core.uren import eindigt_eerder


@pytest.mark.parametrize(("begin", "einde"), [("13:30", "13:30"), ("13:30", "9.00"), ("9:30", "09:15")])
def test_an_end_comes_after_its_begin(begin, einde):
    assert eindigt_eerder(begin, einde)


@pytest.mark.parametrize(("begin", "einde"), [("9:00", "10.30"), ("23:30", "00:00"), ("", "9:00"), (None, None)])
def test_what_fits_or_is_not_known_is_fine(begin, einde):
    assert not eindigt_eerder(begin, einde)
