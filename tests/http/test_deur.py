"""Ways in that go round the rights: where logging in leads to, and what an administrator of the site can set."""

import pytest
from plone import api
from tests.builders import a_casus, a_full_plan, an_organisation, changed
from tests.http.client import Client

from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.toegang.login import within

SITE = "http://localhost:8080/zvh"
VOOR_BEHEER = {  # what a site administrator keeps: people, language, lists of the house
    "UsersGroups",
    "UsersGroups2",
    "UsersGroupsSettings",
    "MemberFields",
    "LanguageSettings",
    "levensloop",
}


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        (f"{SITE}/casussen?toon=laat#een", f"{SITE}/casussen?toon=laat#een"),
        ("casussen", f"{SITE}/casussen"),
        ("/zvh/casussen", f"{SITE}/casussen"),
        (SITE, SITE),
        ("http://elders.example/zvh", SITE),
        ("https://localhost:8080/zvh", SITE),
        ("//elders.example/zvh", SITE),
        (f"{SITE}-2/casussen", SITE),
        (f"{SITE}/../elders", SITE),
        ("javascript:alert(1)", SITE),
        ("\\\\elders.example", SITE),
        ("http://localhost:8080\t/zvh", SITE),
        ("", SITE),
        (None, SITE),
        (["x"], SITE),
    ],
)
def test_logging_in_leads_to_the_page_one_came_from_and_never_elsewhere(asked, leads_to):
    assert within(asked, SITE) == leads_to


def test_logging_in_tells_nothing_of_what_is_there(live, as_person):
    casus = a_casus()
    a_full_plan(casus)
    address = as_person().address
    places = (
        f"casussen/{casus.getId()}",
        "casussen/zvh-2026-9999",
        f"casussen/{casus.getId()}/bsn/upper",
        f"casussen/{casus.getId()}/levensloopplan-1",
        f"casussen/{casus.getId()}/levensloopplan-9",
        f"casussen/{casus.getId()}/levensloopplan-1/zsm/upper",
    )

    led = {place: _came_from(as_person(), "gewoon", f"{address}/{place}") for place in places}

    assert led == {place: f"{address}/{place}" for place in places}


def _came_from(person: Client, login: str, address: str) -> str:
    data = {"__ac_name": login, "__ac_password": f"welkom-{login}", "buttons.login": "1", "came_from": address}
    return person.post("login", data=data, headers={"Accept": "text/html"}).headers["Location"]


def test_an_administrator_of_the_site_sets_people_and_lists_only(live, as_person):
    beheer, manager = as_person("beheer"), as_person("manager")
    opened = {}

    for panel in live.portal_controlpanel.listActions():
        url = panel.getActionExpression().replace("string:${portal_url}/", "")
        if url:
            opened[panel.id] = (beheer.page(url).status_code < 400, manager.page(url).status_code < 500)

    assert {name for name, (may, _) in opened.items() if may} == VOOR_BEHEER
    assert all(manager for _, manager in opened.values())
    assert len(opened) > 25


@pytest.mark.parametrize(
    ("panel", "value"),
    [
        ("mail", {"smtp_host": "elders.example"}),
        ("site", {"webstats_js": "x"}),
        ("security", {"enable_self_reg": True}),
    ],
)
def test_nor_over_rest(as_person, panel, value):
    answer = as_person("beheer").patch(f"@controlpanels/{panel}", json=value)

    assert answer.status_code in (401, 403)


def test_everybody_opens_his_own_page_whatever_he_may_see_of_his_organisation(live, as_person):
    organisatie = an_organisation("Wonen Proefdam", soort="wonen")
    with vertrouwd():
        for login in ("wim", "mila"):
            api.user.get(username=login).setMemberProperties({"organisatie": organisatie})
    changed(live["organisaties"].objectValues()[0], contactpersoon="mila")

    pages = {login: as_person(login).page("@@mijn-gegevens") for login in ("wim", "mila")}

    assert {login: answer.status_code for login, answer in pages.items()} == {"wim": 200, "mila": 200}
    assert ("/organisaties/" in pages["wim"].text, "/organisaties/" in pages["mila"].text) == (False, True)


def test_nobody_takes_the_name_or_address_of_another(as_person):
    mila = as_person("mila")

    answers = [
        mila.patch("@users/mila", json=sent).status_code
        for sent in ({"fullname": "Petra Proef"}, {"email": "petra@voorbeeld.example"})
    ]

    assert answers == [403, 403]


def test_a_former_password_is_known_over_rest(as_person):
    sent = {"old_password": "welkom-mila", "new_password": "paraplu-tafel-wolk-grind"}

    answer = as_person("mila").post("@users/mila/reset-password", json=sent)

    assert answer.status_code == 200, answer.text
    assert as_person().post("@login", json={"login": "mila", "password": sent["new_password"]}).status_code == 200
