"""Who reads, writes, orders and publishes pages of the handreiking, asked from outside."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import NAAM, a_ready_casus, an_adopted_plan

from zvh.levensloop.handreiking.content import ROLE, add_page, publish
from zvh.levensloop.records.klok import today

CANARY = "Kwikstaartje"
EVERYBODY = ("petra", "iwan", "rita", "gewoon", "beheer", "manager", "alles")
READ_CONCEPTS = ("petra", "rita")
DO_NOT = tuple(login for login in EVERYBODY if login not in READ_CONCEPTS)
DO_NOT_WRITE = ("", *(login for login in EVERYBODY if login != "rita"))
STATES = ("concept", "ter_beoordeling")
# Steps over REST that lead to where a page is already: plone.restapi answers 200 to whoever reads it, and does nothing.
ALREADY = {"concept": {"terug", "intrekken"}, "ter_beoordeling": {"aanbieden"}, "gepubliceerd": {"publiceren"}}


@pytest.fixture()
def pages(live) -> dict[str, object]:
    """A page in each state, by its state."""
    folder = live["handreiking"]
    with api.env.adopt_roles([ROLE]):
        made = {
            state: add_page(folder, state.replace("_", "-"), f"{CANARY} {state}", CANARY, f"<p>{CANARY}</p>")
            for state in (*STATES, "gepubliceerd")
        }
        publish(made["gepubliceerd"])
        api.content.transition(obj=made["ter_beoordeling"], transition="aanbieden")
    return made


def states(pages) -> dict[str, str]:
    """Return the state of each page as it is stored now."""
    api.portal.get()._p_jar.sync()
    return {name: api.content.get_state(page) for name, page in pages.items()}


@pytest.mark.parametrize("login", EVERYBODY)
def test_everybody_who_logs_in_reads_what_is_published(as_person, pages, login):
    person = as_person(login)

    answers = [
        ask(path) for path in ("handreiking?b_size=99", "handreiking/gepubliceerd") for ask in (person.get, person.page)
    ]

    assert [(answer.url, answer.status_code) for answer in answers if answer.status_code != 200] == []
    assert [answer.url for answer in answers if CANARY not in answer.text] == []


def test_without_logging_in_nobody_reads_anything(as_person, pages):
    person = as_person()

    answers = [
        ask(path)
        for path in ("handreiking", "handreiking/over", "handreiking/gepubliceerd", "handreiking/concept")
        for ask in (person.get, person.page)
    ]

    assert {answer.status_code for answer in answers} <= {302, 401, 403, 404}
    assert [answer.url for answer in answers if CANARY in answer.text] == []


@pytest.mark.parametrize("login", READ_CONCEPTS)
def test_the_redactie_and_the_procesregisseur_read_concepts(as_person, pages, login):
    person = as_person(login)

    answers = [person.page(f"handreiking/{pages[state].getId()}") for state in STATES]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert all(f"{CANARY} {state}" in person.page("handreiking").text for state in STATES)


WAYS = ("", "/view", "/edit", "/@@title", "/@@history", "/@@historyview", "/@history", "/@workflow", "/@actions")


@pytest.mark.parametrize("login", DO_NOT)
def test_others_find_no_trace_of_a_concept(as_person, pages, login):
    person = as_person(login)
    name = f"{CANARY} concept"

    asked = [
        ask(f"handreiking/{pages[state].getId()}{way}")
        for state in STATES
        for way in WAYS
        for ask in (person.get, person.page)
    ]
    told = [
        person.page("handreiking"),
        person.page("handreiking/gepubliceerd"),
        person.get(f"@search?SearchableText={CANARY}&metadata_fields=_all"),
        person.get("handreiking?b_size=99"),
        person.get(f"@search?portal_type=Handreikingpagina&SearchableText={CANARY}&fullobjects=1"),
    ]

    assert {answer.status_code for answer in asked} <= {302, 401, 403, 404}
    assert [answer.url for answer in (*asked, *told) if name in answer.text or "ter_beoordeling" in answer.text] == []


@pytest.mark.parametrize("login", EVERYBODY)
def test_only_the_redactie_reads_earlier_versions(as_person, pages, login):
    answer = as_person(login).get("handreiking/gepubliceerd/@history")

    assert answer.status_code == (200 if login == "rita" else 401)


def attempts(person, page) -> dict[str, object]:
    """Return what a person gets who tries to write, order or publish, by every route."""
    path = "/".join(page.getPhysicalPath()[2:])
    steps = ("aanbieden", "publiceren", "terug", "intrekken")
    return {
        "add form": person.page("handreiking/++add++Handreikingpagina"),
        "add": person.post("handreiking", json={"@type": "Handreikingpagina", "title": "Anders"}),
        "edit form": person.page(f"{path}/edit"),
        "edit": person.patch(path, json={"title": "Anders"}),
        "order": person.post_page("handreiking/volgorde", pagina=page.getId(), naar="hoger"),
        "order over REST": person.patch("handreiking", json={"ordering": {"obj_id": page.getId(), "delta": "top"}}),
        "delete": person.delete(path),
        "rename": person.post("handreiking/@move", json={"source": page.absolute_url()}),
        **{step: person.post(f"{path}/@workflow/{step}", json={}) for step in steps},
        **{f"{step} by form": person.post_page(f"{path}/zet", stap=step) for step in steps},
    }


@pytest.mark.parametrize("state", [*STATES, "gepubliceerd"])
@pytest.mark.parametrize("login", DO_NOT_WRITE)
def test_nobody_else_writes_orders_or_publishes(as_person, pages, login, state):
    person = as_person(login)
    before = list(pages[state].__parent__.objectIds())

    answers = attempts(person, pages[state])

    done = {name for name, answer in answers.items() if answer.status_code not in (302, 400, 401, 403, 404)}
    assert done <= ALREADY[state]
    assert states(pages) == {name: name for name in pages}
    assert pages[state].title == f"{CANARY} {state}"
    assert list(pages[state].__parent__.objectIds()) == before


def test_the_redactie_brings_a_page_to_its_readers_and_back(as_person, live):
    rita, reader = as_person("rita"), as_person("gewoon")
    values = rita.form("handreiking/++add++Handreikingpagina")
    values |= {"form.widgets.title": "Wie belt wie", "form.widgets.text": "<p>Bel eerst.</p>", "form.buttons.save": "x"}

    added = rita.post("handreiking/++add++Handreikingpagina", data=values, headers={"Accept": "text/html"})
    path = "handreiking/wie-belt-wie"
    seen = [reader.page(path).status_code]
    for step in ("aanbieden", "publiceren", "intrekken"):
        assert rita.post_page(f"{path}/zet", stap=step).status_code == 302
        seen.append(reader.page(path).status_code)

    assert added.status_code == 302, added.text
    assert [status == 200 for status in seen] == [False, False, True, False]


def test_a_page_that_was_refused_goes_back_to_its_writer(as_person, pages):
    as_person("rita").post_page("handreiking/ter-beoordeling/zet", stap="terug")

    assert states(pages)["ter_beoordeling"] == "concept"


def test_a_page_is_read_while_its_next_text_is_written(as_person, pages):
    rita, reader = as_person("rita"), as_person("gewoon")
    began = rita.post_page("handreiking/gepubliceerd/nieuwe-tekst")
    copy = "handreiking/werkversie-gepubliceerd"
    values = rita.form(f"{copy}/edit")
    values |= {"form.widgets.text": "<p>Nieuwe tekst</p><script>alert(1)</script>", "form.buttons.save": "x"}

    saved = rita.post(f"{copy}/edit", data=values, headers={"Accept": "text/html"})
    rita.post_page(f"{copy}/zet", stap="aanbieden")
    shown = [rita.page(copy).text, rita.page("handreiking/gepubliceerd").text]
    before = reader.page("handreiking/gepubliceerd").text
    unseen = {
        *(ask(copy).status_code for ask in (reader.get, reader.page)),
        *(reader.get(f"{copy}/{way}").status_code for way in ("@workingcopy", "@history", "@opmerkingen")),
    }
    told = [
        reader.page("handreiking"),
        reader.get("handreiking?b_size=99"),
        reader.get("handreiking/gepubliceerd"),
        reader.get("handreiking/gepubliceerd/@workingcopy"),
        reader.get("@search?portal_type=Handreikingpagina&b_size=99"),
        reader.get("@search?SearchableText=Nieuwe"),
    ]
    taken = rita.post_page(f"{copy}/zet", stap="overnemen")
    after = reader.page("handreiking/gepubliceerd").text

    assert (began.status_code, saved.status_code, taken.status_code) == (302, 302, 302)
    assert "Overnemen en publiceren" in shown[0] and "in de maak" in shown[1]
    assert "in de maak" not in shown[0]
    assert CANARY in before and "Nieuwe tekst" not in before
    assert unseen == {404}
    assert [answer.url for answer in told if "werkversie" in answer.text or "Nieuwe tekst" in answer.text] == []
    assert "Nieuwe tekst" in after and "alert(1)" not in after
    assert "Nieuwe" in rita.page("handreiking/gepubliceerd/versies").text
    assert rita.page(copy).status_code == 404


def test_a_published_page_is_not_changed_beside_its_working_copy(as_person, pages):
    rita = as_person("rita")

    answers = [
        rita.page("handreiking/gepubliceerd/edit"),
        rita.patch("handreiking/gepubliceerd", json={"title": "Anders"}),
        rita.patch("handreiking/gepubliceerd/@history", json={"version": 0}),
        rita.post("handreiking/gepubliceerd/@workingcopy", json={}),
    ]

    assert {answer.status_code for answer in answers} <= {302, 401, 403, 404}
    assert states(pages)["gepubliceerd"] == "gepubliceerd"
    assert pages["gepubliceerd"].title == f"{CANARY} gepubliceerd"


def test_a_reader_says_what_can_be_better_and_reads_the_answer(as_person, pages):
    reader, rita, other = as_person("gewoon"), as_person("rita"), as_person("mila")
    reader.post_page("handreiking/gepubliceerd/opmerken", sectie="pagina", tekst="Wie bel ik?")

    found = rita.get("handreiking/gepubliceerd/@opmerkingen").json()["items"]
    answer = rita.post_page("handreiking/gepubliceerd/beantwoorden", nummer=found[0]["nummer"], antwoord="De wacht.")

    assert [one["tekst"] for one in found] == ["Wie bel ik?"]
    assert answer.status_code == 302
    assert "De wacht." in reader.page("handreiking/gepubliceerd").text
    assert "Wie bel ik?" not in other.page("handreiking/gepubliceerd").text
    assert other.get("handreiking/gepubliceerd/@opmerkingen").json()["items"] == []


SENT = [
    ("gewoon", "opmerkingen", {"tekst": "Het is 111222333"}),
    ("gewoon", "opmerkingen", {"tekst": ["x"]}),
    ("gewoon", "opmerkingen", {"tekst": "Goed", "sectie": "kop-weg"}),
    ("gewoon", "opmerkingen", []),
    ("rita", "opmerking-beantwoorden", {"nummer": 99, "antwoord": "Ja"}),
    ("rita", "opmerking-beantwoorden", {"nummer": "een"}),
    ("rita", "nog-goed", {"voor": "31-02"}),
    ("rita", "nog-goed", {"voor": None}),
    ("rita", "overnemen", {}),
    ("rita", "weggooien", {}),
]


def test_what_makes_no_sense_is_refused(as_person, pages):
    answers = [as_person(login).post(f"handreiking/gepubliceerd/@{name}", json=sent) for login, name, sent in SENT]

    assert {answer.status_code for answer in answers} == {400}
    assert all(answer.json()["message"] for answer in answers)


def test_versions_that_are_not_there_are_no_error(as_person, pages):
    rita, ways = as_person("rita"), ("versies?van=x&tot=-1", "versies?van=99999999&tot=2", "versies")

    assert {rita.page(f"handreiking/gepubliceerd/{way}").status_code for way in ways} == {200}


def test_two_at_once_write_one_working_copy_and_each_remark_is_kept(as_person, pages):
    people = [as_person(login) for login in ("rita", "rita", "gewoon", "mila")]
    asked = [
        ("@werkversie", {}),
        ("@werkversie", {}),
        ("@opmerkingen", {"tekst": "Een"}),
        ("@opmerkingen", {"tekst": "Twee"}),
    ]

    with ThreadPoolExecutor(4) as pool:
        answers = list(
            pool.map(lambda n: people[n].post(f"handreiking/gepubliceerd/{asked[n][0]}", json=asked[n][1]), range(4))
        )

    assert {answer.status_code for answer in answers} == {200}
    assert answers[0].json() == answers[1].json()
    found = as_person("rita").get("handreiking/gepubliceerd/@opmerkingen").json()["items"]
    assert sorted(one["tekst"] for one in found) == ["Een", "Twee"]


def test_the_redactie_orders_the_pages(as_person, pages):
    rita = as_person("rita")

    answer = rita.post_page("handreiking/volgorde", pagina="gepubliceerd", naar="hoger")

    assert answer.status_code == 302
    shown = rita.page("handreiking").text
    assert shown.index('id="pagina-gepubliceerd"') < shown.index('id="pagina-ter-beoordeling"')


@pytest.mark.parametrize(
    "values",
    [{"pagina": "bestaat-niet", "naar": "hoger"}, {"pagina": "concept", "naar": "opzij"}, {}, {"pagina": "concept"}],
)
def test_an_order_that_makes_no_sense_is_refused(as_person, pages, values):
    assert as_person("rita").post_page("handreiking/volgorde", **values).status_code == 400


def test_a_step_that_cannot_be_taken_is_refused(as_person, pages):
    answer = as_person("rita").post_page("handreiking/concept/zet", stap="publiceren")

    assert answer.status_code == 400
    assert states(pages)["concept"] == "concept"


@pytest.mark.parametrize("path", ["handreiking/concept/zet", "handreiking/volgorde"])
def test_a_forged_request_changes_nothing(as_person, pages, path):
    values = {"stap": "aanbieden", "pagina": "concept", "naar": "lager", "_authenticator": "vals"}

    assert as_person("rita").post_page(path, **values).status_code == 403
    assert states(pages)["concept"] == "concept"


def test_a_page_without_text_is_not_offered(as_person, live):
    with api.env.adopt_roles([ROLE]):
        add_page(live["handreiking"], "leeg", "Leeg", "", "")
    rita = as_person("rita")

    answer = rita.post_page("handreiking/leeg/zet", stap="aanbieden", follow=True)

    assert "nog geen tekst" in rita.page("handreiking/leeg").text or "nog geen tekst" in answer.text
    assert rita.get("handreiking/leeg").json()["review_state"] == "concept"


def test_the_redactie_finds_nothing_of_casussen_to_link_to(as_person, live, pages):
    casus = a_ready_casus()
    an_adopted_plan(casus)
    rita = as_person("rita")
    catalog = "@@getVocabulary?name=plone.app.vocabularies.Catalog&attributes=[%22Title%22,%22path%22]"

    answers = [
        rita.page(f"{place}/{catalog}&query={query}", follow=True)
        for place in ("", "handreiking", "handreiking/concept")
        for query in (
            "",
            '{"criteria":[{"i":"path","o":"plone.app.querystring.operation.string.absolutePath","v":"/casussen::1"}]}',
            '{"criteria":[{"i":"SearchableText","o":"plone.app.querystring.operation.string.contains","v":"zvh*"}]}',
        )
    ]
    answers.append(rita.get("handreiking/concept/@vocabularies/zvh.levensloop.organisaties"))

    assert [a.url for a in answers if casus.getId() in a.text.lower() or NAAM in a.text or "Proefdam" in a.text] == []


def test_the_page_of_its_step_stands_beside_the_work(as_person, live):
    casus = a_ready_casus()
    plan = an_adopted_plan(casus)
    tafel = createContentInContainer(live["tafels"], "Tafel", checkConstraints=False, soort="inclusietafel")
    tafel.datum = today()
    petra, rita = as_person("petra"), as_person("rita")
    places = {
        f"casussen/{casus.getId()}": "herhaald-agenderen",
        f"casussen/{casus.getId()}/{plan.getId()}": "levensloopplan",
        f"casussen/{casus.getId()}/edit": "herhaald-agenderen",
        f"tafels/{tafel.getId()}": "inclusie",
    }

    shown = {place: petra.page(place).text for place in places}
    for name in set(places.values()):
        rita.post_page(f"handreiking/{name}/zet", stap="intrekken")
    gone = {place: petra.page(place).text for place in places}

    assert [place for place, name in places.items() if f'/handreiking/{name}"' not in shown[place]] == []
    assert [place for place in places if "hr-ernaast" in gone[place]] == []
