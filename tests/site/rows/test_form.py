"""Plain edit forms with a repeating group: the way of a row from the post to the object and back."""

import datetime as dt
import json
import time
from html import unescape

import pytest
from plone.dexterity.browser.edit import DefaultEditForm
from plone.dexterity.browser.view import DefaultView
from plone.dexterity.utils import createContentInContainer
from z3c.form.interfaces import HIDDEN_MODE
from zope.component import getMultiAdapter
from zope.interface import alsoProvides

NAME = "form.widgets.doelen"


@pytest.fixture()
def proef_item(site):
    """A record without rows."""
    return createContentInContainer(site, "Proef", title="Proef")


@pytest.fixture()
def posted(proef, site, proef_item):
    """Return a function that posts text for the group and returns the form afterwards."""

    def post(text: object) -> DefaultEditForm:
        form = an_edit_form(proef_item, {NAME: text, "form.widgets.IBasic.title": "Proef"})
        form.update()
        form.handleApply(form, None)
        return form

    return post


def an_edit_form(item: object, posted: dict[str, object] | None = None) -> DefaultEditForm:
    """Return the form that every type gets, with what was posted."""
    from plone.app.z3cform.interfaces import IPloneFormLayer

    request = item.REQUEST.clone()
    request.method = request.environ["REQUEST_METHOD"] = "POST"  # values in the address of a form are not taken
    alsoProvides(request, IPloneFormLayer)
    request.form.update(posted or {})
    form = DefaultEditForm(item, request)
    form.portal_type = "Proef"
    return form


def wrapped(widget: object) -> str:
    """Return a widget as a form shows it: label, help, errors, control."""
    return getMultiAdapter((widget, widget.request), name="ploneform-render-widget")().replace(" >", ">")


def test_rows_that_are_right_are_saved(posted, proef_item):
    posted(json.dumps([{"gebied": "wonen", "doel": "Rust", "termijn": "3-3-2026", "gehaald": True}, {}]))

    (row,) = proef_item.doelen
    assert row == {
        "gebied": "wonen",
        "doel": "Rust",
        "wie": None,
        "termijn": dt.date(2026, 3, 3),
        "stappen": None,
        "gehaald": True,
    }
    assert type(proef_item.doelen) is list


def test_a_concept_saves_with_a_needed_cell_empty(posted, proef_item):
    posted(json.dumps([{"wie": "Team A"}]))

    assert proef_item.doelen[0]["wie"] == "Team A"


def test_a_wrong_cell_keeps_what_was_typed_and_names_it(posted, proef_item):
    text = json.dumps([{"doel": "Rust"}, {"termijn": "volgende week", "stappen": "veel"}])

    widget = posted(text).widgets["doelen"]

    page = unescape(wrapped(widget))
    assert proef_item.doelen == []
    assert f">{text}</textarea>" in page
    assert "Rij 2, Uiterlijk: vul een datum in, bijvoorbeeld 3-3-2026." in page
    assert 'href="#form-widgets-doelen-2-termijn"' in page
    assert [error["column"] for error in json.loads(widget.errors)] == ["termijn", "stappen"]


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[1",
        '"tekst"',
        '{"a": 1}',
        "[" * 100_000,
        "[NaN]",
        "null x",
        ["[]", "[]"],
        '["<script>"]',
        r'[{"\ud800": 1}]',
    ],
)
def test_text_that_is_no_list_of_rows_is_an_error_and_no_crash(posted, proef_item, text):
    form = posted(text)

    assert wrapped(form.widgets["doelen"])
    assert form.widgets["doelen"].error is not None
    assert proef_item.doelen == []


def test_nothing_posted_in_the_textarea_is_no_rows(posted, proef_item):
    posted("")

    assert proef_item.doelen == []


def test_fifty_rows_save_within_a_moment(posted, proef_item):
    row = {"gebied": "zorg", "doel": "Elke week een gesprek. " * 20, "wie": "Team A", "termijn": "2026-03-03"}
    text = json.dumps([row] * 50)

    start = time.perf_counter()
    posted(text)

    assert time.perf_counter() - start < 1
    assert len(proef_item.doelen) == 50


def test_markup_in_a_cell_stays_text_on_the_page(proef_item):
    proef_item.doelen = [{"doel": "</textarea><script>alert(1)</script>"}]
    form = an_edit_form(proef_item)
    form.update()

    page = wrapped(form.widgets["doelen"])

    assert "<script>alert" not in page


def test_a_reader_sees_words_and_dates(site, proef_item):
    proef_item.doelen = [
        {"gebied": "wonen", "doel": "Rust\nen ruimte", "termijn": dt.date(2026, 3, 3), "gehaald": False}
    ]
    proef_item.labels = [{"partner": "Politie <b>", "vanaf": dt.date(2026, 4, 1), "reden": None}]
    view = a_view(proef_item)

    cards, table = wrapped(view.w["doelen"]), wrapped(view.w["labels"])

    assert "<dd>3 maart 2026</dd>" in cards
    assert "<dd>Nee</dd>" in cards
    assert "Rust\nen ruimte" in cards
    assert '<th scope="row">Politie &lt;b&gt;</th>' in table
    assert "<td>1 april 2026</td>" in table


def test_a_reader_sees_that_nothing_is_filled_in(proef_item):
    assert "Nog niets ingevuld." in wrapped(a_view(proef_item).w["doelen"])


def a_view(item: object) -> DefaultView:
    """Return the page that every type gets."""
    from plone.app.z3cform.interfaces import IPloneFormLayer

    alsoProvides(item.REQUEST, IPloneFormLayer)
    view = DefaultView(item, item.REQUEST)
    view.update()
    return view


def test_a_group_can_travel_hidden(proef_item):
    proef_item.doelen = [{"doel": "Rust"}]
    form = an_edit_form(proef_item)
    form.update()
    widget = form.widgets["doelen"]
    widget.mode = HIDDEN_MODE
    widget.update()

    assert 'type="hidden"' in wrapped(widget)
    assert "Rust" in wrapped(widget)
