"""A reader without the category finds no trace of a value: pages, forms, autosave, REST, documents."""

import datetime as dt
import json
import re
from io import BytesIO

import pytest
import transaction
from docx import Document
from plone import api
from tests.builders import SCENARIO, a_casus, a_full_plan, a_member, an_action, an_organisation
from tests.fase import in_fase

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN, STANDAARD, TOKENS
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import join

# A word that nobody types, in a field of each category.
WOORD = {token: f"kanarie{token}" for token in TOKENS}
# Team role and kind of organisation of each person.
MENSEN = {
    "lotte": (LC, "zorg"),
    "gerrit": (CR, "gemeente"),
    "zara": ("teamlid", "zorg"),
    "pieter": ("teamlid", "veiligheid"),
    "gemma": ("teamlid", "gemeente"),
    "wim": ("teamlid", "wonen"),
    "kees": ("teamlid", "zorgkantoor"),
    "vera": ("teamlid", "vertegenwoordiging"),
}
IN_CASUS = {"identiteit", "verblijf", "bsn", "wlz", "plan"}
IN_PLAN = {"veiligheid", "zorg", "straf", "plan", "juridisch"}


def leest(login: str) -> set[str]:
    """Return the categories that a person reads, by the table of rights.md."""
    rol, soort = MENSEN[login]
    if rol in (LC, CR):
        return set(TOKENS)
    return {token for token in TOKENS if f"teamlid-{soort}" in STANDAARD[token]}


@pytest.fixture()
def dossier(live):
    """A casus in uitvoering with an adopted plan and a concept that was offered, a word in every category."""
    casus = a_casus(
        naam=WOORD["identiteit"],
        verblijfplaats=WOORD["verblijf"],
        bsn_bron=WOORD["bsn"],
        wlz="ja",
        wlz_bron=WOORD["wlz"],
        wlz_peildatum=today(),
        extern_kenmerk=WOORD["plan"],
        inclusiedatum=today(),
        volgende_overleg=today() + dt.timedelta(days=30),
        risicotaxatie_instrument=WOORD["veiligheid"],
    )
    for login, (rol, soort) in MENSEN.items():
        organisatie = an_organisation(f"Huis {soort} {login}", soort=soort)
        join(casus, a_member(login.capitalize(), organisatie, rol, gebruiker=login))
    in_fase(casus, "in_uitvoering")
    an_action(casus, wat=f"Belt {WOORD['plan']}.")
    return casus


@pytest.fixture()
def plan(dossier):
    """A plan that was offered to the team."""
    made = a_full_plan(
        dossier,
        stem_client=WOORD["plan"],
        risicos=WOORD["veiligheid"],
        opname=WOORD["zorg"],
        zsm=WOORD["straf"],
        titels=[{"soort": "zm", "van": None, "tot": None, "voorwaarden": WOORD["juridisch"]}],
        scenarios=rows(("opschalen", None), ("afschalen", "zorg"), ("opschalen", "straf"), ("afschalen", None)),
    )
    api.content.transition(made, transition="aanbieden")
    return made


def rows(*wanted: tuple[str, str | None]) -> list[dict[str, object]]:
    """Return scenario's, numbered, some for readers of one category only."""
    return [
        {**SCENARIO, "naam": f"rij{number}{voor or 'allen'}", "richting": richting, "leesbaar_voor": voor}
        for number, (richting, voor) in enumerate(wanted, 1)
    ]


def path(thing: object) -> str:
    """Return the address of something relative to the site."""
    return "/".join(thing.getPhysicalPath()[2:])


def told(text: str) -> set[str]:
    """Return the categories of which a text tells a word."""
    return {token for token, word in WOORD.items() if re.search(rf"{word}(?![a-z])", text)}


def words(data: bytes) -> str:
    """Return the text of a Word document."""
    document = Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


@pytest.mark.parametrize("login", MENSEN)
def test_pages_and_json_show_what_somebody_reads_and_no_more(as_person, dossier, plan, login):
    person, mag = as_person(login), leest(login)
    both = (path(dossier), path(plan))

    pages = {p: person.page(p) for p in both}
    answers = {p: person.get(p) for p in both}
    found = person.get("@search?fullobjects=1&metadata_fields=_all&b_size=100")
    extra = [person.get(f"{p}/{s}") for p in both for s in ("@history", "@types/Casus", "@types/Levensloopplan")]

    assert {a.status_code for a in (*pages.values(), *answers.values())} == {200}
    for answer in (pages, answers):
        assert told(answer[both[0]].text) - {"veiligheid"} == mag & IN_CASUS
        assert told(answer[both[1]].text) >= mag & IN_PLAN
        assert told(answer[both[1]].text) <= mag
    assert told("".join(a.text for a in (found, *extra))) <= mag
    assert all(WOORD["plan"] in a.text for a in pages.values()) is ("plan" in mag)


@pytest.mark.parametrize("login", MENSEN)
def test_rows_show_neither_themselves_nor_their_number(as_person, dossier, plan, login):
    person, mag = as_person(login), leest(login)
    expected = [
        "rij1allen",
        *(["rij2zorg"] if "zorg" in mag else []),
        *(["rij3straf"] if "straf" in mag else []),
        "rij4allen",
    ]

    over_rest = [row["naam"] for row in person.get(path(plan)).json()["scenarios"]]
    on_page = re.findall(r"rij\d[a-z]+", person.page(path(plan)).text)
    in_word = re.findall(r"rij\d[a-z]+", words(person.get(f"{path(plan)}/@document/levensloopplan").content))

    assert over_rest == expected
    assert list(dict.fromkeys(on_page)) == expected
    assert list(dict.fromkeys(in_word)) == expected


@pytest.mark.parametrize("login", MENSEN)
def test_the_document_holds_what_its_reader_reads(as_person, dossier, plan, login):
    mag = leest(login)
    person, petra = as_person(login), as_person("petra")
    where = f"{path(plan)}/@document/levensloopplan"

    concept = words(person.get(where).content)
    stel_vast(plan)
    transaction.commit()
    adopted, master = person.get(where).content, petra.get(where).content

    for text in (concept, words(adopted)):
        assert told(text) <= mag
        assert told(text) >= mag & (IN_PLAN | {"identiteit", "wlz"})
        assert ("Wlz" in text) is ("wlz" in mag)
        assert ("Overwegingen voor ZSM" in text) is ("straf" in mag)
        assert ("zijn weggelaten" in text) is (mag != set(TOKENS))
    assert (adopted == master) is (mag == set(TOKENS))
    assert adopted == person.get(where).content


def test_what_a_document_leaves_out_does_not_depend_on_what_is_filled_in(as_person, dossier):
    empty = a_full_plan(dossier, zsm=None, opname=None, scenarios=rows(("opschalen", None)))
    api.content.transition(empty, transition="aanbieden")
    person, where = as_person("wim"), f"{path(empty)}/@document/levensloopplan"

    before = words(person.get(where).content)
    empty.zsm, empty.opname, empty.scenarios = "vol", "vol", rows(("opschalen", None), ("afschalen", "straf"))
    transaction.commit()
    after = words(person.get(where).content)

    assert before == after


@pytest.mark.parametrize("category", [one.token for one in CATEGORIEEN])
def test_a_member_who_reads_less_sees_no_field_of_it_in_the_form(as_person, dossier, live, category):
    narrow(dossier, "lotte", category)
    plan = a_full_plan(dossier)
    person = as_person("lotte")

    values = person.form(f"{path(plan)}/@@edit")
    names = {key.removeprefix("form.widgets.").split(":")[0].split("-")[0] for key in values}
    marks = json.loads(values["levensloop.gezien"])

    hidden = {"straf": "zsm", "zorg": "opname", "veiligheid": "risicos", "juridisch": "titels", "plan": "stem_client"}
    for token, name in hidden.items():
        assert (name in names) is (token != category), name
        assert (name in marks) is (token != category), name


def narrow(casus: object, login: str, *categories: str) -> None:
    """Let somebody read less than the table says."""
    from zvh.levensloop.core.approach.rechten import Afwijking
    from zvh.levensloop.teams.team import change, team

    number = next(n for n, member in team(casus).items() if member.gebruiker == login)
    change(casus, number, afwijkingen=tuple(Afwijking(c, False, "proef") for c in categories))


@pytest.mark.parametrize("way", ["form", "bewaar", "patch"])
def test_saving_keeps_what_the_writer_does_not_see(as_person, dossier, way):
    plan = a_full_plan(
        dossier,
        zsm=WOORD["straf"],
        scenarios=rows(("opschalen", "straf"), ("afschalen", None), ("opschalen", "straf"), ("opschalen", None)),
    )
    narrow(dossier, "lotte", "straf")
    person = as_person("lotte")
    seen = person.get(path(plan)).json()["scenarios"]
    seen[0]["bepaalt"] = "Iemand anders"
    sent = [{name: cell.get("token") if isinstance(cell, dict) else cell for name, cell in row.items()} for row in seen]

    if way == "patch":
        answer = person.patch(path(plan), json={"scenarios": sent})
    else:
        values = person.form(f"{path(plan)}/@@edit")
        values["form.widgets.scenarios"] = json.dumps(sent)
        values.update({"form.buttons.save": "x"} if way == "form" else {})
        answer = person.post_page(f"{path(plan)}/@@{'edit' if way == 'form' else 'bewaar'}", **values)
    transaction.begin()

    assert answer.status_code in (200, 204, 302), answer.text
    assert WOORD["straf"] not in answer.text
    assert [row["naam"] for row in plan.scenarios] == ["rij1straf", "rij2allen", "rij3straf", "rij4allen"]
    assert plan.scenarios[1]["bepaalt"] == "Iemand anders"
    assert plan.zsm == WOORD["straf"]


def test_a_field_that_its_sender_may_not_write_is_refused_and_nothing_is_kept(as_person, dossier):
    plan = a_full_plan(dossier, zsm=WOORD["straf"])
    narrow(dossier, "lotte", "straf")
    person = as_person("lotte")

    unread = person.patch(path(plan), json={"zsm": "Anders", "opname": "Anders"})
    unwritable = person.patch(path(dossier), json={"naam": "Anders", "adres": "Anders"})
    own = person.patch(path(dossier), json={"adres": "Nieuwe Kade 1", "naasten": []})
    transaction.begin()

    assert (unread.status_code, unwritable.status_code, own.status_code) == (403, 403, 204)
    assert "zsm" in unread.text and WOORD["straf"] not in unread.text
    assert "naam" in unwritable.text
    assert (plan.zsm, dossier.naam, dossier.adres) == (WOORD["straf"], WOORD["identiteit"], "Nieuwe Kade 1")
    assert plan.opname != "Anders"


@pytest.mark.parametrize(("login", "names"), [("lotte", {"verblijf"}), ("gerrit", {"verblijf"}), ("iwan", None)])
def test_the_form_of_a_casus_holds_what_somebody_keeps(as_person, dossier, login, names):
    values = as_person(login).form(f"{path(dossier)}/@@edit")

    found = {key.removeprefix("form.widgets.").split(":")[0].split("-")[0] for key in values}
    assert {"adres", "telefoon", "verblijfplaats", "naasten", "vertegenwoordigers"} <= found
    assert ("naam" in found) is (names is None)
    assert ("volgende_overleg" in found) is (names is None)


def test_a_retired_term_tells_nothing_of_a_field_that_is_not_read(as_person, dossier, plan):
    from zvh.levensloop.instellingen.settings import instellingen

    terms = [
        {"token": t.token, "titel": t.titel, "vervallen": t.token == "psychisch"}
        for t in instellingen().terms("problematiek")
    ]
    instellingen().keep("termen.problematiek", terms)
    where = f"{path(plan)}/@vocabularies/zvh.levensloop.problematiek"

    reader, other = as_person("zara").get(where), as_person("wim").get(where)

    assert "psychisch" not in [term["token"] for term in other.json().get("items", ())]
    assert reader.status_code == other.status_code


def test_the_next_version_keeps_rows_that_its_maker_does_not_see(as_person, dossier):
    stel_vast(a_full_plan(dossier, scenarios=rows(("opschalen", "straf"), ("afschalen", None), ("opschalen", None))))
    narrow(dossier, "lotte", "straf")

    made = as_person("lotte").post(
        path(dossier), json={"@type": "Levensloopplan", "scenarios": rows(("opschalen", None))}
    )
    transaction.begin()

    assert made.status_code == 201, made.text
    assert "rij1straf" not in made.text
    assert [row["naam"] for row in dossier["levensloopplan-2"].scenarios] == ["rij1straf", "rij1allen"]


def test_a_toeganger_files_the_plan_with_names_and_without_numbers(as_person, dossier):
    organisatie = an_organisation("Crisisdienst", soort="zorg")
    join(dossier, a_member("Toos", organisatie, "toeganger", gebruiker="toos", telefoon="06-kanarienummer"))
    plan = a_full_plan(dossier, zsm=WOORD["straf"], opname=WOORD["zorg"])
    stel_vast(plan)

    toos, zara = as_person("toos"), as_person("zara")
    text = words(toos.get(f"{path(plan)}/@document/levensloopplan").content)
    pages = [toos.page(path(plan)), toos.get(path(plan))]

    assert "Toos" in text and WOORD["zorg"] in text
    assert "kanarienummer" not in text
    assert {a.status_code for a in pages} == {200}
    assert not [a for a in pages if "kanarienummer" in a.text or WOORD["straf"] in a.text]
    assert "kanarienummer" in words(zara.get(f"{path(plan)}/@document/levensloopplan").content)


def test_of_the_action_of_his_own_organisation_a_guest_reads_what_it_is_about(as_person, live):
    casus = a_casus(wlz_bron=WOORD["wlz"])
    own, other = an_organisation("Politie"), an_organisation("Opvang")
    join(casus, a_member("Gijs", own, "gast", gebruiker="gijs"))
    mine = an_action(casus, wat="Belt de wijkagent.", organisatie=own)
    theirs = an_action(casus, wat="Belt de opvang.", organisatie=other)
    person = as_person("gijs")

    answers = {thing: (person.get(path(thing)), person.page(path(thing))) for thing in (mine, theirs)}

    assert [a.status_code for a in answers[mine]] == [200, 200]
    assert all("wijkagent" in a.text for a in answers[mine])
    assert [a.status_code for a in answers[theirs]] == [404, 404]
    assert WOORD["wlz"] not in person.page(path(casus)).text
