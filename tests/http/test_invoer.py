"""What comes in from outside: text that can be kept, from a page of this site, and nothing that breaks a page."""

import datetime as dt
import json

import pytest
import transaction
from plone import api
from plone.dexterity.utils import iterSchemata
from tests.builders import a_casus, a_concept, a_melding, a_member, a_ready_casus, an_organisation
from tests.http.test_logboek import Kept
from tests.http.test_toegang import a_token, bearer
from zope.schema import getFieldsInOrder

from zvh.levensloop.records.klok import today
from zvh.levensloop.rows.field import IRows
from zvh.levensloop.teams.team import join

HALF = (
    b'{"wat": "half \\ud800 teken", "@type": "Actiepunt"}',
    b'{"wat": "half \xed\xa0\x80 teken", "@type": "Actiepunt"}',
    '{"wat": "half \\ud800 teken", "@type": "Actiepunt"}'.encode("utf-16"),
)
NONSENSE = (["x"], {"a": 1}, 5, True, "", [{"a": {"b": 1}}], {"token": ["x"]}, [["x"]], 1e400)
JSON = {"Content-Type": "application/json"}


def path(content: object) -> str:
    return "/".join(content.getPhysicalPath()[2:])


@pytest.mark.parametrize("half", HALF)
def test_half_a_character_is_refused_in_words_and_nothing_is_kept(live, as_person, half):
    casus = a_ready_casus()
    petra = as_person("petra")

    by_rest = petra.post(path(casus), data=half, headers=JSON)
    by_form = petra.post_page("casussen", zoek="\ud800".encode("utf-8", "surrogatepass"))
    logging_in = as_person().post("@login", data='{"login": "\\udc00", "password": "x"}', headers=JSON)

    assert [answer.status_code for answer in (by_rest, logging_in)] == [400, 400]
    assert by_form.status_code < 500
    assert "teken dat niet bestaat" in by_rest.text
    transaction.begin()
    assert not [name for name in casus.objectIds() if name.startswith("actiepunt")]


@pytest.mark.parametrize("key", ["layout", "ordering"])
def test_how_something_is_shown_is_set_by_nobody(live, as_person, key):
    casus = a_casus()
    plan = a_concept(casus)
    organisatie = api.content.get(UID=an_organisation())
    petra = as_person("petra")

    answers = {one.getId(): petra.patch(path(one), json={key: "x"}).status_code for one in (casus, plan, organisatie)}

    assert set(answers.values()) == {400}
    assert petra.page(path(casus)).status_code == 200


def test_a_page_of_another_site_changes_nothing(live, as_person):
    casus = a_casus()
    petra = as_person("petra")
    petra.auth = None
    data = {"__ac_name": "petra", "__ac_password": "welkom-petra", "buttons.login": "1"}
    petra.post("login", data=data, headers={"Accept": "text/html"})
    sent = {"data": json.dumps({"naam": "Anders"}), "headers": {"Content-Type": "text/plain"}}

    own = petra.patch(path(casus), json={"naam": "Zelf"})
    sent["headers"]["Origin"] = "http://elders.example"
    other = petra.patch(path(casus), **sent)

    transaction.begin()
    assert (own.status_code, other.status_code) == (204, 403)
    assert casus.naam == "Zelf"

    del sent["headers"]["Origin"]
    sent["headers"]["Referer"] = "http://elders.example/pagina"
    assert petra.patch(path(casus), **sent).status_code == 403
    sent["headers"]["Referer"] = f"{petra.address}/casussen"
    assert petra.patch(path(casus), **sent).status_code == 204


def test_a_form_that_nobody_opened_keeps_nothing_and_says_so(live, as_person):
    casus = a_casus()
    petra = as_person("petra")
    form = {**petra.form(f"{path(casus)}/edit"), "form.widgets.naam": "Anders", "_authenticator": "x"}

    draft = petra.post(f"{path(casus)}/@@bewaar", data=form)
    saved = petra.post(
        f"{path(casus)}/edit", data={**form, "form.buttons.save": "Bewaren"}, headers={"Accept": "text/html"}
    )

    transaction.begin()
    assert (draft.status_code, saved.status_code) == (409, 200)
    assert "staat te lang open" in draft.json()["melding"]
    assert "staat te lang open" in saved.text
    assert 'value="Anders"' in saved.text
    assert casus.naam != "Anders"


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1-1-1899"])
def test_a_year_that_cannot_be_is_said(live, as_person, day):
    casus = a_ready_casus()
    sent = {"naam": "Iemand", "organisatie": an_organisation("X"), "rol": "teamlid", "van": "2026-01-01", "tot": day}

    answer = as_person("petra").post(f"{path(casus)}/@team", json=sent)

    assert answer.status_code == 400
    assert "tussen 1900 en 2200" in answer.text


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_nor_in_any_field(live, as_person, day):
    casus = a_ready_casus()
    plan, petra = a_concept(casus), as_person("petra")
    asked = [(casus, "geboortedatum"), (casus, "volgende_overleg"), (casus, "inclusiedatum"), (plan, "geldig_vanaf")]

    answers = {name: petra.patch(path(thing), json={name: day}).status_code for thing, name in asked}

    assert set(answers.values()) == {400}


def test_nobody_takes_over_who_is_in_a_team_from_tomorrow_on(live, as_person):
    casus = a_ready_casus()
    later = today() + dt.timedelta(days=1)
    join(casus, a_member("Karin", an_organisation("X"), gebruiker="karin", van=later))

    answer = as_person("beheer").patch("@users/karin", json={"password": "een-nieuw-lang-woord"})

    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("levensloop-macros", None),
        ("casussen?b_start=²", None),
        ("casussen?b_start=99999999999999999999", None),
        ("casussen?toon=x&toon=y", None),
        ("casussen?op=x&op=naam", None),
        ("@@uitnodiging?link=%ED%A0%80", None),
        ("{casus}/@bsn", [1]),
        ("{casus}/team", {"nummer": "²", "doe": "aannemen"}),
    ],
)
def test_nonsense_is_no_error_of_the_server(live, as_person, place, body):
    petra, there = as_person("petra"), place.format(casus=path(a_ready_casus()))

    answer = petra.page(there) if body is None else petra.post(there, json=body)

    assert answer.status_code < 500, answer.text[:300]


def test_no_kind_of_value_in_any_field_is_an_error_of_the_server(live, as_person):
    casus = a_ready_casus()
    things = [casus, a_concept(casus), a_melding(), api.content.get(UID=an_organisation())]
    petra, asked, wrong = as_person("petra"), 0, []

    for thing in things:
        for name, field in (pair for schema in iterSchemata(thing) for pair in getFieldsInOrder(schema)):
            cells = field.schema if IRows.providedBy(field) else ()
            for value in (*NONSENSE, *([{cell: one}] for cell in cells for one in NONSENSE)):
                answer = petra.patch(path(thing), data=json.dumps({name: value}), headers=JSON)
                asked += 1
                wrong += [(thing.portal_type, name, value)] * (answer.status_code >= 500)

    assert not wrong
    assert asked > 1000


@pytest.mark.parametrize("name", ["fullname", "email", "telefoon", "password", "roles", "portrait"])
def test_nor_in_what_is_known_of_a_person(as_person, name):
    petra = as_person("petra")
    answers = {petra.patch("@users/petra", data=json.dumps({name: value}), headers=JSON) for value in NONSENSE[:4]}

    assert max(answer.status_code for answer in answers) < 500


@pytest.mark.parametrize("sent", [{"fullname": ""}, {"email": None}, {"fullname": "  "}, {"email": "geen adres"}])
def test_an_account_keeps_a_name_and_an_address(as_person, sent):
    assert as_person("petra").patch("@users/petra", json=sent).status_code == 400


@pytest.mark.parametrize(
    "place",
    [
        "manage_exportObject?id=casussen&download:int=1",
        "casussen/manage_exportObject?download:int=1",
        "?manage_exportObject:method=1&id=casussen&download:int=1",
        "portal_setup/manage_exportAllSteps",
        "portal_setup/manage_exportSelectedSteps?ids:list=content",
        "portal_setup/?manage_exportAllSteps:method=1",
        "portal_setup/runAllExportSteps",
        "portal_setup/manage_createSnapshot",
    ],
)
def test_the_zope_around_exports_no_casussen_and_that_is_told(live, as_person, place):
    a_casus()
    kept = Kept()

    answer = as_person("manager").get(place, headers={"Accept": "text/html"})

    assert answer.status_code == 404
    assert ("export", "geweigerd", "manager") in [line[:3] for line in kept.told()]


def test_with_a_token_too_what_is_hidden_answers_as_what_is_absent(live, as_person):
    casus = a_casus()
    token = bearer(a_token(as_person(), "gewoon"))
    person = as_person()

    answers = [person.get(f"casussen/{name}", headers=token).status_code for name in (casus.getId(), "zvh-2026-9999")]

    assert answers == [404, 404]
