import datetime as dt

from zvh.levensloop.records.samen import mark, merged

STORED = {"tekst": "van een ander", "datum": dt.date(2026, 3, 3)}


def test_a_field_left_alone_stays_what_somebody_else_made_of_it():
    sent = {"tekst": mark("van eerst"), "datum": mark(STORED["datum"])}

    write, clashes = merged(sent, {"tekst": "van eerst", "datum": dt.date(2026, 4, 4)}, STORED.get)

    assert write == {"datum": dt.date(2026, 4, 4)}
    assert clashes == set()


def test_a_field_that_two_people_changed_is_asked():
    write, clashes = merged({"tekst": mark("van eerst")}, {"tekst": "van mij"}, STORED.get)

    assert write == {}
    assert clashes == {"tekst"}


def test_two_people_who_typed_the_same_do_not_clash():
    _, clashes = merged({"tekst": mark("van eerst")}, {"tekst": "van een ander"}, STORED.get)

    assert clashes == set()


def test_a_form_without_marks_writes_all_it_holds():
    assert merged({}, {"tekst": "van mij"}, STORED.get) == ({"tekst": "van mij"}, set())


def test_a_browser_changes_no_mark_by_its_line_ends():
    assert mark("een\r\ntwee\r\n") == mark("een\ntwee")
