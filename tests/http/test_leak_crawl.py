"""Nothing of a casus leaks: whoever has no right to it asks every address there is, and looks for canaries."""

from collections import Counter
from collections.abc import Iterator
from itertools import cycle

import pytest
from plone.app.testing import SITE_OWNER_NAME
from tests.http.asked import tell
from tests.http.crawl import OUTSIDERS, Kruiper, same
from tests.http.routes import RAW, SERVICES, SITE, searches, services, views
from tests.http.world import FORMER, TEAM, World, path

from zvh.levensloop.signaal.content import signalen

# Asked every time: the weakest, a former member, the strongest; members of other teams, a guest of another casus.
ALWAYS = ("", "gewoon", FORMER, "alles", "wim", "gijs")
# A technical administrator reads in the catalog of Zope which numbers there are; rechten.md says so.
MANAGERS, OF_MANAGERS = ("manager", "alles", SITE_OWNER_NAME), ("portal_catalog/manage_catalogView",)
OTHERS = tuple(dict.fromkeys((*OUTSIDERS, SITE_OWNER_NAME, *TEAM)))


def some(*always: str, among: tuple[str, ...] = OTHERS) -> list[object]:
    """Return people as parameters: some every time, the others in `make test-all`."""
    return [pytest.param(login, marks=[] if login in always else pytest.mark.all) for login in among]


EVERYBODY = some(*ALWAYS)


@pytest.fixture(scope="module")
def asked(request) -> Iterator[dict[str, Counter[str]]]:
    """How much each person asked, told at the end of the run."""
    asked: dict[str, Counter[str]] = {}
    yield asked
    for login, counts in asked.items():
        kinds = ", ".join(f"{count} {kind}" for kind, count in counts.items())
        told = f"{counts.total()} verzoeken gedaan door {login or 'wie niet is ingelogd'} ({kinds})"
        tell(request.config, f"test_leak_crawl.py, {login}", told)


@pytest.fixture()
def kruiper(asked, world, login) -> Iterator[Kruiper]:
    """Somebody who looks for leaks; what he found fails the test."""
    one = Kruiper(world, login)
    yield one
    asked.setdefault(login, Counter()).update(one.requests)
    assert one.leaks == []


def test_the_crawl_finds_what_is_there(world):
    """Somebody who may read all of it finds canaries in each way of asking: an empty crawl proves nothing."""
    made, found = world.dossiers["vreemd"], {}
    ways = {
        "REST": lambda one: one.services([made.path, "@search?portal_type=Casus&metadata_fields=_all"]),
        "views": lambda one: one.views([f"{made.path}/view", f"{path(made.plans['concept'])}/edit"]),
        "Word": lambda one: one.services([f"{path(made.plans['vastgesteld'])}/@document/levensloopplan"]),
        "index": lambda one: one.services(searches(made.casus, [])[:12]),
        "links": lambda one: one.walk(most=5),
    }

    for name, way in ways.items():
        one = Kruiper(world, "gewoon")
        one.person = world.person("petra")
        way(one)
        found[name] = bool([leak for leak in one.leaks if ": vreemd:" in leak or "teamleden" in leak])

    assert found == dict.fromkeys(ways, True)


def test_the_crawl_knows_what_plone_offers(world):
    assert {"@search", "@history", "@team", "@document", "@breadcrumbs", "@querystring-search"} <= set(services())
    assert {"@@title", "@@team", "@@sharing", "@@getVocabulary", "@@ajax-search", "@@rechten"} <= set(views())
    assert (len(services()) >= 40, len(views()) > 400) == (True, True), (len(services()), len(views()))


def closed(world: World, login: str) -> list[str]:
    """Return the addresses of a casus that somebody must not see, and of what is in it."""
    made = world.dossiers["vreemd"]
    there = (
        *made.plans.values(),
        made.actions["open"],
        signalen(made.casus)[0],
        made.casus["knelpunt-2"],
        made.casus["schaling-2"],
        made.casus["voortgangsbevraging-1"],
    )
    return [made.path, *(path(one) for one in there)]


@pytest.mark.parametrize("login", EVERYBODY)
def test_no_service_of_a_hidden_casus(world, kruiper, login):
    places = closed(world, login)

    kruiper.services(f"{place}/{name}" for place in places[:2] for name in ("", *services(), *SERVICES))


@pytest.mark.parametrize("login", some("wim"))
def test_no_view_of_a_hidden_casus(world, kruiper, login):
    places = closed(world, login)
    names = sorted({*views(), *RAW})

    kruiper.views(f"{place}/{name}" for place, name in zip(cycle(places), names, strict=False))
    kruiper.views(f"{places[0]}/{name}" for name in RAW)


@pytest.mark.parametrize("login", EVERYBODY)
def test_nothing_on_the_site(world, kruiper, login):
    site = [place for place in SITE if login not in MANAGERS or place not in OF_MANAGERS]

    kruiper.services((*services(), *SERVICES))
    kruiper.views(site)


@pytest.mark.parametrize("login", some("wim"))
def test_nothing_in_the_folder_of_all_casussen(kruiper, login):
    kruiper.services(f"casussen/{name}" for name in (*services(), *SERVICES))


@pytest.mark.parametrize("login", some("mila", among=("mila", "alles", "wim", "gewoon", "")))
def test_nothing_of_the_adviesvraag_of_another(world, kruiper, login):
    there = path(world.adviesvraag)

    kruiper.services(f"{there}/{name}" for name in ("", *services(), *SERVICES))
    kruiper.views(f"{there}/{name}" for name in ("edit", "view", "beantwoorden", "stap", *RAW))
    kruiper.services(f"meldingen/{name}" for name in ("", *SERVICES))
    kruiper.services(searches(world.adviesvraag, []))


@pytest.mark.parametrize("login", some("wim"))
def test_nothing_of_the_knelpunten_of_the_house(world, kruiper, login):
    there = path(world.knelpunt_van_huis)

    kruiper.services(f"{place}/{name}" for place in (there, "knelpunten") for name in ("", *services(), *SERVICES))
    kruiper.views(f"{there}/{name}" for name in ("edit", "view", "besluiten", "afsluiten", *RAW))


@pytest.mark.parametrize("login", some("", "gewoon", "wim"))
def test_nothing_by_any_index(world, kruiper, login):
    made = world.dossiers["vreemd"]
    words = [next(k.woorden[0] for k in made.canaries.kanaries if k.plek == "Casus"), made.casus.kenmerk]

    kruiper.services(searches(made.casus, words))


@pytest.mark.all
@pytest.mark.parametrize("login", OTHERS)
def test_nothing_of_a_plan_by_any_index(world, kruiper, login):
    kruiper.services(searches(world.dossiers["vreemd"].plans["vastgesteld"], []))


@pytest.mark.parametrize("login", EVERYBODY)
def test_nothing_along_the_links(kruiper, login):
    kruiper.walk(most=25)


# In a casus that one may see: what is in categories that one does not read.


@pytest.mark.parametrize("login", some("wim", among=tuple(TEAM)))
def test_nothing_of_another_category_in_ones_own_casus(world, kruiper, login):
    made = world.dossiers["inclusietafel" if login == "gijs" else "in_uitvoering"]
    plan = path(made.plans["vastgesteld"])

    for place in (made.path, plan, path(made.actions["open"])):
        kruiper.services(f"{place}/{name}" for name in ("", *SERVICES))
    kruiper.services(f"{made.path}/{name}" for name in services())
    kruiper.views(f"{plan}/{name}" for name in ("edit", *RAW))
    kruiper.views(f"{made.path}/{name}" for name in ("edit", "view", "team", "toegang", *RAW[:40]))
    kruiper.services(searches(made.casus, [k.woorden[0] for k in made.canaries.of("straf", "financien")][:2]))


@pytest.mark.all
@pytest.mark.parametrize("login", ["gewoon", "wim"])
def test_no_view_tells_anything_wherever_it_is_asked(world, kruiper, login):
    made = world.dossiers["in_uitvoering"]
    places = ("", made.path)

    kruiper.views(f"{place}/{name}" for place in places for name in views())


# What is hidden answers as what is not there.

ABSENT = "zvh-2026-9999"


@pytest.mark.parametrize("login", some("", "zara", among=("", "gewoon", "zara", "gijs", "alles")))
def test_a_hidden_casus_answers_as_one_that_does_not_exist(world, login):
    person, there = world.person(login), world.dossiers["vreemd"].casus.getId()
    differ = {}

    for name in ("", *services(), *RAW[:24], "levensloopplan-2", "levensloopplan-2/@history", "actiepunt-1/edit"):
        for accept in ("application/json", "*/*", "text/html")[: 3 if name in ("", "edit", "levensloopplan-2") else 2]:
            asked = [person.get(f"casussen/{one}/{name}", headers={"Accept": accept}) for one in (there, ABSENT)]
            if found := same(*asked, (there, ABSENT)):
                differ[name, accept] = found

    assert differ == {}


@pytest.mark.parametrize(
    ("login", "hidden", "absent"),
    [
        ("wim", "levensloopplan-3", "levensloopplan-9"),
        ("toos", "levensloopplan-3", "levensloopplan-9"),
        ("toos", "actiepunt-1", "actiepunt-99"),
    ],
)
def test_a_hidden_record_in_ones_own_casus_answers_as_one_that_does_not_exist(world, login, hidden, absent):
    person, casus = world.person(login), world.dossiers["in_uitvoering"].path
    differ = {}

    for name in ("", "view", "edit", "@history", "@workflow", "@document/levensloopplan", "@@title", "getId"):
        for accept in ("application/json", "text/html"):
            asked = [person.get(f"{casus}/{one}/{name}", headers={"Accept": accept}) for one in (hidden, absent)]
            if found := same(*asked, (hidden, absent)):
                differ[name, accept] = found

    assert differ == {}


@pytest.mark.parametrize("login", ["", "gewoon", "zara", "alles"])
@pytest.mark.parametrize(
    "method", ["PROPFIND", "PROPPATCH", "MKCOL", "LOCK", "UNLOCK", "PUT", "MOVE", "COPY", "SEARCH", "HEAD"]
)
def test_no_method_of_webdav_tells_anything(world, login, method):
    person, there = world.person(login), world.dossiers["vreemd"].casus.getId()

    asked = [person.request(method, f"casussen/{one}", headers={"Accept": "*/*"}) for one in (there, ABSENT)]

    assert same(*asked, (there, ABSENT)) == ""


@pytest.mark.parametrize("login", ["", "gewoon", "zara", "alles"])
def test_a_uid_leads_nowhere(world, login):
    person, uid = world.person(login), world.dossiers["vreemd"].casus.UID()
    none = "0" * len(uid)

    for place in ("resolveuid/{}", "@@redirect-to-uuid/{}", "@resolveuid/{}", "casussen/resolveuid/{}"):
        asked = [person.get(place.format(one), headers={"Accept": "*/*"}) for one in (uid, none)]
        assert same(*asked, (uid, none)) == ""
