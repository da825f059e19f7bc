"""Absent and forbidden look the same, whatever is asked and by whom."""

from collections.abc import Iterator

import pytest
from plone.app.testing import SITE_OWNER_NAME
from tests.http.client import Client
from tests.http.pairs import pairs, same
from tests.http.tails import TAILS

NOBODIES = ("", "gewoon", *(pytest.param(login, marks=pytest.mark.all) for login in ("alles", SITE_OWNER_NAME)))
SHORT = (
    "",
    "/edit",
    "/@@title",
    "/bestaat-niet",
    "/manage_main",
    "/naam",
    "/@history",
    "/@workflow/vaststellen",
    "/handreiking",
)
METHODS = ("HEAD", "POST", "PATCH", "DELETE", "OPTIONS", "PUT", "PROPFIND", "MKCOL", "COPY", "LOCK", "SEARCH", "ANDERS")
PAGE, REST, ANY = "text/html", "application/json", "*/*"


def questions(tails: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield method, kind of answer and tail of everything that is asked of an address."""
    for tail in tails:
        yield from (("GET", PAGE, tail), ("GET", REST, tail))
    for tail in SHORT:
        yield ("GET", ANY, tail)
        yield from ((method, REST, tail) for method in METHODS)
    yield from ((method, PAGE, tail) for method in METHODS for tail in SHORT[:2])


@pytest.fixture(name="pairs")
def made_pairs(live) -> dict[str, str]:
    """What may not be seen, each beside what is not there."""
    return pairs()


def ask(person: Client, method: str, accept: str, address: str) -> tuple[object, ...]:
    """Return all that an answer tells, save the address asked and what is new in every answer."""
    json = {} if method in ("POST", "PATCH") else None
    answer = person.request(method, address, headers={"Accept": accept}, json=json)
    headers = sorted((k, v) for k, v in answer.headers.items() if k not in ("Date", "Content-Length"))
    path = address.partition("?")[0].rstrip("/")
    return answer.status_code, same(repr(headers), path), same(answer.text, path)


def different(person: Client, pairs: dict[str, str], tails: tuple[str, ...] = SHORT) -> list[object]:
    """Return each question that is answered differently of what is hidden and of what doesn't exist."""
    found = []
    for number, (hidden, nothing) in enumerate(pairs.items()):
        # Every way on the first; of the others only what is read.
        for method, accept, tail in questions(tails):
            if number and method != "GET":
                continue
            one, other = (ask(person, method, accept, base + tail) for base in (hidden, nothing))
            if one != other:
                found.append((method, accept, hidden + tail, one[:2], other[:2]))
    return found


@pytest.mark.parametrize("login", NOBODIES)
def test_nobody_can_tell_what_he_may_not_see_from_what_is_not_there(as_person, pairs, login):
    person = as_person(login)

    found = different(person, pairs)

    assert found == []


@pytest.mark.all
def test_no_view_service_or_field_of_a_casus_answers_either(as_person, pairs):
    casus, nothing = next(iter(pairs.items()))

    found = different(as_person("gewoon"), {casus: nothing}, tuple(TAILS))

    assert found == []


def test_who_sees_the_folder_of_casussen_is_told_no_more(as_person, live, pairs):
    for folder in (live["casussen"], live["organisaties"]):
        folder.manage_permission("View", ["Authenticated"])
        folder.manage_permission("Access contents information", ["Authenticated"])

    found = different(as_person("gewoon"), pairs)

    assert found == []


def test_who_sees_a_casus_cannot_tell_a_plan_he_may_not_see_from_one_that_is_not_there(as_person, live, pairs):
    casus = live["casussen"].objectValues()[0]
    casus.manage_permission("View", ["Authenticated"])
    _, (hidden, nothing), _ = pairs.items()

    person = as_person("gewoon")

    assert person.get(hidden.rpartition("/")[0]).status_code == 200
    assert different(person, {hidden: nothing}) == []
