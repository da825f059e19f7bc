"""Pictures as SVG: valid, told in words, within their borders."""

import datetime as dt

from lxml import etree

from zvh.levensloop.core.beeld import BREED, Baan, Stuk, banen

D = dt.date


def drawn(*stukken: Stuk) -> etree._Element:
    return etree.fromstring(
        banen("Titel <1>", "Wat je ziet", [Baan("Baan & zo", stukken)], D(2024, 1, 1), D(2026, 1, 1))
    )


def test_a_picture_is_told_in_words():
    svg = drawn(Stuk(D(2024, 3, 1), D(2025, 1, 1), 1, "Thuis"))

    assert (svg.get("role"), svg.get("aria-labelledby")) == ("img", "beeld-titel beeld-tekst")
    said = [el.text for el in svg.iter() if el.text and el.text.strip()]
    assert {"Titel <1>", "Wat je ziet", "Baan & zo", "Thuis, van 1 maart 2024 tot 1 januari 2025"} <= set(said)


def test_periods_are_cut_at_the_borders_and_the_shortest_stays_visible():
    svg = drawn(
        Stuk(D(2020, 1, 1), D(2024, 2, 1), 1, "Eerder begonnen"),
        Stuk(D(2025, 5, 1), D(2025, 5, 1), 2, "Een dag"),
        Stuk(D(2025, 6, 1), D(2030, 1, 1), 3, "Nog niet klaar"),
        Stuk(D(2019, 6, 1), D(2020, 1, 1), 4, "Al voorbij"),
    )

    boxes = svg.findall(".//{*}rect[@class]")[1:]
    assert [box.get("class") for box in boxes] == ["beeld-1", "beeld-2", "beeld-3"]
    assert all(float(b.get("x")) >= 0 and float(b.get("x")) + float(b.get("width")) <= BREED for b in boxes)
    assert all(float(box.get("width")) >= 1.5 for box in boxes)


def test_a_part_of_the_height_stands_on_the_ground_with_its_number():
    svg = drawn(Stuk(D(2024, 3, 1), D(2025, 1, 1), 6, "2 – niet", 0.4, "2"))

    ground, box = svg.findall(".//{*}rect[@class]")
    bottom = [float(one.get("y")) + float(one.get("height")) for one in (ground, box)]
    assert bottom[0] == bottom[1]
    assert float(box.get("height")) < float(ground.get("height")) / 2
    assert "2" in [el.text for el in svg.iter("{*}text")]
