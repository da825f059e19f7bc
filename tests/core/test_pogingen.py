"""Counting wrong passwords: within a window, per key, for several threads, and never without bound."""

from concurrent.futures import ThreadPoolExecutor

from zvh.levensloop.core.pogingen import Pogingen

PETRA, IWAN, HERE = ("naam", "petra"), ("naam", "iwan"), ("adres", "192.0.2.1")
WINDOW = 900.0


def wrong(pogingen: Pogingen, times: int, *keys: tuple[str, str], now: float = 0.0) -> None:
    """Type a wrong password so many times."""
    for _ in range(times):
        pogingen.wrong(keys, now, WINDOW)


def test_a_key_closes_at_its_limit():
    pogingen = Pogingen()

    wrong(pogingen, 9, PETRA)
    before = pogingen.closed({PETRA: 10}, 0.0, WINDOW)
    wrong(pogingen, 1, PETRA)

    assert (before, pogingen.closed({PETRA: 10}, 0.0, WINDOW)) == (False, True)


def test_one_closed_key_is_enough():
    pogingen = Pogingen()
    wrong(pogingen, 10, PETRA, HERE)

    assert not pogingen.closed({IWAN: 10, HERE: 50}, 0.0, WINDOW)
    assert pogingen.closed({IWAN: 10, HERE: 10}, 0.0, WINDOW)


def test_a_key_opens_when_the_window_has_passed():
    pogingen = Pogingen()
    wrong(pogingen, 10, PETRA, now=100.0)

    assert pogingen.closed({PETRA: 10}, 999.0, WINDOW)
    assert not pogingen.closed({PETRA: 10}, 1000.0, WINDOW)


def test_a_key_that_is_forgotten_begins_anew():
    pogingen = Pogingen()
    wrong(pogingen, 10, PETRA, IWAN)

    pogingen.forget(PETRA)

    assert not pogingen.closed({PETRA: 1}, 0.0, WINDOW)
    assert pogingen.closed({IWAN: 10}, 0.0, WINDOW)


def test_memory_has_a_bound_and_the_oldest_goes_first():
    pogingen = Pogingen(room=3)

    for number in range(5):
        wrong(pogingen, 1, ("naam", str(number)))

    assert [pogingen.closed({("naam", str(n)): 1}, 0.0, WINDOW) for n in range(5)] == [False, False, True, True, True]


def test_eight_threads_lose_no_count():
    pogingen = Pogingen()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: wrong(pogingen, 125, PETRA), range(8)))

    assert pogingen.closed({PETRA: 1000}, 0.0, WINDOW)
    assert not pogingen.closed({PETRA: 1001}, 0.0, WINDOW)
