"""Which requests get a line, as a rule over what is known at their end."""

import pytest

from zvh.levensloop.logboek.vraag import Vraag, event


def a_request(**values: object) -> Vraag:
    """Return somebody who is logged in and reads a closed page."""
    usual = dict.fromkeys(("ended",), "") | dict.fromkeys(
        ("shows", "searches", "downloads", "elsewhere", "noted"), False
    )
    return Vraag(**{"safe": True, "closed": True, "known": True, **usual, **values})


@pytest.mark.parametrize(
    ("request_values", "said"),
    [
        ({}, "gelezen"),
        ({"known": False}, "gelezen"),
        ({"noted": True}, "gelezen"),
        ({"ended": "geweigerd"}, "gelezen"),
        ({"downloads": True}, "gedownload"),
        ({"searches": True}, "gezocht"),
        ({"elsewhere": True}, ""),
        ({"safe": False}, "ingezonden"),
        ({"safe": False, "elsewhere": True}, "ingezonden"),
        ({"safe": False, "noted": True}, ""),
        ({"safe": False, "searches": True}, "gezocht"),
    ],
)
def test_what_touches_closed_content_gets_a_line(request_values, said):
    assert event(a_request(**request_values)) == said


@pytest.mark.parametrize(
    ("request_values", "said"),
    [
        ({}, ""),
        ({"shows": True}, "gelezen"),
        ({"searches": True}, "gezocht"),
        ({"ended": "geweigerd"}, "gelezen"),
        ({"ended": "afgebroken"}, ""),
        ({"safe": False}, "ingezonden"),
        ({"safe": False, "noted": True}, ""),
        ({"known": False, "ended": "geweigerd"}, ""),
        ({"known": False, "safe": False}, ""),
    ],
)
def test_elsewhere_only_what_matters_gets_a_line(request_values, said):
    assert event(a_request(closed=False, **request_values)) == said
