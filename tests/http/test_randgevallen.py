"""The edge cases of a melding (domain.md §10.3), from report to decision, as partner and house walk it over REST."""

import datetime as dt

import pytest
import transaction
from plone import api
from tests.builders import BSN, a_casus, a_member, a_ready_casus, a_vaste_deelnemer, an_organisation, flow_out
from tests.fase import in_fase
from tests.http.world import deelnemer, path
from tests.site.melding.test_melding import FULL

from zvh.levensloop.core.approach.criteria import POORT
from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import LC
from zvh.levensloop.inbreng.content import vraag
from zvh.levensloop.mensen.gegevens import keep
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join

ZONDER_ADRES = "Zonder vaste woon- of verblijfplaats"
VERTREKT = dt.date(2021, 1, 1)


@pytest.fixture()
def mila(live, as_person):
    """A melder."""
    deelnemer(a_vaste_deelnemer())
    return as_person("mila")


def reported(person: object, **values: object) -> str:
    """Report somebody with all that makes a melding complete, and return where it is."""
    full = {name: list(value) if isinstance(value, set) else value for name, value in FULL.items()}
    answered = [{"criterium": c.token, "antwoord": "ja", "toelichting": None} for c in POORT]
    sent = {"@type": "Melding", "naam": "Zwartkoppel", **full, "criteria": answered, **values}
    made = person.post("meldingen", json=sent)
    assert made.status_code == 201, made.text
    where = made.headers["Location"].partition("/plone/")[2]
    assert person.post(f"{where}/@workflow/versturen", json={}).status_code == 200
    return where


def to_triage(house: object, where: str) -> str:
    """Bring a melding to triage, and return where its casus is."""
    steps = [("@workflow/compleet_maken", {}), ("@uitkomst", {"uitkomst": "naar_triage"})]
    for place, sent in steps[house.get(where).json()["review_state"] == "compleet" :]:
        answer = house.post(f"{where}/{place}", json=sent)
        assert answer.status_code == 200, answer.text
    transaction.begin()
    return path(api.content.get(f"/{where}").casus())


def test_a_client_without_bsn_and_without_address_goes_all_the_way_to_triage(mila, as_person):
    petra = as_person("petra")

    casus = to_triage(petra, reported(mila, bsn=None, adres=ZONDER_ADRES, geboortedatum=None))

    known = petra.get(casus).json()
    assert (known["bsn"], known["adres"], known["review_state"]) == (None, ZONDER_ADRES, "triage")


def test_without_an_address_it_is_asked_once_more_in_words(mila, as_person):
    where = reported(mila, adres=None)

    refused = as_person("petra").post(f"{where}/@workflow/compleet_maken", json={})

    assert (refused.status_code, "Vul 'Adres' in." in refused.text) == (400, True)


@pytest.mark.parametrize(("older", "warns"), [(dt.timedelta(days=1), True), (dt.timedelta(days=0), False)])
def test_whoever_turns_18_tomorrow_is_warned_of_and_refused_nowhere(mila, as_person, older, warns):
    born = months_later(today(), -18 * 12) + older
    petra = as_person("petra")

    casus = to_triage(petra, reported(mila, geboortedatum=born.isoformat()))

    assert ("nog geen 18 jaar" in petra.page(casus).text) is warns
    advice = petra.post(casus, json={"@type": "Triageadvies"})
    assert (advice.status_code, petra.get(casus).json()["geboortedatum"]) == (201, born.isoformat())


def test_whoever_comes_back_after_uitstroom_is_a_new_casus_and_only_the_house_reads_of_the_old_one(mila, as_person):
    transaction.begin()
    old = a_casus()
    in_fase(old, "in_uitvoering")
    former = flow_out(old)
    transaction.commit()
    petra, where = as_person("petra"), reported(mila, bsn=BSN, geboortedatum="1990-02-03")

    refused = petra.post(f"{where}/@workflow/compleet_maken", json={})
    bekend = petra.post(f"{where}/@uitkomst", json={"uitkomst": "bekend", "casus": old.kenmerk})
    casus = to_triage(petra, where)

    words = f"{old.kenmerk}</a>: zelfde BSN; eerder uitgestroomd op {datum(today())}."
    assert refused.status_code == 200
    assert (bekend.status_code, "is gesloten en gaat niet weer open" in bekend.text) == (400, True)
    assert casus != path(old)
    assert all(words in petra.page(place).text for place in (casus, where))
    assert petra.get(path(old)).json()["review_state"] == "uitgestroomd"
    assert old.kenmerk not in mila.page(where).text + mila.get(where).text
    new = api.content.get(f"/{casus}")
    transaction.begin()
    in_fase(new, "in_uitvoering")
    for login, rol in (("lotte", LC), ("zara", "teamlid")):
        join(new, a_member(login.capitalize(), an_organisation(soort="zorg"), rol, gebruiker=login))
    for login, status in (("iwan", 200), ("lotte", 404), ("zara", 404)):
        person = as_person(login)
        assert {person.get(path(one)).status_code for one in (old, former)} == {status}
        pages = [person.page(place) for place in (casus, f"{casus}/dossier/tijdlijn", "@@search?SearchableText=Zwart")]
        assert [page.status_code for page in pages] == [200, 200, 200]
        assert any(old.kenmerk in page.text for page in pages) is (status == 200)


def test_an_organisation_that_takes_part_no_longer_reports_nobody_new_and_keeps_what_it_reported(mila, as_person):
    where = reported(mila)
    concept = mila.post("meldingen", json={"@type": "Melding", "naam": "Later"}).headers["Location"]
    organisatie = api.content.get(UID=api.user.get(username="mila").getProperty("organisatie"))
    transaction.begin()
    organisatie.deelnames = [{"soort": "vast", "van": dt.date(2020, 1, 1), "tot": VERTREKT}]
    transaction.commit()

    new = mila.post("meldingen", json={"@type": "Melding", "naam": "Nieuw"})
    sent = mila.post(f"{concept}/@workflow/versturen", json={})

    assert (new.status_code, "Jouw organisatie is dat nu niet" in new.text) == (403, True)
    assert (sent.status_code, "alleen een vaste deelnemer meldt (R01)" in sent.text) == (400, True)
    assert mila.get(concept).json()["review_state"] == "concept"
    assert mila.get(where).status_code == 200
    assert to_triage(as_person("petra"), where)


@pytest.mark.parametrize(("first", "later"), [("Süleyman", "suleyman"), ("Ng'ombe", "Ng’Ombe"), ("Ng'ombe", "ngombe")])
def test_a_name_with_accents_is_found_however_it_is_typed_the_second_time(mila, as_person, first, later):
    petra, born = as_person("petra"), {"geboortedatum": "1990-02-03", "bsn": None}
    known = to_triage(petra, reported(mila, naam=first, **born))

    (found,) = petra.get(f"{reported(mila, naam=later, roepnaam='Ander', **born)}/@gelijken").json()["items"]

    assert (found["@id"].endswith(known), found["wat"]) == (True, "zelfde naam en geboortedatum")
    assert petra.get(known).json()["naam"] == first


def test_whoever_goes_to_another_partner_reads_nothing_on_for_the_former_one(live, as_person):
    politie, wonen = an_organisation("Politie Proefdam", soort="veiligheid"), an_organisation("Wonen Proefdam")
    keep("pieter", organisatie=politie)
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    join(casus, a_member("Pieter Proef", politie, gebruiker="pieter"))
    pieter, petra = as_person("pieter"), as_person("petra")
    before = pieter.get(path(casus)).status_code

    form = petra.form("@@mens-gegevens?id=pieter")
    sent = {**form, "form.widgets.organisatie:list": wonen, "form.buttons.bewaren": "Bewaren"}
    moved = petra.post_page("@@mens-gegevens?id=pieter", **sent)
    after = pieter.get(path(casus)).status_code
    told = petra.page(f"{path(casus)}/team").text
    new = {"naam": "Pieter Proef", "gebruiker": "pieter", "organisatie": wonen, "rol": "teamlid"}
    joined = petra.post(f"{path(casus)}/@team", json={**new, "van": today().isoformat()})
    assert joined.status_code == 201, joined.text

    assert (before, moved.status_code, after) == (200, 302, 404)
    assert "is geëindigd, in 1 team." in told
    assert "werkt niet meer bij deze organisatie" in told
    again = petra.page(f"{path(casus)}/team").text
    assert pieter.get(path(casus)).status_code == 200
    assert "Politie Proefdam" in again and "Wonen Proefdam" in again


def test_what_a_partner_brought_in_stays_of_the_organisation_that_he_was_there_for(live, as_person):
    politie, wonen = an_organisation("Politie Proefdam", soort="veiligheid"), an_organisation("Wonen Proefdam")
    keep("pieter", organisatie=politie)
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    join(casus, a_member("Pieter Proef", politie, gebruiker="pieter"))
    overleg = plan_overleg(casus, "herhaald", today())
    (asked,) = vraag(casus, overleg.getId(), [politie], vragen="Wat weten jullie?")
    pieter = as_person("pieter")
    before = pieter.get(path(asked)).status_code

    keep("pieter", organisatie=wonen)
    transaction.commit()

    assert (before, pieter.get(path(asked)).status_code) == (200, 404)
    transaction.begin()
    assert asked.organisatie == politie
    assert "Politie Proefdam" in as_person("petra").page(path(asked)).text
