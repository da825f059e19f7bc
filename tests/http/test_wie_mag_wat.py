"""Everybody who logs in reads who may do what, and finds the page in the menu under his name."""

import lxml.html
import pytest


@pytest.mark.parametrize("login", ["petra", "rita", "gewoon", "beheer"])
def test_everybody_who_logs_in_reads_it(as_person, login):
    person = as_person(login)

    answer = person.page("@@rechten")

    assert answer.status_code == 200
    assert lxml.html.fromstring(answer.text).xpath("//div[@role='region']//tbody/tr")
    assert lxml.html.fromstring(answer.text).xpath("//h1/text()") == ["Wie mag wat?"]


def test_the_menu_leads_to_it(as_person):
    start = lxml.html.fromstring(as_person("gewoon").page("handreiking").text)

    (link,) = start.xpath("//a[contains(@href, '@@rechten')]")

    assert link.text_content().strip() == "Wie mag wat?"


def test_without_logging_in_nobody_reads_it(as_person):
    assert as_person().page("@@rechten").status_code in (302, 401)
