"""What only a button does: opened as a page it leads back, and tells that nothing was sent."""

from collections.abc import Iterator

from plone import api
from tests.http.routes import LEFT_OUT, registered
from tests.http.world import World, path

from zvh.levensloop.records.fout import NOT_SENT

OURS = "zvh.levensloop."
PEOPLE = ("petra", "lotte")  # who between them may do nearly all of it
REFUSED = (401, 403, 404)
MOST = 4  # things of a kind that are tried: not everything can be done in every state
KNOWN = {"reageren", "overlegvraag-beantwoorden", "stap", "aanwezig", "uitnodigen", "klopt-nog"}


def ours() -> Iterator[tuple[str, object]]:
    """Yield name and kind of content of each of our views."""
    for one in registered():
        mro, name = getattr(one.factory, "__mro__", ()), one.name
        is_page = len(one.required) == 2 and name and name[0] not in "+@" and "_application_" not in name
        if is_page and name not in LEFT_OUT and any(c.__module__.startswith(OURS) for c in mro):
            yield name, one.required[0]


def places(portal: object) -> list[object]:
    """Return one thing of each type and state, and the site."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(path="/".join(portal.getPhysicalPath()))
    kinds = {(brain.portal_type, str(brain.review_state)): brain for brain in brains}
    return [portal, *(brain._unrestrictedGetObject() for brain in kinds.values())]


def answers(world: World) -> dict[tuple[str, str], object]:
    """Return for each view what the first person gets who may open it somewhere; by name and kind."""
    there, found = places(world.portal), {}
    for name, kind in ours():
        fitting = [one for one in there if kind.providedBy(one)]
        asked = ((world.person(login), place) for place in fitting[:MOST] for login in PEOPLE)
        got = (person.page(f"{path(place)}/@@{name}".lstrip("/")) for person, place in asked)
        answer = next((one for one in got if one.status_code not in REFUSED), None)
        if answer is not None:
            found[name, kind.__name__] = answer
    return found


def test_no_address_of_a_button_is_a_dead_end(world):
    found = answers(world)

    dead = {key: answer.status_code for key, answer in found.items() if answer.status_code in (405, 500)}
    back = {name for (name, _), answer in found.items() if "statusmessages" in answer.headers.get("Set-Cookie", "")}

    assert dead == {}
    assert KNOWN - back == set()


def test_the_page_that_it_leads_to_says_what_to_do(world):
    made = world.dossiers["in_uitvoering"]

    page = world.person("lotte").page(f"{made.path}/overleg-vragen", follow=True)

    assert page.status_code == 200
    assert page.url.endswith(made.path)
    assert NOT_SENT in " ".join(page.text.split())


def test_rest_and_programs_hear_that_it_takes_a_post_only(world):
    made, person = world.dossiers["in_uitvoering"], world.person("lotte")

    assert person.get(f"{made.path}/overleg-vragen").status_code == 405
    assert person.get(f"{made.path}/overleg-vragen", headers={"Accept": "*/*"}).status_code == 405
