"""The start page from outside: choices in the address, who sees which line, counts of this moment."""

import datetime as dt

import lxml.html
import pytest
import transaction
from plone import api
from tests.builders import a_casus, a_full_plan, a_member, a_ready_casus, an_action, an_organisation, changed
from tests.fase import in_fase

from zvh.levensloop.core.team import TOEGANGER
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import join

DAY = dt.timedelta(days=1)


def rows(answer: object) -> list[str]:
    """Return the lines of work on the page."""
    tree = lxml.html.fromstring(answer.content.decode())
    return [
        " ".join(row.text_content().split()) for row in tree.xpath("//table[contains(@class, 'tabel-werk')]/tbody/tr")
    ]


def counted(answer: object) -> int:
    """Return the number of results that the page tells."""
    tree = lxml.html.fromstring(answer.content.decode())
    return int(tree.xpath("string(//p[@role='status'])").split()[0])


@pytest.fixture()
def casus(live):
    """A casus of petra that meets tomorrow, with an action of its own organisation for zara."""
    casus = a_ready_casus(procesregisseur="Petra Proef", volgende_overleg=today() + DAY)
    in_fase(casus, "in_uitvoering")
    zorg = an_organisation("Zorg Proefdam", soort="zorg")
    join(casus, a_member("Zara Proef", zorg, gebruiker="zara"))
    an_action(casus, wat="Sleutel regelen.", organisatie=zorg, voor=today() - DAY)
    an_action(casus, wat="Iets van een ander.", organisatie=an_organisation("Wonen Proefdam"), voor=today())
    return casus


@pytest.fixture()
def other(live):
    other = a_casus(naam="Anderszins", procesregisseur="Iemand Anders", volgende_overleg=None)
    in_fase(other, "beeldvorming")
    return other


def test_mine_stands_there_first_and_all_is_one_click_away(as_person, casus, other):
    petra = as_person("petra")

    mine, everything = petra.page("werkvoorraad"), petra.page("werkvoorraad?wie=alle")

    assert not [row for row in rows(mine) if other.kenmerk in row]
    assert [row for row in rows(everything) if other.kenmerk in row]
    assert "wie=alle" in mine.text
    assert counted(everything) == len(rows(everything)) == counted(mine) + 1


def test_choices_stand_in_the_address_and_order_what_is_shown(as_person, casus, other):
    petra = as_person("petra")

    by_kind = rows(petra.page("werkvoorraad?soort=actie&wie=alle&op=dag"))
    by_number = rows(petra.page("werkvoorraad?wie=alle&op=kenmerk&om=1"))

    assert len(by_kind) == 2
    assert "Sleutel regelen." in by_kind[0]
    assert "1 dag te laat" in by_kind[0]
    assert other.kenmerk in by_number[0]


@pytest.mark.parametrize("asked", ["soort=onzin", "op=naam", "b_start=x", "b_start=99999", "soort=a&soort=b", "wie=x"])
def test_nonsense_in_the_address_is_no_error(as_person, casus, asked):
    assert as_person("petra").page(f"werkvoorraad?{asked}").status_code == 200


def test_who_is_searched_for_stands_in_no_address(as_person, casus, other):
    petra = as_person("petra")

    found = petra.post("werkvoorraad", data={"zoek": "anderszins", "wie": "alle"}, headers={"Accept": "text/html"})
    nothing = petra.post("werkvoorraad", data={"zoek": "nietgevonden"}, headers={"Accept": "text/html"})

    assert len(rows(found)) == 1
    assert other.kenmerk in rows(found)[0]
    assert len(rows(petra.page("werkvoorraad?zoek=anderszins&wie=alle"))) > 1
    assert "Niets gevonden. Zoek op een deel van het nummer of van de naam." in nothing.text


def test_choices_that_are_sent_come_back_as_an_address(as_person, casus):
    answer = as_person("petra").post(
        "werkvoorraad", data={"zoek": "", "soort": "actie", "wie": "alle"}, headers={"Accept": "text/html"}
    )

    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("/werkvoorraad?soort=actie&wie=alle")


def test_a_partner_finds_the_actions_of_his_organisation_and_his_next_meeting(as_person, casus, other):
    found = rows(as_person("zara").page("werkvoorraad"))

    assert [row.split(" Een actie")[0] for row in found if "actie" in row.lower()] == ["Sleutel regelen."]
    assert [row for row in found if row.startswith("Overleg ")]
    assert not [row for row in found if other.kenmerk in row or "een ander" in row]


def test_a_partner_reads_how_much_changed_since_he_was_there(as_person, casus):
    first = today() - 10 * DAY
    transaction.commit()
    with klok.on(first), api.env.adopt_user(username="zara"):
        log("gelezen", casus=casus.kenmerk)
        transaction.commit()
    plan = a_full_plan(casus)
    stel_vast(plan)

    page = as_person("zara").page("werkvoorraad")
    tree = lxml.html.fromstring(page.content.decode())
    told = " ".join(tree.xpath("string(//section[@aria-labelledby='kop-casussen'])").split())

    assert casus.kenmerk in told
    assert "veranderingen sinds" in told


def test_who_files_versions_gets_those_to_file_and_no_more_after_it(as_person, casus):
    join(casus, a_member("Toos Proef", an_organisation("Kliniek Proefdam"), TOEGANGER, gebruiker="toos"))
    stel_vast(a_full_plan(casus))
    toos = as_person("toos")
    assert [row.split(" Vastgesteld")[0] for row in rows(toos.page("werkvoorraad"))] == [
        "Levensloopplan versie 1 opslaan in het EPD"
    ]

    toos.post_page(f"casussen/{casus.getId()}/levensloopplan-1/opgeslagen")

    assert rows(toos.page("werkvoorraad")) == []


def test_a_former_member_finds_nothing_on_the_very_next_request(as_person, casus):
    zara = as_person("zara")
    assert rows(zara.page("werkvoorraad"))

    in_fase(casus, "doorverwezen")
    transaction.commit()

    assert casus.kenmerk not in zara.page("werkvoorraad").text


def test_counts_follow_at_once(as_person, casus):
    petra = as_person("petra")
    before = counted(petra.page("werkvoorraad"))

    changed(casus, volgende_overleg=today() + 60 * DAY)
    transaction.commit()

    assert counted(petra.page("werkvoorraad")) == before - 1


def test_an_empty_list_says_what_comes_there(as_person, live):
    assert "Er wacht nu niets." in as_person("petra").page("werkvoorraad").text
