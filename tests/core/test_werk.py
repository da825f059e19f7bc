"""Lines of work: searching, filtering, the order."""

import datetime as dt

from zvh.levensloop.core.werk import Werk, gezocht, in_volgorde

DAY = dt.date(2026, 3, 2)


def a_line(soort: str = "overleg", nummer: int = 1, naam: str = "", **values: object) -> Werk:
    return Werk(soort, f"casussen/zvh-2026-{nummer:04}", f"ZVH-2026-{nummer:04}", naam, "Doen", **values)


def numbers(lines: list[Werk]) -> list[int]:
    return [int(line.kenmerk[-4:]) for line in lines]


def test_a_line_is_found_by_part_of_number_or_name():
    lines = [a_line(nummer=1, naam="Zeno Süleyman"), a_line(nummer=12, naam="Otto Anders")]

    assert numbers(gezocht(lines, woorden="suley")) == [1]
    assert numbers(gezocht(lines, woorden="zvh-2026 12")) == [12]
    assert numbers(gezocht(lines, woorden="niemand")) == []


def test_what_somebody_may_not_read_is_not_searched():
    assert gezocht([a_line(naam="")], woorden="zeno") == []


def test_filters_narrow_together():
    lines = [a_line("overleg", 1), a_line("actie", 2), a_line("actie", 3, van_mij=False)]

    assert numbers(gezocht(lines, soort="actie")) == [2, 3]
    assert numbers(gezocht(lines, soort="actie", mijn=True)) == [2]


def test_what_is_urgent_is_everybodys():
    lines = [a_line(nummer=1, van_mij=False), a_line(nummer=2, van_mij=False, spoed=True)]

    assert numbers(gezocht(lines, mijn=True)) == [2]


def test_what_is_late_stands_on_top_then_what_waits_without_a_day_then_what_comes():
    lines = [a_line(nummer=n + 2, dag=DAY + dt.timedelta(days=n)) for n in (1, -1, 0)] + [a_line(nummer=9)]

    assert numbers(in_volgorde(lines, "dag", DAY)) == [1, 9, 2, 3]
    assert numbers(in_volgorde(lines, "dag", DAY, om=True)) == [3, 2, 9, 1]


def test_what_is_urgent_stands_above_what_is_late():
    lines = [a_line(nummer=1, dag=DAY - dt.timedelta(days=9)), a_line(nummer=2, spoed=True), a_line(nummer=3)]

    assert numbers(in_volgorde(lines, "dag", DAY)) == [2, 1, 3]


def test_kinds_stand_in_the_order_of_the_approach_and_a_new_kind_after_them():
    lines = [a_line("tafel", 1), a_line("plan", 2), a_line("melding", 3)]

    assert numbers(in_volgorde(lines, "soort", DAY)) == [3, 2, 1]


def test_lines_of_one_casus_stand_together_by_number():
    lines = [a_line("plan", 2, dag=DAY), a_line("plan", 1, dag=DAY), a_line("actie", 2)]

    assert [(line.kenmerk[-1], line.soort) for line in in_volgorde(lines, "kenmerk", DAY)] == [
        ("1", "plan"),
        ("2", "actie"),
        ("2", "plan"),
    ]
