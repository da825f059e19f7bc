"""Minutes over HTTP: two people write at once, two adopt at once, bad input is told and changes nothing."""

import datetime as dt
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from plone import api
from tests.builders import a_casus, a_member, an_action, an_included_casus, an_organisation, changed
from tests.fase import in_fase

from zvh.levensloop.core.team import LC
from zvh.levensloop.inbreng.content import vraag
from zvh.levensloop.overleg.content import maak_verslag, plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join

W = "form.widgets."
BEELD = ("inbreng_client", "mens", "analyse", "motivatie", "wlz", "inzet", "besluiten")


@pytest.fixture()
def overleg(live):
    casus = an_included_casus()
    join(casus, a_member("Lies Coördineert", an_organisation("Kliniek Proefdam", soort="zorg"), LC))
    return plan_overleg(casus, "beeldvorming", today())


def path(content: object) -> str:
    return "/".join(content.getPhysicalPath()[2:])


def test_two_people_write_in_different_parts_and_no_word_is_lost(overleg, as_person):
    minutes = maak_verslag(overleg)
    petra, iwan = as_person("petra"), as_person("iwan")
    place = path(minutes)
    hers, his = petra.form(f"{place}/edit"), iwan.form(f"{place}/edit")

    first = petra.post(f"{place}/@@bewaar", data=hers | {f"{W}signalen": "Slaapt slecht."})
    second = iwan.post(f"{place}/@@bewaar", data=his | {f"{W}risico": "Zoekt ruzie."})

    transaction.begin()
    assert (first.status_code, second.status_code) == (200, 200)
    assert (minutes.signalen, minutes.risico) == ("Slaapt slecht.", "Zoekt ruzie.")


def test_in_the_same_part_the_second_is_told_and_the_first_is_kept(overleg, as_person):
    minutes = maak_verslag(overleg)
    petra, iwan = as_person("petra"), as_person("iwan")
    place = path(minutes)
    hers, his = petra.form(f"{place}/edit"), iwan.form(f"{place}/edit")

    petra.post(f"{place}/@@bewaar", data=hers | {f"{W}signalen": "Slaapt slecht."})
    second = iwan.post(f"{place}/@@bewaar", data=his | {f"{W}signalen": "Slaapt goed."})

    transaction.begin()
    assert second.status_code == 409
    assert "iemand anders heeft intussen ook gewijzigd: Signalen" in second.json()["melding"]
    assert minutes.signalen == "Slaapt slecht."


def test_of_two_who_adopt_at_once_one_wins_and_nothing_is_doubled(overleg, as_person):
    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), today() + dt.timedelta(days=50))
    minutes = changed(maak_verslag(overleg), **dict.fromkeys(BEELD, "Zo is het."))
    api.content.transition(minutes, transition="aanbieden")
    people = [as_person("petra"), as_person("petra")]

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda one: one.post(f"{path(minutes)}/@workflow/vaststellen"), people))

    transaction.begin()
    assert sorted(answer.status_code for answer in found) == [200, 400]
    assert "dit is vastgesteld" in " ".join(answer.text for answer in found)
    assert [event.wat for event in gebeurtenissen(minutes)].count("vastgesteld") == 1
    assert api.content.get_state(overleg.__parent__) == "plan_in_opstelling"


def test_of_two_who_close_at_once_one_wins_and_one_next_overleg_is_planned(overleg, as_person):
    people = [as_person("petra"), as_person("iwan")]
    body = {"aanwezig": {"1": "ja"}, "volgende": (today() + dt.timedelta(days=50)).isoformat()}

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda one: one.post(f"{path(overleg)}/@sluiten", json=body), people))

    transaction.begin()
    assert sorted(answer.status_code for answer in found) == [200, 400]
    assert len([name for name in overleg.__parent__.objectIds() if name.startswith("overleg-")]) == 2


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({"aanwezig": {"1": "ja"}}, "datum van het volgende overleg"),
        ({"aanwezig": {"1": "ja"}, "volgende": "2026-02-31"}, "2027-03-02"),
        ({"aanwezig": {"1": "ja"}, "volgende": 7}, "2027-03-02"),
        ({"aanwezig": {"1": "misschien"}, "volgende": "2099-01-01"}, "per genodigde"),
        ({"aanwezig": {"99": "ja"}, "volgende": "2099-01-01"}, "per genodigde"),
        ({"aanwezig": ["ja"]}, "per nummer van een genodigde"),
        ({"aanwezig": {"1": "ja"}, "volgende": "2099-01-01"}, "meer dan 3 maanden"),
        ({}, "Vink aan wie erbij was"),
    ],
)
def test_what_is_wrong_with_closing_is_told_and_nothing_has_changed(overleg, as_person, body, why):
    answer = as_person("petra").post(f"{path(overleg)}/@sluiten", json=body)

    transaction.begin()
    assert answer.status_code == 400
    assert why in answer.text
    assert (api.content.get_state(overleg), len(overleg.__parent__.objectIds())) == ("gepland", 1)
    assert {one.aanwezig for one in genodigden(overleg).values()} == {""}


def test_an_overleg_becomes_no_kind_that_is_not_held_in_this_phase(overleg, as_person):
    petra = as_person("petra")

    wrong = petra.patch(path(overleg), json={"soort": "inclusietafel"})
    right = petra.patch(path(overleg), json={"soort": "crisis", "plaats": "Zaal 3"})

    transaction.begin()
    assert (wrong.status_code, "past dit overleg niet" in wrong.text) == (400, True)
    assert right.status_code == 204, right.text
    assert (overleg.soort, overleg.plaats) == ("crisis", "Zaal 3")


def test_closing_over_the_workflow_asks_for_the_next_day_too(overleg, as_person):
    answer = as_person("petra").post(f"{path(overleg)}/@workflow/houden")

    assert (answer.status_code, "R14" in answer.text) == (400, True)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({"soort": "herhaald", "datum": "2027-01-01"}, "past dit overleg niet"),
        ({"soort": "feest", "datum": "2027-01-01"}, "soort"),
        ({"soort": "plan"}, "datum"),
        ({"soort": "plan", "datum": "2027-01-01", "begin": "25:00"}, "13:30"),
        ({"soort": "plan", "datum": "31-31-2027"}, "datum"),
    ],
)
def test_an_overleg_that_cannot_be_is_refused_in_words(overleg, as_person, body, why):
    answer = as_person("petra").post(path(overleg.__parent__), json={"@type": "Overleg", **body})

    transaction.begin()
    assert (answer.status_code, why in answer.text) == (400, True), answer.text[:300]
    assert len(overleg.__parent__.objectIds()) == 1


def test_a_guest_of_a_running_casus_sees_his_overleg_and_nothing_else(overleg, as_person):
    zorg = an_organisation("GGZ Proefdam", soort="zorg")
    other = plan_overleg(overleg.__parent__, "crisis", today())
    minutes = maak_verslag(overleg)
    petra, gijs = as_person("petra"), as_person("gijs")
    invited = petra.post(f"{path(overleg)}/@genodigden", json={"gebruiker": "gijs", "organisatie": zorg})
    assert invited.status_code == 201

    seen = [gijs.get(path(one)).status_code for one in (overleg, minutes, other, overleg.__parent__)]
    petra.post_page(f"{path(overleg)}/uitnodigen", weg="2")

    assert seen == [200, 200, 404, 404]
    assert [gijs.get(path(one)).status_code for one in (overleg, minutes)] == [404, 404]


def test_who_is_asked_reads_the_question_while_writing_and_nothing_in_it_runs(overleg, as_person):
    zorg = an_organisation("GGZ Proefdam", soort="zorg")
    as_person("petra").post(f"{path(overleg)}/@genodigden", json={"gebruiker": "gijs", "organisatie": zorg})
    transaction.begin()
    (inbreng,) = vraag(overleg.__parent__, overleg.getId(), [zorg], vragen="Kennen jullie <script>hem</script>?")
    gijs = as_person("gijs")

    form = gijs.page(f"{path(inbreng)}/edit").text

    assert "De vraag: Kennen jullie &lt;script&gt;hem&lt;/script&gt;?" in form


def test_a_refused_adoption_leaves_the_minutes_as_they_were(overleg, as_person):
    minutes = changed(maak_verslag(overleg), **dict.fromkeys(BEELD, "Zo is het."))
    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), today() + dt.timedelta(days=50), rondsturen=True)
    transaction.commit()
    iwan = as_person("iwan")

    page = iwan.page(f"{path(minutes)}/vaststellen").text
    answers = [
        iwan.post_page(f"{path(minutes)}/vaststellen"),
        iwan.post(f"{path(minutes)}/@workflow/vaststellen", json={}),
    ]

    transaction.begin()
    assert "Het team kan reageren tot en met" in page and 'type="submit">Vaststellen<' not in page
    assert answers[1].status_code == 400
    assert (api.content.get_state(minutes), minutes.vaststelling) == ("ter_reactie", None)
    assert [event.wat for event in gebeurtenissen(minutes)].count("vastgesteld") == 0
    assert iwan.page(f"{path(minutes)}/edit").status_code == 200


def test_beside_a_field_of_minutes_stands_that_guests_read_it_too(overleg, as_person):
    place = path(maak_verslag(overleg))
    petra = as_person("petra")

    page = " ".join(petra.page(f"{place}/edit").text.split())

    assert "Leesbaar voor: hele team, gast, " in page
    assert "Leesbaar voor: teamleden zorg, gast" not in page


def test_who_was_there_is_corrected_until_the_minutes_are_adopted(overleg, as_person):
    minutes = changed(maak_verslag(overleg), **dict.fromkeys(BEELD, "Zo is het."))
    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), today() + dt.timedelta(days=50), rondsturen=True)
    transaction.commit()
    petra = as_person("petra")

    petra.post_page(f"{path(overleg)}/aanwezig", **{"aanwezig-1": "nee"})
    transaction.begin()
    first = genodigden(overleg)[1].aanwezig
    petra.post_page(f"{path(minutes)}/vaststellen")
    petra.post_page(f"{path(overleg)}/aanwezig", **{"aanwezig-1": "ja"})

    transaction.begin()
    assert (first, api.content.get_state(minutes)) == ("nee", "vastgesteld")
    assert genodigden(overleg)[1].aanwezig == "nee"


def test_a_guest_finds_his_overleg_on_his_start_page_as_long_as_he_reads_along(overleg, as_person):
    uid = an_organisation("Gast Proefdam")
    petra, gijs = as_person("petra"), as_person("gijs")
    asked = petra.post(f"{path(overleg)}/@genodigden", json={"gebruiker": "gijs", "organisatie": uid, "naam": ""})
    assert asked.status_code in (200, 201), asked.text
    before = gijs.page("werkvoorraad").text
    sent = {"aanwezig": {"1": "ja"}, "volgende": (today() + dt.timedelta(days=50)).isoformat()}
    assert petra.post(f"{path(overleg)}/@sluiten", json=sent).status_code == 200

    after = gijs.page("werkvoorraad").text

    assert "Je bent als gast uitgenodigd" in before and "Je was erbij als gast" in after
    assert "Open acties" not in gijs.page(path(overleg)).text


def test_a_guest_of_the_intake_finds_the_overleg_that_he_was_invited_to(live, as_person):
    casus = a_casus()
    in_fase(casus, "triage")
    triage, wonen = plan_overleg(casus, "triage", today()), an_organisation("Wonen Proefdam", soort="wonen")
    invited = as_person("petra").post(f"{path(triage)}/@genodigden", json={"gebruiker": "gijs", "organisatie": wonen})
    assert invited.status_code == 201, invited.text
    gijs = as_person("gijs")

    page = gijs.page(f"{path(casus)}/dossier/overleggen")
    every = gijs.page(path(casus)).text + "".join(
        gijs.page(f"{path(casus)}/{tab}").text for tab in ("dossier/levensloopplan", "dossier/actiepunten", "team")
    )

    assert page.status_code == 200
    assert f'href="{gijs.address}/{path(triage)}"' in page.text
    assert "Er is nog geen overleg gepland" not in page.text
    for words in ("Begin met de lange termijn", "Spreek af wie wat doet", "Begin met de levensloopcoördinator"):
        assert words not in every


def test_who_was_asked_gets_no_buttons_beside_the_question(overleg, as_person):
    zorg = an_organisation("GGZ Proefdam", soort="zorg")
    as_person("petra").post(f"{path(overleg)}/@genodigden", json={"gebruiker": "gijs", "organisatie": zorg})
    transaction.begin()
    (inbreng,) = vraag(overleg.__parent__, overleg.getId(), [zorg], vragen="Kennen jullie hem?")
    transaction.commit()

    told = {login: as_person(login).page(path(inbreng)).text for login in ("gijs", "petra")}

    assert "edit#fieldset-vraag" in told["petra"]
    assert "Vraag niet meer dan hiervoor nodig is" in told["petra"]
    assert "edit#fieldset-vraag" not in told["gijs"]
    assert "Vraag niet meer dan hiervoor nodig is" not in told["gijs"]
    assert "edit#fieldset-inbreng" in told["gijs"]


def test_the_page_of_closing_proposes_three_days_and_keeps_what_was_sent_when_it_is_wrong(overleg, as_person):
    action = an_action(overleg.__parent__, wat="Zqbellen.")
    nodig_uit(overleg, "", an_organisation("GGZ Proefdam", soort="zorg"), "Gea Gast")
    petra, place = as_person("petra"), f"{path(overleg)}/sluiten"
    days = re.findall(r'value="(\d{4}-\d\d-\d\d)"', petra.page(place).text)
    sent = {"aanwezig-1": "ja", f"actie-{action.nummer}": "vervallen", "gast-2": "ja"}

    wrong = petra.post_page(place, **sent, keuze="anders", volgende="2099-01-01")
    two = petra.post_page(place, **sent, keuze=days[0], volgende=days[1])
    done = petra.post_page(place, **sent, keuze=days[0])

    transaction.begin()
    assert (len(days), wrong.status_code, two.status_code, done.status_code) == (3, 400, 400, 302)
    assert "meer dan 3 maanden" in wrong.text
    assert 'value="vervallen" selected' in wrong.text
    assert re.search(r'name="gast-2"[^>]*checked|checked[^>]*name="gast-2"', wrong.text)
    assert "Gea Gast" in {one.naam for one in genodigden(overleg.__parent__["overleg-2"]).values()}
    assert overleg.__parent__.volgende_overleg.isoformat() == days[0]
    assert api.content.get_state(action) == "niet_gedaan"


def test_closing_over_rest_tells_what_can_be_chosen_and_what_came_of_the_actions(overleg, as_person):
    action, petra = an_action(overleg.__parent__, wat="Zqbellen."), as_person("petra")
    told = petra.get(f"{path(overleg)}/@sluiten").json()
    body = {"aanwezig": {"1": "ja"}, "volgende": told["voorstellen"][2]}

    wrongs = ({"acties": ["gereed"]}, {"acties": {"1": "weg"}}, {"gasten": [True]}, {"gasten": [9]}, {"zonder": "x"})
    for wrong in wrongs:
        assert petra.post(f"{path(overleg)}/@sluiten", json=body | wrong).status_code == 400, wrong
    done = petra.post(f"{path(overleg)}/@sluiten", json=body | {"acties": {str(action.nummer): "open"}})

    assert [(one["wat"], one["meegenomen"]) for one in told["acties"]] == [("Zqbellen.", 0)]
    assert (done.status_code, done.json()["acties"]) == (200, "1 actie gaat mee")


def test_a_crisisoverleg_is_planned_with_one_click_by_the_house_alone(overleg, as_person):
    petra, place = as_person("petra"), f"{path(overleg.__parent__)}/crisisoverleg"
    sent = petra.form(place, "crisisoverleg")

    wrong = petra.post_page(place, **sent | {"dag": "2099-01-01"})
    done = petra.post_page(place, **sent | {"dag": (today() + dt.timedelta(days=1)).isoformat()})
    again = petra.post_page(place, **sent | {"dag": (today() + dt.timedelta(days=1)).isoformat()})

    assert (wrong.status_code, done.status_code, again.status_code) == (400, 302, 400)
    assert "Lies Coördineert" in petra.page(done.headers["location"]).text
    assert as_person("zara").page(place).status_code == 404
