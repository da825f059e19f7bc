import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from zvh.levensloop.core.documents.clean import clean
from zvh.levensloop.core.documents.docx.xml import attribute, escape


@pytest.mark.parametrize("sign", ["\r\n", "\r", "\v", "\f", "\u2028", "\u2029", "\x85"])
def test_every_sign_for_a_line_break_becomes_one(sign):
    assert clean(f"een{sign}twee") == "een\ntwee"


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x1b", "\ud800", "\udfff", "\ufffe", "\uffff"])
def test_what_xml_forbids_goes(sign):
    assert clean(f"een{sign}twee") == "eentwee"


def test_all_that_may_stay_stays():
    text = "tab\t, zacht\u00adkoppelteken, vaste\u00a0spatie, \U0001f600 & < > \" '"

    assert clean(text) == text


@pytest.mark.machine
@given(st.text(st.characters(exclude_categories=())))
def test_escaped_text_survives_an_xml_parser(text):
    parsed = etree.fromstring(f'<p a="{attribute(text)}">{escape(text)}</p>'.encode())

    assert (parsed.text or "") == clean(text)
