"""The walls one by one: what is refused in which words, and what must still go through."""

import pytest
import transaction
from plone import api
from plone.dexterity.utils import createContentInContainer, iterSchemataForType
from plone.uuid.interfaces import IUUID
from tests.builders import a_ready_casus, an_exclusiebesluit
from tests.fase import in_fase
from tests.http.pairs import pairs, same
from tests.http.test_alleen_knop import OURS, ours
from tests.http.world import path
from zope.component import getGlobalSiteManager
from zope.dottedname.resolve import resolve
from zope.schema import getFieldNames

from zvh.levensloop.records.interfaces import IAfscheid
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import Vaststelling

UNKNOWN = "0123456789abcdef0123456789abcdef"
SENTENCE = "Je toegang is geëindigd op 3 maart 2026."


@pytest.fixture(name="pairs")
def made_pairs(live) -> dict[str, str]:
    """What may not be seen, each beside what is not there."""
    return pairs()


@pytest.fixture()
def seen(live, pairs):
    """A casus that everybody who logs in sees, and may not change."""
    casus = live["casussen"].objectValues()[0]
    casus.manage_permission("View", ["Authenticated"])
    return casus


def test_what_one_may_not_do_with_a_casus_one_sees_is_refused_in_words(as_person, seen):
    person = as_person("gewoon")

    answers = [person.page(f"casussen/{seen.getId()}/{view}") for view in ("edit", "@@sharing", "manage_main")]

    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert all("Je mag dit niet" in answer.text for answer in answers)


def test_a_plan_that_one_may_see_tells_nothing_of_the_casus_around_it(as_person, live, pairs):
    casus = live["casussen"].objectValues()[0]
    plan = casus["levensloopplan-1"]
    for name in ("View", "Access contents information"):
        plan.manage_permission(name, ["Authenticated"])
    plan.reindexObjectSecurity()
    person, path = as_person("gewoon"), f"casussen/{casus.getId()}/levensloopplan-1"

    found = person.get(f"{path}?expand=breadcrumbs,navigation,contextnavigation,actions,workflow,types")
    crumbs = person.get(f"{path}/@breadcrumbs")

    assert found.status_code == crumbs.status_code == 200
    assert found.json()["parent"] == {}
    assert [item["title"] for item in crumbs.json()["items"]] == ["Levensloopplan versie 1"]
    assert person.get(f"casussen/{casus.getId()}").status_code == 404
    assert person.get("casussen").status_code == 404


@pytest.mark.parametrize("login", ["", "gewoon", "alles"])
@pytest.mark.parametrize("way", ["resolveuid", "@@resolveuid", "@@redirect-to-uuid"])
def test_an_identifier_of_what_one_may_not_see_leads_nowhere(as_person, live, pairs, login, way):
    uid = IUUID(live["casussen"].objectValues()[0])
    person = as_person(login)

    hidden, nothing = (person.page(f"{way}/{one}") for one in (uid, UNKNOWN))

    assert (hidden.status_code, same(hidden.text, uid)) == (nothing.status_code, same(nothing.text, UNKNOWN))
    assert "Location" not in hidden.headers or "casussen" not in hidden.headers["Location"]


@pytest.mark.parametrize("service", ["@relations?source=", "@relations?target=", "@linkintegrity?uids="])
def test_no_service_tells_whether_an_identifier_is_of_something(as_person, live, pairs, service):
    uid = IUUID(live["casussen"].objectValues()[0])
    person = as_person("gewoon")

    hidden, nothing = (person.get(f"{service}{one}") for one in (uid, UNKNOWN))

    assert (hidden.status_code, same(hidden.text, uid)) == (nothing.status_code, same(nothing.text, UNKNOWN))


@pytest.fixture()
def afscheid():
    """Somebody of a team that was: the sentence for gewoon."""
    registry = getGlobalSiteManager()
    before = registry.queryUtility(IAfscheid)
    registry.registerUtility(lambda who, casus: SENTENCE if who == gewoon() else None, IAfscheid)
    yield
    if before is None:
        registry.unregisterUtility(provided=IAfscheid)
    else:
        registry.registerUtility(before, IAfscheid)


def gewoon() -> str:
    """Return the user id of gewoon."""
    return api.user.get(username="gewoon").getId()


def test_who_was_in_a_team_reads_since_when_not_and_nothing_more(as_person, afscheid, pairs):
    casus, nothing = next(iter(pairs.items()))
    was, other = as_person("gewoon"), as_person("beheer")

    page, json = was.page(casus), was.get(f"{casus}/levensloopplan-1")

    assert (page.status_code, json.status_code) == (404, 404)
    assert SENTENCE in page.text
    assert json.json() == {"type": "NotFound", "message": SENTENCE}
    assert casus.rpartition("/")[2].upper() not in page.text
    assert SENTENCE not in was.page(nothing).text + other.page(casus).text


def test_other_ways_in_are_closed_for_everybody(as_person, seen):
    casus, petra = f"casussen/{seen.getId()}", as_person("petra")
    methods = ("PROPFIND", "PROPPATCH", "MKCOL", "LOCK", "UNLOCK", "COPY", "MOVE", "SEARCH", "REPORT", "PUT", "DELETE")

    answers = [petra.request(m, where, headers={"Accept": "*/*"}) for m in methods for where in ("", casus)]
    raw = [petra.page(f"{casus}/{name}") for name in ("manage_DAVget", "manage_FTPget", "document_src")]
    widgets = [petra.page(f"{casus}/{form}/++widget++naam") for form in ("edit", "@@edit", "view")]

    assert {answer.status_code for answer in answers} == {405}
    assert {answer.headers["Content-Type"] for answer in answers} == {"text/plain; charset=utf-8"}
    assert {answer.status_code for answer in (*raw, *widgets)} == {404}


def test_what_is_public_stays_so_and_login_leads_back(as_person, pairs):
    nobody, casus = as_person(), next(iter(pairs))

    sent = nobody.page(casus, follow=True)

    assert sent.status_code == 200
    assert f"casussen/{casus.rpartition('/')[2]}" in sent.url
    assert "__ac_password" in sent.text
    assert nobody.page("login").status_code == 200


def test_no_method_of_a_record_answers_as_a_page(as_person, live):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    besluit = an_exclusiebesluit(casus)
    taxatie = createContentInContainer(casus, "Risicotaxatie", checkConstraints=False)
    taxatie.vaststelling = frozen = Vaststelling(today(), "petra", "Petra")
    petra = as_person("petra")

    shown = [petra.page(f"{path(besluit)}/{name}") for name in ("fasestap", "controleer?casus=x", "prepare?number=7")]
    sent = petra.post_page(f"{path(taxatie)}/prepare", casus="x", number="7")

    transaction.begin()
    assert {answer.status_code for answer in (*shown, sent)} == {404}
    assert (taxatie.nummer, taxatie.vaststelling) == (1, frozen)


def test_no_attribute_of_a_record_hides_a_page(live):
    """Zope asks an attribute of content before a view of that name."""
    types = api.portal.get_tool("portal_types")
    classes = {name: resolve(fti.klass) for name, fti in types.items() if getattr(fti, "klass", "").startswith(OURS)}

    def names(portal_type: str) -> set[str]:
        return {name for schema in iterSchemataForType(portal_type) for name in getFieldNames(schema)}

    hidden = {
        (portal_type, name)
        for name, kind in ours()
        for portal_type, cls in classes.items()
        if kind.implementedBy(cls) and (hasattr(cls, name) or name in names(portal_type))
    }

    assert hidden == {("Casus", "bsn")}  # a page that is asked as @@bsn
