"""Uitstroom over HTTP: what an exit lacks, what is wrong with what was sent, two at once."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from plone import api
from tests.builders import a_ready_casus, an_exclusiebesluit, changed
from tests.fase import in_fase
from tests.http.world import path

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast

SINDS = months_later(today(), -25)


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    return changed(casus, verblijven=[], buiten_sinds=SINDS, risicotaxatie_datum=today())


@pytest.mark.parametrize(
    ("made", "said"),
    [(None, "Er is geen risicotaxatie."), (months_later(today(), -13), "is ouder dan 12 maanden")],
)
def test_an_exit_without_a_risk_assessment_or_with_one_too_old_is_refused(casus, as_person, made, said):
    besluit = an_exclusiebesluit(casus)
    changed(casus, risicotaxatie_datum=made)
    petra, where = as_person("petra"), path(besluit)

    before, refused = petra.page(f"{where}/vaststellen"), petra.post(f"{where}/@workflow/vaststellen", json={})
    offered = petra.post(f"{where}/@workflow/aanbieden", json={})
    after = petra.post(f"{where}/@workflow/vaststellen", json={})

    assert said in before.text
    assert (refused.status_code, offered.status_code) == (400, 200)
    assert (after.status_code, said in after.text) == (400, True)
    assert petra.get(where).json()["review_state"] == "besproken"


def test_what_the_casus_measures_is_written_by_nobody(casus, as_person):
    besluit = an_exclusiebesluit(casus)
    petra, before = as_person("petra"), (besluit.stabiliteit, besluit.risicotaxatie)

    sent = {"stabiliteit": "Zes jaar buiten.", "risicotaxatie": "Geen risico.", "motivering": "Anders."}
    answer = petra.patch(path(besluit), json=sent)

    transaction.begin()
    assert answer.status_code in (204, 400)
    assert (besluit.stabiliteit, besluit.risicotaxatie) == before


def test_wrong_input_of_sharing_shares_nothing(casus, as_person):
    besluit = an_exclusiebesluit(casus)
    stel_vast(besluit)
    petra, where = as_person("petra"), f"{path(besluit)}/@delen"
    tomorrow = (today() + dt.timedelta(days=1)).isoformat()
    bodies = [
        "geen json",
        "[]",
        "3",
        "null",
        '{"hoe": 3}',
        '{"hoe": ["post"]}',
        '{"hoe": "duif"}',
        '{"hoe": "ontvangen"}',
    ]
    days = ["2027-02-30", "gisteren", "0001-01-01", tomorrow, SINDS.isoformat()]

    answers = [petra.post(where, data=body, headers={"Content-Type": "application/json"}) for body in bodies]
    answers += [petra.post(where, json={"hoe": "post", "op": day}) for day in days]
    page = petra.post_page(where.replace("@delen", "delen"), hoe="post", op="31-02")

    transaction.begin()
    assert [answer.status_code for answer in answers] == [400] * len(answers)
    assert page.status_code == 302
    assert (besluit.gedeeld, api.content.get_state(casus)) == (None, "in_uitvoering")


def test_two_who_share_at_once_share_once(casus, as_person):
    besluit = an_exclusiebesluit(casus)
    stel_vast(besluit)
    people = [as_person("petra"), as_person("iwan")]
    for person in people:
        person.get(path(besluit))

    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda one: one.post(f"{path(besluit)}/@delen", json={"hoe": "post"}), people))

    transaction.begin()
    assert sorted(answer.status_code for answer in answers) in ([200, 400], [200, 401], [200, 403])
    assert [one.wat for one in gebeurtenissen(besluit)].count("exclusiebesluit gedeeld") == 1
    assert [one.toelichting for one in gebeurtenissen(casus)].count("Uitgestroomd") == 1


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ({"van": None, "vorm": "pi"}, 204),
        ({"van": "2027-02-30", "vorm": "pi"}, 400),
        ({"van": (today() + dt.timedelta(days=1)).isoformat(), "vorm": "pi"}, 400),
        ({"van": today().isoformat(), "vorm": "kasteel"}, 400),
        ({"van": today().isoformat(), "vorm": "pi", "telt": "dubbel"}, 400),
        ({"van": today().isoformat(), "vorm": "pi", "telt": "telt_door", "waarom": "Besproken."}, 204),
    ],
)
def test_a_stay_that_can_not_be_is_refused_and_one_without_a_day_is_kept(casus, as_person, row, status):
    petra = as_person("petra")

    answer = petra.patch(path(casus), json={"verblijven": [row]})

    assert answer.status_code == status, answer.text
    shown = petra.page(f"{path(casus)}/dossier/stabiliteit")
    assert petra.get(f"{path(casus)}/@stabiliteit").status_code == shown.status_code == 200
    assert ("Bij 1 verblijf ontbreekt" in shown.text) is (row["van"] is None)


def test_two_stays_on_one_day_are_counted_as_the_last_of_them(casus, as_person):
    day = months_later(today(), -3).isoformat()
    rows = [{"van": day, "vorm": "pi"}, {"van": day, "vorm": "thuis"}, {"van": SINDS.isoformat(), "vorm": "thuis"}]
    petra = as_person("petra")

    assert petra.patch(path(casus), json={"verblijven": rows}).status_code == 204

    counted = petra.get(f"{path(casus)}/@stabiliteit").json()
    assert (counted["eerste_dag"], counted["gehaald"]) == (SINDS.isoformat(), True)
