"""The team of a casus asked from outside: who may change it, and that an end counts at once."""

import datetime as dt
from contextvars import ContextVar

import pytest
import transaction
from tests.builders import a_casus, a_member, an_action, an_adopted_plan, an_organisation, announced
from tests.fase import in_fase
from tests.http.client import Client

from zvh.levensloop.core.team import CR, GAST, LC, ONTVANGEND
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import end_now, join, team
from zvh.levensloop.teams.voorstel import stel_voor, voorstellen

REDEN = "andere baan"
GEEN = "Hier is niets."


@pytest.fixture()
def organisaties(live) -> dict[str, str]:
    """Two organisations of a kind and one receiving house."""
    return {soort: an_organisation(f"Proef {soort}", soort=soort) for soort in ("zorg", "gemeente", "zvh")}


@pytest.fixture()
def casus(live, organisaties):
    """An active casus with a coordinator (1), a casusregisseur (2), a member for care (3), somebody receiving (4)."""
    casus = a_casus()
    in_fase(casus, "in_uitvoering")
    join(casus, a_member("Lotte", organisaties["zorg"], LC, gebruiker="lotte", telefoon="088 111"))
    join(casus, a_member("Gerrit", organisaties["gemeente"], CR, gebruiker="gerrit"))
    join(casus, a_member("Zara", organisaties["zorg"], gebruiker="zara"))
    join(casus, a_member("Olga", organisaties["zvh"], ONTVANGEND, gebruiker="olga"))
    announced(casus, organisaties["zvh"])
    return casus


def path(casus, rest: str = "") -> str:
    """Return the address of something in a casus."""
    return f"casussen/{casus.getId()}{rest}"


def end_page(client: Client, casus, number: int, **values: str):
    """Return the answer to the button of the page that ends a membership."""
    return client.post_page(path(casus, f"/beeindigen?nummer={number}"), wanneer="nu", reden=REDEN, **values)


@pytest.mark.parametrize(
    "name", ["team", "teamlid", "teamlid?nummer=3", "beeindigen?nummer=3", "leesrecht?nummer=3", "toegang"]
)
def test_the_house_opens_every_page_of_a_team(as_person, casus, name):
    answer = as_person("petra").page(path(casus, f"/{name}"))

    assert answer.status_code == 200, answer.text
    assert "Zara" in answer.text or name == "teamlid"


@pytest.mark.parametrize(
    ("login", "name", "status"),
    [
        ("zara", "team", 200),
        ("zara", "toegang", 200),
        ("zara", "teamlid", 403),
        ("zara", "teamvoorstel", 403),
        ("zara", "beeindigen?nummer=1", 403),
        ("zara", "leesrecht?nummer=1", 403),
        ("lotte", "teamlid", 403),
        ("lotte", "teamvoorstel", 200),
        ("lotte", "beeindigen?nummer=3", 200),
        ("lotte", "leesrecht?nummer=3", 403),
        ("iwan", "leesrecht?nummer=3", 403),
        ("olga", "teamlid", 200),
        ("olga", "teamlid?nummer=3", 403),
        ("gewoon", "team", 404),
        ("achmed", "team", 404),
        ("alles", "team", 404),
    ],
)
def test_a_page_opens_for_its_roles_only(as_person, casus, login, name, status):
    assert as_person(login).page(path(casus, f"/{name}")).status_code == status


def test_a_colleague_is_in_with_a_name_and_a_role(as_person, casus, organisaties):
    petra = as_person("petra")

    answer = petra.post_page(
        path(casus, "/teamlid"),
        naam="Wim",
        gebruiker="wim",
        organisatie=organisaties["gemeente"],
        rol="teamlid",
        van=today().isoformat(),
    )

    assert answer.status_code == 302, answer.text
    assert as_person("wim").get(path(casus)).status_code == 200
    told = petra.get(path(casus, "/@team/5")).json()
    assert (told["rol"]["token"], told["tot"][:4]) == ("teamlid", str(today().year + 1))


def test_who_is_removed_is_out_on_the_next_request(as_person, casus):
    zara, session = as_person("zara"), as_person("zara")
    assert zara.get(path(casus)).status_code == session.page(path(casus)).status_code == 200

    assert end_page(as_person("petra"), casus, 3).status_code == 302

    assert [zara.get(path(casus)).status_code, session.page(path(casus)).status_code] == [404, 404]
    assert zara.get("@search?portal_type=Casus").json()["items_total"] == 0


def test_a_session_and_a_token_that_are_open_are_out_too(as_person, casus):
    browser, app = as_person(), as_person()
    browser.get("login", headers={"Accept": "text/html"})
    known = {"__ac_name": "zara", "__ac_password": "welkom-zara"}
    browser.post("login", data={**known, "buttons.login": "Inloggen"}, headers={"Accept": "text/html"})
    token = app.post("@login", json={"login": "zara", "password": "welkom-zara"}).json()["token"]
    app.headers["Authorization"] = f"Bearer {token}"
    before = [browser.page(path(casus)).status_code, app.get(path(casus)).status_code]

    end_page(as_person("petra"), casus, 3)

    after = [browser.page(path(casus)).status_code, app.get(path(casus)).status_code]
    assert (before, after) == ([200, 200], [404, 404])


def test_a_period_that_ends_at_noon_ends_at_noon(as_person, casus, organisaties, monkeypatch):
    join(casus, a_member("Wim", organisaties["zorg"], gebruiker="wim", tot=today(), tot_uur=dt.time(12)))
    wim = as_person("wim")
    answers = {}

    for hour, minute in ((11, 59), (12, 0)):
        moment = dt.datetime.combine(today(), dt.time(hour, minute), klok.AMSTERDAM)
        monkeypatch.setattr(klok, "_set", ContextVar("proef", default=moment))
        answers[hour] = wim.get(path(casus)).status_code

    assert answers == {11: 200, 12: 404}


def test_a_former_member_reads_when_the_access_ended(as_person, casus):
    with klok.on(today() - dt.timedelta(days=10)):
        end_now(casus, 3, REDEN)
    day = today() - dt.timedelta(days=10)

    page, rest = as_person("zara").page(path(casus)), as_person("zara").get(path(casus, "/bestaat-niet"))

    assert (page.status_code, rest.status_code) == (404, 404)
    assert f"Je toegang is geëindigd op {day.day} " in page.text
    assert f"Je toegang is geëindigd op {day.day} " in rest.json()["message"]
    assert casus.kenmerk not in page.text + rest.text


def test_a_stranger_reads_nothing_of_an_end(as_person, casus):
    answers = [as_person(login).get(path(casus)).json()["message"] for login in ("gewoon", "achmed", "alles")]

    assert all(message.startswith(GEEN) for message in answers), answers


def test_a_coordinator_proposes_and_sees_how_it_went(as_person, casus, organisaties):
    lotte, petra = as_person("lotte"), as_person("petra")
    values = {"naam": "Wim", "gebruiker": "wim", "organisatie": organisaties["zorg"], "rol": "teamlid", "van": ""}

    sent = lotte.post_page(path(casus, "/teamvoorstel"), reden="is behandelaar", **values)
    early = as_person("wim").get(path(casus)).status_code
    accepted = petra.post_page(path(casus, "/team"), actie="aannemen", nummer="1")
    again = petra.post_page(path(casus, "/team"), actie="aannemen", nummer="1")

    assert (sent.status_code, early, accepted.status_code) == (302, 404, 302), sent.text
    assert again.status_code == 400
    assert "al besloten" in again.text
    assert as_person("wim").get(path(casus)).status_code == 200
    assert "aangenomen" in lotte.page(path(casus, "/team")).text


def test_a_refusal_needs_a_reason(as_person, casus, organisaties):
    stel_voor(casus, a_member("Wim", organisaties["zorg"], gebruiker="wim"), "is behandelaar")
    petra = as_person("petra")

    bare = petra.post_page(path(casus, "/team"), actie="afwijzen", nummer="1")
    given = petra.post_page(path(casus, "/team"), actie="afwijzen", nummer="1", reden="hoort er niet bij")

    assert (bare.status_code, given.status_code) == (400, 302)
    transaction.begin()
    assert voorstellen(casus)[1].besluit_reden == "hoort er niet bij"


@pytest.mark.parametrize("login", ["lotte", "gerrit", "zara", "olga", "gewoon"])
@pytest.mark.parametrize("values", [{"actie": "aannemen"}, {"actie": "uitkomst"}, {"actie": "verlengen"}])
def test_only_the_house_decides(as_person, casus, organisaties, login, values):
    stel_voor(casus, a_member("Wim", organisaties["zorg"], gebruiker="wim"), "is behandelaar")

    answer = as_person(login).post_page(
        path(casus, "/team"), nummer="" if values["actie"] == "verlengen" else "1", **values
    )

    assert answer.status_code in (403, 404)
    transaction.begin()
    assert voorstellen(casus)[1].besluit == "open"


def test_a_receiving_house_adds_its_own_people_in_its_own_role_only(as_person, casus, organisaties):
    olga = as_person("olga")
    wanted = {"naam": "Collega", "organisatie": organisaties["zvh"], "rol": ONTVANGEND}

    answers = [
        olga.post(path(casus, "/@team"), json={**wanted, **other}).status_code
        for other in (
            {},
            {"rol": "teamlid"},
            {"rol": LC},
            {"organisatie": organisaties["zorg"]},
            {"naam": "", "gebruiker": "gewoon"},
        )
    ]

    assert answers == [201, 403, 403, 403, 403]
    assert olga.delete(path(casus, "/@team/5"), json={"reden": REDEN}).status_code == 200
    assert olga.delete(path(casus, "/@team/3"), json={"reden": REDEN}).status_code == 403
    assert olga.delete(path(casus, "/@team/4"), json={"reden": REDEN}).status_code == 400


def test_guests_go_seven_days_after_the_outcome(as_person, live, organisaties):
    casus = a_casus()
    with klok.on(today() - dt.timedelta(days=30)):
        join(casus, a_member("Gijs", organisaties["zorg"], GAST, gebruiker="gijs"))
    day = today() - dt.timedelta(days=8)
    before = as_person("gijs").get(path(casus)).status_code

    answer = as_person("petra").post_page(
        path(casus, "/team"), actie="uitkomst", soort="vastgesteld", dag=day.isoformat()
    )

    assert (before, answer.status_code) == (200, 302), answer.text
    assert as_person("gijs").get(path(casus)).status_code == 404
    transaction.begin()
    assert team(casus)[1].tot == day + dt.timedelta(days=7)


def test_a_guest_sees_who_chairs_and_nobody_else(as_person, live, organisaties):
    casus = a_casus(procesregisseur="Petra Proces")
    join(casus, a_member("Gijs", organisaties["zorg"], GAST, gebruiker="gijs"))
    join(casus, a_member("Lotte Geheim", organisaties["zorg"], LC, telefoon="088 999"))

    page, rest = as_person("gijs").page(path(casus, "/team")), as_person("gijs").get(path(casus, "/@team"))

    assert "Petra Proces" in page.text
    assert rest.json() == {"voorzitter": "Petra Proces"}
    assert "Lotte Geheim" not in page.text + as_person("gijs").page(path(casus)).text


def test_a_member_sees_only_his_own_line_of_why(as_person, casus):
    zara, lotte = (
        as_person("zara").page(path(casus, "/toegang")).text,
        as_person("lotte").page(path(casus, "/toegang")).text,
    )

    assert ("Zara" in zara, "Gerrit" in zara, "Medewerkers van het ZVH" in zara) == (True, False, False)
    assert ("Zara" in lotte, "Gerrit" in lotte, "Medewerkers van het ZVH" in lotte) == (True, True, True)


@pytest.mark.parametrize(
    ("login", "status"), [("fred", 200), ("petra", 200), ("iwan", 403), ("lotte", 403), ("beheer", 403)]
)
def test_by_kenmerk_the_privacy_officer_sees_who_and_why(as_person, casus, login, status):
    answer = as_person(login).post_page("@@toegang-casus", kenmerk=casus.kenmerk)

    assert answer.status_code == status
    assert ("Gerrit" in answer.text) == (status == 200)
    assert casus.naam not in answer.text


def test_by_an_unknown_kenmerk_nothing_is_told(as_person, casus):
    answer = as_person("fred").post_page("@@toegang-casus", kenmerk="ZVH-1999-0001")

    assert answer.status_code == 400
    assert "Geen casus met dit nummer" in answer.text


def test_what_an_end_takes_away_shows_first(as_person, casus, organisaties):
    an_action(casus, organisatie=organisaties["zorg"])

    text = " ".join(as_person("petra").page(path(casus, "/beeindigen?nummer=1")).text.split())

    assert "kan de casus meteen niet meer openen" in text
    assert "Niemand is dan nog" in text
    assert "1 open" in text


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"gebruiker": "bestaat-niet", "naam": "X"}, "Dit account bestaat niet"),
        ({"naam": "X", "van": "2026-03-02", "tot": "2026-03-01"}, "Het einde ligt voor het begin"),
        ({"naam": "X", "van": "31-2-2026"}, "Deze datum bestaat niet"),
        ({"naam": "X", "tot": "2030-01-01", "tot_uur": "25:00"}, "Deze tijd bestaat niet"),
        ({"naam": "X", "tot_uur": "12:00"}, "Vul de dag in"),
        ({"naam": "X", "rol": "baas"}, "Kies een rol"),
        ({"naam": "X", "rol": "noodtoegang"}, "Kies een rol"),
        ({"naam": "X", "organisatie": "elders"}, "Kies een organisatie"),
        ({"naam": "X", "email": "geen adres"}, "geen mailadres"),
        ({"naam": ""}, "Zoek een persoon"),
        ({"naam": ["X"]}, "Dit moet tekst zijn"),
        ({"naam": "X", "door": "ik"}, "bestaat hier niet"),
        ({"gebruiker": "zara"}, "zit in deze periode al in het team"),
        ({"gebruiker": "petra"}, "Je eigen lidmaatschap"),
        ([], "Stuur één object"),
    ],
)
def test_bad_input_is_refused_in_words_and_leaves_nothing(as_person, casus, organisaties, sent, words):
    whole = {"organisatie": organisaties["zorg"], "rol": "teamlid", **sent} if isinstance(sent, dict) else sent

    answer = as_person("petra").post(path(casus, "/@team"), json=whole)

    assert answer.status_code == 400, answer.text
    assert words in str(answer.json())
    transaction.begin()
    assert len(team(casus)) == 4


def test_numbers_of_another_casus_lead_nowhere(as_person, casus, organisaties):
    other = a_casus(bsn="999990020", naam="Ander")
    for name in ("A", "B", "C", "D", "E"):
        join(other, a_member(name, organisaties["zorg"]))
    petra = as_person("petra")

    answers = [
        petra.get(path(casus, "/@team/5")),
        petra.patch(path(casus, "/@team/5"), json={"naam": "X"}),
        petra.delete(path(casus, "/@team/5"), json={"reden": REDEN}),
        petra.page(path(casus, "/teamlid?nummer=5")),
        petra.post_page(path(casus, "/team"), actie="verlengen", nummer="5"),
        petra.post_page(path(casus, "/team"), actie="aannemen", nummer="5"),
        petra.page(path(casus, "/beeindigen?nummer=-1")),
        petra.page(path(casus, "/beeindigen?nummer=²")),
    ]

    assert [answer.status_code for answer in answers] == [404] * len(answers)
    transaction.begin()
    assert team(other)[5].naam == "E"


def test_forged_and_replayed_requests_change_nothing(as_person, casus):
    petra = as_person("petra")

    forged = petra.post_page(path(casus, "/beeindigen?nummer=3"), wanneer="nu", reden=REDEN, _authenticator="vals")
    first, replayed = end_page(petra, casus, 3), end_page(petra, casus, 3)

    assert [forged.status_code, first.status_code, replayed.status_code] == [403, 302, 400]
    assert "al geëindigd" in replayed.text
    transaction.begin()
    assert team(casus)[3].reden == REDEN


def test_over_rest_the_team_is_read_changed_and_ended(as_person, casus):
    petra = as_person("petra")

    read = petra.get(path(casus, "/@team"))
    changed = petra.patch(path(casus, "/@team/3"), json={"functie": "Arts", "tot": "2099-01-31"})
    ended = petra.delete(path(casus, "/@team/3"), json={"reden": REDEN})
    bare = petra.delete(path(casus, "/@team/2"), json={})

    assert [item["naam"] for item in read.json()["items"]] == ["Lotte", "Gerrit", "Zara", "Olga"]
    assert (changed.json()["functie"], changed.json()["tot"]) == ("Arts", "2099-01-31")
    assert (ended.json()["geldt"], ended.json()["reden"]) == (False, REDEN)
    assert bare.status_code == 400


def test_over_rest_a_coordinator_proposes(as_person, casus, organisaties):
    sent = {"naam": "Wim", "organisatie": organisaties["zorg"], "rol": "teamlid", "reden": "is behandelaar"}

    answer = as_person("lotte").post(path(casus, "/@team"), json=sent)

    assert answer.status_code == 202, answer.text
    transaction.begin()
    assert voorstellen(casus)[1].naam == "Lotte Proef"
    assert len(team(casus)) == 4


@pytest.mark.parametrize("login", ["zara", "gerrit"])
def test_who_may_not_change_a_team_changes_nothing_over_rest(as_person, casus, login):
    person = as_person(login)

    answers = [
        person.patch(path(casus, "/@team/1"), json={"naam": "X"}).status_code,
        person.delete(path(casus, "/@team/1"), json={"reden": REDEN}).status_code,
    ]

    assert answers == [403, 403]


def test_a_member_adds_actions_for_his_own_organisation_only(as_person, casus, organisaties):
    zara = as_person("zara")
    wanted = {"@type": "Actiepunt", "wat": "Bellen", "voor": "2027-01-01"}

    own = zara.post(path(casus), json={**wanted, "organisatie": organisaties["zorg"]})
    other = zara.post(path(casus), json={**wanted, "organisatie": organisaties["gemeente"]})
    lead = as_person("lotte").post(path(casus), json={**wanted, "organisatie": organisaties["gemeente"]})

    assert (own.status_code, other.status_code, lead.status_code) == (201, 400, 201), (own.text, other.text, lead.text)
    assert "eigen organisatie" in other.text


def test_a_plan_in_force_is_on_the_page_of_who_reads_it_only(as_person, casus, organisaties):
    join(casus, a_member("Toos", organisaties["zorg"], "toeganger", gebruiker="toos"))
    casus.inclusiedatum, casus.volgende_overleg = today(), today() + dt.timedelta(days=60)
    casus.wlz, casus.wlz_peildatum = "ja", today()
    an_adopted_plan(casus)

    text = as_person("toos").page("@@mijn-toegang").text

    assert casus.kenmerk in text
    assert f"{casus.getId()}/levensloopplan-1" in text
    assert casus.kenmerk not in as_person("gewoon").page("@@mijn-toegang").text
