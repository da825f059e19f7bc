"""What people do over HTTP stands in the logboek, also when it was refused or broken off, and never its content."""

import os
from pathlib import Path

import pytest
import transaction
from tests.builders import a_full_plan, a_ready_casus
from ZODB.POSException import ConflictError

from zvh.levensloop.casus.view import Casus
from zvh.levensloop.logboek.regel import Regel
from zvh.levensloop.logboek.store import _opened, store
from zvh.levensloop.records.logregel import log

# In every field that a test fills, and in what it types.
CANARY = "Kanarievogel"


class Kept:
    """What came into the logboek since this was made."""

    def __init__(self):
        self.where = os.environ["LEVENSLOOP_LOGBOEK"]
        self.store = store(self.where)
        self.before = len([*self.store.lines()])

    def lines(self) -> list[Regel]:
        """Return the new lines."""
        return [line for _, line in self.store.lines()][self.before :]

    def told(self) -> list[tuple[str, str, str, str, str]]:
        """Return of each new line what happened, how it ended, who it was and what it was about."""
        return [(r.gebeurtenis, r.uitkomst, r.wie, r.casus, r.object) for r in self.lines()]

    def bytes(self) -> bytes:
        """Return all that is in the files of the database."""
        return b"".join(path.read_bytes() for path in Path(self.where).parent.glob("logboek.sqlite*"))


@pytest.fixture()
def plan(live) -> str:
    """The address of a plan, relative to the site."""
    casus = a_ready_casus(naam=CANARY, adres=f"{CANARY}straat 1")
    a_full_plan(casus, lange_termijn=CANARY)
    transaction.commit()
    return f"casussen/{casus.getId()}/levensloopplan-1"


@pytest.fixture()
def casus(plan) -> str:
    """The address of its casus."""
    return plan.rpartition("/")[0]


@pytest.fixture()
def kenmerk(casus) -> str:
    """The number of its casus."""
    return casus.rpartition("/")[2].upper()


@pytest.fixture()
def kept(plan) -> Kept:
    """What is logged from here."""
    return Kept()


def test_a_page_that_was_read_is_one_line_that_tells_who_what_and_from_where(as_person, plan, kenmerk, kept):
    assert as_person("petra").page(plan).status_code == 200

    (line,) = kept.lines()
    assert (line.gebeurtenis, line.uitkomst, line.casus, line.object) == (
        "gelezen",
        "geslaagd",
        kenmerk,
        "levensloopplan-1",
    )
    assert (line.wie, line.naam_gebruiker, line.rol) == ("petra", "Petra Proef", "Procesregisseur")
    assert (line.methode, line.toegang, line.onderdeel, line.adres) == ("GET", "pagina", "view", "127.0.0.1")


@pytest.mark.parametrize(
    ("below", "event", "part"),
    [
        ("", "gelezen", ""),
        ("/@workflow", "gelezen", "@workflow"),
        ("/@document/levensloopplan", "gedownload", "@document"),
        ("/@search?SearchableText=x", "gezocht", "@search"),
    ],
)
def test_rest_is_logged_by_service(as_person, plan, kept, below, event, part):
    assert as_person("iwan").get(f"{plan}{below}").status_code == 200

    (line,) = kept.lines()
    assert (line.gebeurtenis, line.wie, line.toegang, line.onderdeel) == (event, "iwan", "REST", part)


def test_a_refused_read_is_a_line_with_who_was_refused_what(as_person, plan, kenmerk, kept):
    person = as_person("gewoon")

    for answer in (person.page(plan), person.get(plan), person.get(f"{plan}/@history")):
        assert answer.status_code != 200

    refused = [line for line in kept.told() if line[0] == "gelezen"]
    assert refused == [("gelezen", "geweigerd", "gewoon", kenmerk, "levensloopplan-1")] * 3


def test_whoever_is_not_logged_in_is_refused_in_a_line_without_name(as_person, plan, kenmerk, kept):
    as_person("").page(plan)

    assert kept.told() == [("gelezen", "geweigerd", "", kenmerk, "levensloopplan-1")]


def test_a_casus_that_is_not_there_is_not_repeated_in_the_line(as_person, kept):
    assert as_person("gewoon").page(f"casussen/{CANARY}/{CANARY}?x={CANARY}").status_code == 404

    assert kept.told() == [("gelezen", "geweigerd", "gewoon", "", "casussen")]


@pytest.mark.parametrize("path", ["", "login", "@@overview-controlpanel"])
def test_the_way_to_the_login_page_is_no_line(as_person, kept, path):
    as_person("").page(path, follow=True)

    assert kept.told() == []


def test_a_part_of_a_page_is_no_line(as_person, casus, kept):
    for path in ("favicon.ico", "++plone++static/plone-fontello/x.woff", f"{casus}/++resource++plone-admin-ui.css"):
        as_person("petra").get(path, headers={"Accept": "*/*"})

    assert kept.told() == []


def test_a_change_is_one_line_over_rest_and_by_form(as_person, plan, kenmerk, kept):
    person = as_person("petra")
    values = person.form(f"{plan}/edit")
    before = len(kept.lines())

    assert person.patch(plan, json={"lange_termijn": f"{CANARY} 2"}).status_code == 204
    changed = {**values, "form.widgets.lange_termijn": f"{CANARY} 3", "form.buttons.save": "Opslaan"}
    person.post_page(f"{plan}/edit", **changed)

    changes = [line for line in kept.told()[before:] if line[0] != "gelezen"]
    assert changes[0] == ("gewijzigd", "geslaagd", "petra", kenmerk, "levensloopplan-1")
    assert len(changes) == 2


def test_making_and_a_step_of_the_workflow_are_lines(as_person, casus, plan, kenmerk, kept):
    person = as_person("petra")

    made = person.post("meldingen", json={"@type": "Melding", "naam": CANARY})
    person.post(f"{plan}/@workflow/aanbieden")
    answer = person.post(f"{plan}/@workflow/vaststellen")

    assert (made.status_code, answer.status_code) == (201, 200), answer.text
    place = f"meldingen/{made.json()['id']}"
    assert ("gemaakt", "geslaagd", "petra", "", place) in kept.told()
    assert ("overgang vaststellen", "geslaagd", "petra", kenmerk, "levensloopplan-1") in kept.told()


def test_what_was_not_valid_is_broken_off(as_person, plan, kenmerk, kept):
    assert as_person("petra").patch(plan, json={"lange_termijn": 5}).status_code == 400

    assert kept.told() == [("ingezonden", "afgebroken", "petra", kenmerk, "levensloopplan-1")]


def test_a_casus_that_nobody_deletes_leaves_a_line(as_person, casus, kenmerk, kept):
    assert as_person("petra").delete(casus).status_code in (401, 403)

    assert {line[1:4] for line in kept.told()} == {("geweigerd", "petra", kenmerk)}


def test_a_search_is_a_line_that_counts_and_does_not_repeat_the_words(as_person, kept):
    answer = as_person("petra").post_page("casussen", zoek=CANARY)

    assert (answer.status_code, CANARY in answer.text) == (200, True)
    (line,) = [line for line in kept.lines() if line.gebeurtenis == "gezocht"]
    assert line.aantal >= 1
    assert CANARY not in repr(line)


@pytest.mark.parametrize("path", ["@search?portal_type=Casus&fullobjects=1", "casussen?fullobjects=1"])
def test_whoever_asks_for_many_casussen_at_once_reads_each(as_person, live, casus, kenmerk, path):
    other = a_ready_casus(bsn=None).kenmerk
    a_full_plan(live["casussen"][other.lower()])
    transaction.commit()
    kept = Kept()

    assert as_person("petra").get(path).status_code == 200

    assert [line[3] for line in kept.told()] == ["", *sorted([kenmerk, other])]
    assert {line[1] for line in kept.told()} == {"geslaagd"}


@pytest.fixture()
def breaking(monkeypatch):
    """A casus page that tells the logboek something, and then does what a test wants."""

    def prepare(then) -> None:
        def page(self):
            log("proef gedaan", casus=self.context.kenmerk, over="iwan", doel="proef")
            return then(self)

        monkeypatch.setattr(Casus, "__call__", page)

    return prepare


def test_what_a_room_told_is_kept_when_the_request_breaks_off(as_person, casus, kenmerk, kept, breaking):
    def fail(page):
        raise ValueError(CANARY)

    breaking(fail)

    assert as_person("petra").page(casus).status_code == 500
    assert kept.told() == [
        ("proef gedaan", "afgebroken", "petra", kenmerk, ""),
        ("gelezen", "afgebroken", "petra", kenmerk, ""),
    ]


def test_what_a_room_told_is_kept_when_its_transaction_is_aborted(as_person, casus, kenmerk, kept, breaking):
    def abort(page):
        transaction.abort()
        return "klaar"

    breaking(abort)

    assert as_person("petra").page(casus).text == "klaar"
    assert kept.told()[0] == ("proef gedaan", "afgebroken", "petra", kenmerk, "")


def test_a_request_that_is_done_again_is_told_once(as_person, casus, kenmerk, kept, breaking):
    times = []

    def conflict(page):
        times.append(page)
        if len(times) < 3:
            raise ConflictError
        return "klaar"

    breaking(conflict)

    assert as_person("petra").page(casus).text == "klaar"
    assert len(times) == 3
    assert kept.told() == [
        ("proef gedaan", "geslaagd", "petra", kenmerk, ""),
        ("gelezen", "geslaagd", "petra", kenmerk, ""),
    ]


@pytest.fixture()
def unreachable(kept, monkeypatch):
    """From here on the store can't be reached."""

    def begin() -> None:
        monkeypatch.setenv("LEVENSLOOP_LOGBOEK", "/een/map/die/er/niet/is/logboek.sqlite")

    yield begin
    _opened.cache_clear()


def test_what_can_not_be_logged_is_not_shown(as_person, plan, unreachable):
    person = as_person("petra")
    unreachable()

    page, data, file = person.page(plan), person.get(plan), person.get(f"{plan}/@document/levensloopplan")
    casus = person.page(plan.rpartition("/")[0])

    assert [answer.status_code for answer in (page, data, file, casus)] == [503] * 4
    assert "Het logboek is niet bereikbaar." in page.text
    assert data.json()["message"].startswith("Het logboek is niet bereikbaar.")
    assert not any(CANARY in answer.text for answer in (page, data, file, casus))
    assert "Content-Disposition" not in file.headers


def test_what_was_written_piece_by_piece_is_not_shown_either(as_person, casus, unreachable, breaking):
    breaking(lambda page: page.request.response.write(CANARY.encode()))
    person = as_person("petra")
    shown = person.page(casus).text
    unreachable()

    answer = person.page(casus)

    assert (CANARY in shown, answer.status_code, CANARY in answer.text) == (True, 503, False)


def test_what_can_not_be_logged_is_not_done(as_person, live, plan, unreachable):
    person = as_person("petra")
    unreachable()

    assert person.patch(plan, json={"lange_termijn": "anders"}).status_code == 503

    transaction.begin()
    assert live.restrictedTraverse(plan).lange_termijn == CANARY


def test_a_page_without_secrets_stays_there_without_logboek(as_person, unreachable):
    unreachable()

    assert as_person("").page("login", follow=True).status_code == 200


def test_nothing_of_a_casus_stands_in_the_database(as_person, plan, casus, kept):
    for login in ("petra", "gewoon", ""):
        person = as_person(login)
        for path in (plan, casus, f"{plan}/edit", f"{casus}/@@team", f"casussen/{CANARY}", f"{casus}/{CANARY}"):
            person.page(path)
            person.get(f"{path}?x={CANARY}")
        person.get(f"@search?SearchableText={CANARY}", headers={"User-Agent": CANARY, "Referer": CANARY})
        person.post("casussen", data={"zoek": CANARY})
        person.patch(plan, json={"levensloop": CANARY, CANARY: CANARY})
        person.request(CANARY, plan)

    assert len(kept.lines()) > 30
    assert CANARY.lower().encode() not in kept.bytes().lower()
    assert kept.store.broken() is None
