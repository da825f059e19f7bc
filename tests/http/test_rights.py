"""What holds of rights beside the table of rechten.md: who may write, what titles, owners and the catalog tell.

Who reads and does what: test_rechten.py. Whether anything leaks: test_leak_crawl.py.
"""

import lxml.html
import pytest
import transaction
from tests.builders import BSN, NAAM, a_full_plan, a_ready_casus, an_action, an_adopted_plan, an_included_casus

STAFF = ("petra", "iwan")
WEAKEST_AND_STRONGEST = ("", "gewoon", "alles")


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
def test_staff_fills_a_casus_over_rest(as_person, live, login):
    person = as_person(login)

    casus = an_included_casus()
    transaction.commit()
    url = "/".join(casus.getPhysicalPath()[2:])
    plan = person.post(url, json={"@type": "Levensloopplan", "lange_termijn": "Een plek."})
    action = person.post(url, json={"@type": "Actiepunt", "wat": "Bellen", "voor": "2026-03-03"})
    organisation = person.post("organisaties", json={"@type": "Organisatie", "naam": "Wonen A", "soort": "wonen"})
    patched = person.patch(url, json={"gemeente": "Proefdam", "geboortedatum": "1990-02-03"})

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

    assert len(everything) == 2 * 6  # one of them the action that adopting made for a label
    for secret in (NAAM, BSN, "rustige", "woonstichting", "geheime steeg", "coördineert"):
        assert secret.casefold() not in text


def test_titles_and_addresses_hold_no_name(as_person, casus, paths):
    person = as_person("petra")

    pages = [lxml.html.fromstring(person.page(path).content) for path in paths if path.startswith("casussen/")]
    titles = [page.xpath("string(//title)") for page in pages]

    assert not [title for title in titles if NAAM.casefold() in title.casefold()]
    assert not [path for path in paths if NAAM.casefold() in path.casefold()]
