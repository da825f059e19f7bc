"""Noodtoegang asked from outside: the duty officer only, one casus, four hours, and the house hears it."""

import datetime as dt
import os
import socketserver
import threading
import time
from collections.abc import Iterator
from contextvars import ContextVar

import pytest
import transaction
from plone import api
from tests.builders import NAAM, a_member, a_ready_casus, an_adopted_plan, an_organisation
from tests.fase import in_fase

from zvh.levensloop.logboek.store import store
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.noodtoegang import noodtoegangen
from zvh.levensloop.teams.team import join, team

REDEN = "crisisdienst belt, niemand neemt op"


@pytest.fixture()
def casus(live):
    """A casus with an adopted plan and a team with a telephone."""
    casus = a_ready_casus()
    join(casus, a_member("Zara", an_organisation("GGZ", soort="zorg"), telefoon="088 222"))
    an_adopted_plan(casus)
    return casus


class Brievenbus(socketserver.StreamRequestHandler):
    """As much of SMTP as a message needs."""

    def handle(self) -> None:
        """Take messages until the other side hangs up."""
        self._say("220 hier")
        while line := self.rfile.readline().decode().strip():
            word = line.split()[0].upper()
            if word == "DATA":
                self._say("354 ga door")
                self.server.post.append(self._message())
            self._say("221 dag" if word == "QUIT" else "250 goed")
            if word == "QUIT":
                return

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())

    def _message(self) -> str:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.decode())
        return "".join(lines)


@pytest.fixture()
def brievenbus(live) -> Iterator[list[str]]:
    """The messages that a mail server took."""
    server = socketserver.ThreadingTCPServer(("localhost", 0), Brievenbus)
    server.post = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = api.portal.get_tool("MailHost")
    api.portal.set_registry_record("plone.smtp_host", "localhost")
    api.portal.set_registry_record("plone.smtp_port", server.server_address[1])
    host.smtp_host, host.smtp_port = "localhost", server.server_address[1]
    yield server.post
    server.shutdown()
    server.server_close()


def at(monkeypatch, moment: dt.datetime) -> None:
    """Let it be another moment, in the server too."""
    monkeypatch.setattr(klok, "_set", ContextVar("proef", default=moment))


def test_the_duty_officer_is_in_for_four_hours_and_no_longer(as_person, casus, monkeypatch):
    achmed, begin = as_person("achmed"), now()
    path = f"casussen/{casus.getId()}"
    before = achmed.page(path).status_code

    taken = achmed.post_page("@@noodtoegang", kenmerk=casus.kenmerk.lower(), reden=REDEN)
    shown = achmed.page(f"{path}/team")
    plan = achmed.page(f"{path}/levensloopplan-1").status_code
    statuses = []
    for hours in (3.99, 4.01):
        at(monkeypatch, begin + dt.timedelta(hours=hours))
        statuses.append(achmed.get(path).status_code)

    assert (before, taken.status_code, plan, statuses) == (404, 302, 200, [200, 404]), taken.text
    assert "088 222" in shown.text
    assert "levensloopplan-1" in shown.text


def test_the_house_hears_it_at_once_without_the_reason(as_person, casus, brievenbus):
    as_person("achmed").post_page("@@noodtoegang", kenmerk=casus.kenmerk, reden=REDEN)

    for _ in range(100):
        if brievenbus:
            break
        time.sleep(0.1)
    (message,) = brievenbus
    assert casus.kenmerk in message
    assert "Achmed Proef" in message
    assert "petra@voorbeeld.example" in message
    assert NAAM not in message
    assert "crisisdienst" not in message


@pytest.mark.parametrize(
    "asked",
    [
        {"achternaam": NAAM.lower(), "geboortedatum": "3-2-1990"},
        {"achternaam": f" {NAAM} ", "geboortedatum": "1990-02-03"},
    ],
)
def test_last_name_and_birth_date_find_it_to_the_letter(as_person, casus, asked):
    answer = as_person("achmed").post_page("@@noodtoegang", reden=REDEN, **asked)

    assert answer.status_code == 302, answer.text
    assert casus.getId() in answer.headers["Location"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"kenmerk": "ZVH-1999-0001"}, "Geen casus gevonden"),
        ({"achternaam": NAAM[:4], "geboortedatum": "3-2-1990"}, "Geen casus gevonden"),
        ({"achternaam": NAAM, "geboortedatum": "4-2-1990"}, "Geen casus gevonden"),
        ({"achternaam": NAAM, "geboortedatum": "30-2-1990"}, "Deze datum bestaat niet"),
        ({"achternaam": NAAM}, "Vul het nummer van de casus in"),
        ({}, "Vul het nummer van de casus in"),
    ],
)
def test_what_is_not_exact_opens_nothing(as_person, casus, asked, words):
    answer = as_person("achmed").post_page("@@noodtoegang", reden=REDEN, **asked)

    assert answer.status_code == 400
    assert words in answer.text
    transaction.begin()
    assert noodtoegangen() == {}


@pytest.mark.parametrize("reden", ["", "nood", "echt nodig"])
def test_a_reason_of_a_few_words_is_asked(as_person, casus, reden):
    answer = as_person("achmed").post_page("@@noodtoegang", kenmerk=casus.kenmerk, reden=reden)

    assert answer.status_code == 400
    assert "paar woorden" in answer.text
    assert as_person("achmed").get(f"casussen/{casus.getId()}").status_code == 404


@pytest.mark.parametrize("login", ["gewoon", "petra", "iwan", "fred", "beheer", "manager", "zara"])
def test_nobody_else_takes_it(as_person, casus, login):
    person = as_person(login)

    answers = [person.page("@@noodtoegang"), person.post_page("@@noodtoegang", kenmerk=casus.kenmerk, reden=REDEN)]

    assert [answer.status_code for answer in answers] == [403, 403]
    transaction.begin()
    assert noodtoegangen() == {}


def test_a_second_time_leads_to_what_is_open(as_person, casus):
    achmed = as_person("achmed")

    for _ in range(2):
        assert achmed.post_page("@@noodtoegang", kenmerk=casus.kenmerk, reden=REDEN).status_code == 302

    transaction.begin()
    assert len(noodtoegangen()) == 1
    assert casus.kenmerk in achmed.page("@@noodtoegang").text
    assert casus.kenmerk in achmed.page("@@werkvoorraad").text


def test_the_procesregisseur_ends_it_early_and_judges_it_afterwards(as_person, casus):
    achmed, petra = as_person("achmed"), as_person("petra")
    achmed.post_page("@@noodtoegang", kenmerk=casus.kenmerk, reden=REDEN)
    path, number = f"casussen/{casus.getId()}", max(team(casus)) + 1

    early = petra.post_page(f"{path}/team", actie="noodtoegang_beoordelen", nummer="1")
    ended = petra.post_page(f"{path}/beeindigen?nummer={number}", wanneer="nu", reden="niet nodig")
    waiting = petra.page("@@werkvoorraad").text
    judged = petra.post_page(f"{path}/team", actie="noodtoegang_beoordelen", nummer="1", oordeel="terecht")

    assert (early.status_code, ended.status_code, judged.status_code) == (400, 302, 302), ended.text
    assert achmed.get(path).status_code == 404
    assert "nog beoordeelt" in waiting
    assert "nog beoordeelt" not in petra.page("@@werkvoorraad").text
    assert "Petra Proef" in petra.page("@@noodtoegangen").text


@pytest.mark.parametrize(("login", "status"), [("petra", 200), ("iwan", 403), ("fred", 403), ("achmed", 403)])
def test_the_list_is_of_the_procesregisseur(as_person, casus, login, status):
    assert as_person(login).page("@@noodtoegangen").status_code == status


def test_others_of_the_team_see_that_it_was_taken_not_why(as_person, casus):
    join(casus, a_member("Lotte", an_organisation("Kliniek", soort="zorg"), gebruiker="lotte"))
    in_fase(casus, "beeldvorming")
    as_person("achmed").post_page("@@noodtoegang", kenmerk=casus.kenmerk, reden=REDEN)

    text = as_person("lotte").page(f"casussen/{casus.getId()}/team").text

    assert "Achmed Proef" in text
    assert REDEN not in text


def test_a_refused_attempt_stands_in_the_logboek_without_what_was_typed(as_person, casus):
    kept = store(os.environ["LEVENSLOOP_LOGBOEK"])
    before = len([*kept.lines()])

    as_person("achmed").post_page("@@noodtoegang", achternaam="Kanarievogel", geboortedatum="3-2-1990", reden=REDEN)
    as_person("achmed").post_page("@@noodtoegang", kenmerk=casus.kenmerk, reden=REDEN)

    lines = [line for _, line in kept.lines()][before:]
    told = [(line.uitkomst, line.casus) for line in lines if line.gebeurtenis == "noodtoegang genomen"]
    assert told == [("geweigerd", ""), ("geslaagd", casus.kenmerk)]
    assert [word for word in ("Kanarievogel", REDEN) if word in str(lines)] == []
