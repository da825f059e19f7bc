"""Who gets what of the casussen, asked from outside: PR and IC everything, all others nothing."""

import datetime as dt
import json

import lxml.html
import pytest
from plone.app.testing import SITE_OWNER_NAME
from tests.builders import BSN, NAAM, a_full_plan, a_ready_casus, an_action, an_adopted_plan

STAFF = ("petra", "iwan")
OTHERS = ("", "gewoon", "beheer", "manager", "alles", SITE_OWNER_NAME)
WEAKEST_AND_STRONGEST = ("", "gewoon", "alles")
# What must not reach anybody else: names, BSN, text of the plan, of the action, of the directory.
SECRETS = (NAAM, BSN, "rustige straat", "woonstichting", "Lies Coördineert", "Proefdam")


@pytest.fixture()
def casus(live):
    """A casus with an adopted plan, a concept and an action."""
    casus = a_ready_casus(adres="Geheime Steeg 1")
    an_adopted_plan(casus)
    a_full_plan(casus)
    an_action(casus)
    return casus


@pytest.fixture()
def paths(live, casus) -> list[str]:
    """The addresses of all that is secret, relative to the site: one of each kind."""
    one_organisation = live["organisaties"].objectValues()[0]
    found = (live["casussen"], casus, *casus.objectValues(), live["organisaties"], one_organisation)
    return ["/".join(item.getPhysicalPath()[2:]) for item in found]


def told(answer: object) -> list[str]:
    """Return the secrets that an answer tells; what it repeats of the question does not count."""
    text = f"{answer.text} {json.dumps(dict(answer.headers))}"
    decoded = text.encode().decode("unicode_escape", errors="ignore")
    return [secret for secret in SECRETS if secret not in answer.url and (secret in text or secret in decoded)]


@pytest.mark.parametrize("login", STAFF)
def test_staff_reads_all_pages_and_all_json(as_person, paths, login):
    person = as_person(login)

    answers = {path: (person.get(path).status_code, person.page(path).status_code) for path in paths}

    assert answers == dict.fromkeys(paths, (200, 200))


# Every view of Plone and of ours, and every service, that could tell something of what it is asked on.
VIEWS = (
    *("view", "@@view", "edit", "@@edit", "@@bewaar", "@@title", "@@main_template", "@@sharing", "@@team"),
    *("@@actiepunten", "@@levensloopplannen", "@@folder_contents", "@@plone_context_state/object_title", "getId"),
    *("title", "naam", "manage_main", "++add++Levensloopplan", "@document/levensloopplan", "@@vaststellen"),
    "bestaat-niet",
)
SERVICES = (
    *("@workflow", "@history", "@breadcrumbs", "@navigation", "@actions", "@types", "@types/Levensloopplan"),
    *("@document/levensloopplan?formaat=docx", "@sharing", "@lock", "@search", "@search?fullobjects=1", "@aliases"),
    *("@contextnavigation", "@vocabularies/zvh.levensloop.organisaties", "@linkintegrity", "@relations"),
)
ELSEWHERE = (
    "@search?metadata_fields=_all&b_size=1000",
    f"@search?SearchableText={NAAM}",
    f"@search?SearchableText={BSN}",
    "@search?SearchableText=ZVH*",
    "@search?portal_type=Casus&metadata_fields=_all&fullobjects=1",
    "@search?portal_type=Levensloopplan&fullobjects=1",
    "@search?portal_type=Organisatie",
    "@search?portal_type=Actiepunt&sort_on=created",
    "@navigation?expand.navigation.depth=4",
    "@breadcrumbs",
    "@querystring-search",
    "@vocabularies/plone.app.vocabularies.Catalog",
    "@vocabularies/zvh.levensloop.organisaties",
    "?expand=navigation,breadcrumbs",
    "?fullobjects=1",
    "@@search?SearchableText=ZVH",
    "@@ajax-search?SearchableText=ZVH*",
    "search_rss?SearchableText=ZVH",
    "sitemap",
    "sitemap.xml.gz",
    "@@getVocabulary?name=zvh.levensloop.organisaties",
    "@@casussen",
    "@@werkvoorraad",
    "author/petra",
)


@pytest.mark.parametrize("login", OTHERS)
def test_others_read_nothing(as_person, paths, login):
    person = as_person(login)

    answers = [ask(path) for path in paths for ask in (person.get, person.page)]

    wanted = (404,) if login else (302, 401)
    assert [(a.url, a.status_code) for a in answers if a.status_code not in wanted] == []
    assert [(a.url, told(a)) for a in answers if told(a)] == []


@pytest.mark.parametrize("login", WEAKEST_AND_STRONGEST)
def test_no_view_and_no_service_tells_others(as_person, paths, login):
    person = as_person(login)

    answers = [
        *(person.page(f"{path}/{view}") for path in paths for view in VIEWS),
        *(person.get(f"{path}/{service}") for path in paths for service in SERVICES),
    ]

    assert [(a.url, a.status_code) for a in answers if a.status_code not in (302, 401, 403, 404)] == []
    assert [(a.url, told(a)) for a in answers if told(a)] == []


@pytest.mark.parametrize("login", WEAKEST_AND_STRONGEST)
def test_nothing_of_a_casus_shows_elsewhere(as_person, casus, login):
    person = as_person(login)

    answers = [ask(path, follow=True) for path in ELSEWHERE for ask in (person.get, person.page)]

    assert [(a.url, a.text[:300]) for a in answers if a.status_code >= 500] == []
    assert [(a.url, told(a)) for a in answers if told(a)] == []
    assert [a.url for a in answers if casus.getId() in a.text.lower()] == []


@pytest.mark.parametrize("login", WEAKEST_AND_STRONGEST)
def test_others_change_nothing(as_person, casus, paths, login):
    person = as_person(login)
    actions = {
        "PATCH": lambda path: person.patch(path, json={"naam": "Anders", "lange_termijn": "Anders", "wat": "Anders"}),
        "DELETE": person.delete,
        "POST": lambda path: person.post(path, json={"@type": "Casus", "naam": "Nieuw"}),
        "POST plan": lambda path: person.post(path, json={"@type": "Levensloopplan"}),
        "POST actie": lambda path: person.post(path, json={"@type": "Actiepunt", "wat": "x"}),
        "POST organisatie": lambda path: person.post(path, json={"@type": "Organisatie", "naam": "x", "soort": "zorg"}),
        "POST document": lambda path: person.post(path, json={"@type": "Document", "title": "x"}),
        "workflow": lambda path: person.post(f"{path}/@workflow/vaststellen", json={}),
        "PUT": lambda path: person.put(path, json={"naam": "Anders"}),
    }

    answers = [(name, path, act(path).status_code) for name, act in actions.items() for path in paths]

    assert [one for one in answers if one[2] not in (401, 404, 405)] == []
    assert as_person("petra").get(f"casussen/{casus.getId()}").json()["naam"] == NAAM


@pytest.mark.parametrize("login", STAFF)
def test_staff_opens_fills_and_adopts_over_rest(as_person, live, login):
    person = as_person(login)

    casus = person.post("casussen", json={"@type": "Casus", "naam": "Nieuw", "id": "nieuw", "title": "Nieuw"})
    url = casus.json()["@id"]
    plan = person.post(url, json={"@type": "Levensloopplan", "lange_termijn": "Een plek."})
    action = person.post(url, json={"@type": "Actiepunt", "wat": "Bellen", "voor": "2026-03-03"})
    organisation = person.post("organisaties", json={"@type": "Organisatie", "naam": "Wonen A", "soort": "wonen"})
    patched = person.patch(url, json={"gemeente": "Proefdam", "geboortedatum": "1990-02-03"})

    assert casus.status_code == 201, casus.text
    assert casus.json()["id"] == f"zvh-{dt.date.today().year}-0001"
    assert plan.status_code == 201, plan.text
    assert plan.json()["id"] == "levensloopplan-1"
    assert organisation.status_code == 201, organisation.text
    assert (action.status_code, patched.status_code) == (400, 204), action.text
    assert "organisatie" in action.text


def test_anonymous_has_no_rest_at_all(as_person, live):
    assert as_person().get("").status_code == 401
    assert as_person().get("@search").status_code == 401


def test_the_person_who_makes_something_is_no_owner(live):
    casus = a_ready_casus()
    plan = a_full_plan(casus)
    action = an_action(casus)
    organisation = live["organisaties"].objectValues()[0]

    for made in (casus, plan, action, organisation, live["casussen"]):
        assert "Owner" not in [role for _, roles in made.get_local_roles() for role in roles]


def test_the_catalog_holds_no_name_number_or_text(live, casus):
    catalog = live.portal_catalog
    everything = []
    for brain in catalog.unrestrictedSearchResults(path="/".join(live["casussen"].getPhysicalPath())):
        everything.append({name: brain[name] for name in catalog.schema()})
        everything.append(catalog.getIndexDataForRID(brain.getRID()))

    text = repr(everything).casefold()

    assert len(everything) == 2 * 5
    for secret in (NAAM, BSN, "rustige", "woonstichting", "geheime steeg", "coördineert"):
        assert secret.casefold() not in text


def test_titles_and_addresses_hold_no_name(as_person, casus, paths):
    person = as_person("petra")

    pages = [lxml.html.fromstring(person.page(path).content) for path in paths if path.startswith("casussen/")]
    titles = [page.xpath("string(//title)") for page in pages]

    assert not [title for title in titles if NAAM.casefold() in title.casefold()]
    assert not [path for path in paths if NAAM.casefold() in path.casefold()]
