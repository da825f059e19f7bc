"""Names are compared however somebody typed them, and a look-alike is told in words."""

import datetime as dt

import pytest

from zvh.levensloop.core.approach.einde import Einde
from zvh.levensloop.core.gelijke import ZELFDE_BSN, Gelijke
from zvh.levensloop.core.namen import plat, zelfde


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Süleyman", "suleyman"),
        ("Ng'ombe", "Ng’ombe"),
        ("Ng'ombe", "NGOMBE"),
        ("Yıldız", "Yildiz"),
        ("Łasz-Øst", "lasz ost"),
        ("  van  der  Verzin ", "Van der Verzin"),
    ],
)
def test_a_name_is_the_same_however_it_was_typed(one, other):
    assert zelfde(one, other)


@pytest.mark.parametrize(("one", "other"), [("", ""), (None, None), ("'", "'"), ("Dun", "Dune"), ("Dune", None)])
def test_another_name_is_another_and_none_is_like_none(one, other):
    assert not zelfde(one, other)


def test_words_stay_apart():
    assert plat("De Vries-Bedacht") == "de vries bedacht"


@pytest.mark.parametrize(
    ("fase", "sinds", "stand"),
    [
        ("triage", None, "loopt, in de fase Triage"),
        ("uitgestroomd", dt.date(2024, 3, 3), "eerder uitgestroomd op 3 maart 2024"),
        ("beeindigd", None, "eerder beëindigd"),
    ],
)
def test_it_says_whether_a_look_alike_runs_or_how_it_ended(fase, sinds, stand):
    assert Gelijke("ZVH-2024-0001", "", ZELFDE_BSN, fase, sinds).stand == stand


@pytest.mark.parametrize(
    ("reden", "stand"),
    [
        ("overleden", "eerder beëindigd: overleden op 3 maart 2024"),
        ("buitenland", "eerder beëindigd: naar het buitenland op 3 maart 2024"),
        ("ten_onrechte", "eerder beëindigd op 3 maart 2024: ten onrechte geopend"),
        ("anders", "eerder beëindigd op 3 maart 2024"),
    ],
)
def test_of_a_look_alike_that_was_ended_it_says_why(reden, stand):
    ended = Einde(reden, dt.date(2024, 3, 3))

    assert Gelijke("ZVH-2024-0001", "", ZELFDE_BSN, "beeindigd", None, ended).stand == stand
