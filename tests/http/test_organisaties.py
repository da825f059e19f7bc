"""Organisations from outside: who reads and keeps them, and what is refused in words."""

import pytest
import transaction
from plone import api
from tests.builders import an_organisation, changed

UNKNOWN = {"@type": "Organisatie", "soort": "gemeente"}


@pytest.fixture()
def paths(live) -> list[str]:
    """The addresses of an organisation that `gewoon` keeps, and of another."""
    made = [api.content.get(UID=an_organisation(naam)) for naam in ("Gemeente Proefdam", "Politie Proefdam")]
    changed(made[0], contactpersoon="gewoon", maildomeinen="proefdam.example")
    return ["/".join(one.getPhysicalPath()[2:]) for one in made]


def test_the_own_contact_reads_and_keeps_one_page(as_person, paths):
    person, (own, other) = as_person("gewoon"), paths

    page, form = person.page(own), person.page(f"{own}/edit")
    listed = person.page("organisaties").text
    patched = person.patch(own, json={"kan": "Woningen zoeken.", "maildomeinen": "elders.example", "soort": "zorg"})
    kept = as_person("petra").get(own).json()

    assert (page.status_code, form.status_code, patched.status_code) == (200, 200, 204)
    assert 'name="form.widgets.kan"' in form.text
    assert "form.widgets.maildomeinen" not in form.text
    assert "Politie Proefdam" not in listed
    assert (kept["kan"], kept["maildomeinen"], kept["soort"]["token"]) == (
        "Woningen zoeken.",
        "proefdam.example",
        "gemeente",
    )
    assert {person.page(other).status_code, person.get(other).status_code} <= {302, 401, 403, 404}
    assert person.post("organisaties", json={**UNKNOWN, "naam": "Nieuw"}).status_code in (401, 403, 404)


@pytest.mark.parametrize("login", ["", "mila", "lotte", "beheer"])
def test_others_read_no_organisation(as_person, paths, login):
    person = as_person(login)

    answers = [ask(path) for path in ("organisaties", *paths) for ask in (person.get, person.page)]

    assert [a.url for a in answers if a.status_code not in (302, 401, 403, 404)] == []
    assert [a.url for a in answers if "Proefdam" in a.text] == []


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"naam": "gemeente proefdam"}, "Er is al een organisatie met de naam 'Gemeente Proefdam'"),
        ({"naam": "Nieuw", "maildomeinen": "geen domein"}, "'geen domein' is geen maildomein"),
        (
            {"naam": "Nieuw", "deelnames": [{"soort": "vast", "van": "2026-02-01", "tot": "2026-01-01"}]},
            "eindigt voordat zij begint",
        ),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made(as_person, paths, wrong, why):
    answer = as_person("petra").post("organisaties", json={**UNKNOWN, **wrong})

    assert answer.status_code == 400, answer.text
    assert why in answer.json()["message"]
    transaction.begin()
    assert len(api.content.find(portal_type="Organisatie")) == 2


def test_somebody_says_that_it_still_holds(as_person, paths):
    person = as_person("gewoon")

    refused = person.page(f"{paths[0]}/@@klopt-nog").status_code
    forged = person.post(f"{paths[0]}/@@klopt-nog", headers={"Accept": "text/html"}).status_code
    before = person.page(paths[0]).text
    done = person.post_page(f"{paths[0]}/@@klopt-nog").status_code

    assert (refused, forged, done) == (302, 403, 302)
    assert "Nog niemand heeft gezegd" in before
    assert "Klopt, zei Gewoon Proef op" in person.page(paths[0]).text


def test_staff_edits_an_organisation_in_the_form(as_person, paths):
    petra = as_person("petra")

    form = petra.form(f"{paths[0]}/edit")
    answer = petra.post_page(
        f"{paths[0]}/edit", **{**form, "form.widgets.naam": "Politie Proefdam", "form.buttons.save": "Bewaren"}
    )

    assert "Er is al een organisatie met de naam" in answer.text
