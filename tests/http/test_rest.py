"""Casus, plan and documents over REST: what goes in, what comes out, what is refused and in which words."""

from io import BytesIO

import pytest
import transaction
from docx import Document
from tests.builders import (
    BSN,
    NAAM,
    SCENARIO,
    a_casus,
    a_concept,
    a_full_plan,
    a_ready_casus,
    an_action,
    an_adopted_plan,
)

from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def path(content: object) -> str:
    """Return the address of content relative to the site."""
    return "/".join(content.getPhysicalPath()[2:])


def test_the_document_of_a_concept_opens_in_word(live, as_person):
    plan = a_concept(a_casus(), lange_termijn="Een plek & rust.")

    answer = as_person("petra").get(f"{path(plan)}/@document/levensloopplan?formaat=docx")

    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == DOCX
    assert answer.headers["Cache-Control"] == "no-store"
    name = answer.headers["Content-Disposition"].partition("filename=")[2].strip('"')
    assert name == f"{plan.__parent__.kenmerk}-levensloopplan-v1-concept.docx"
    assert "Een plek & rust." in [p.text for p in Document(BytesIO(answer.content)).paragraphs]


def test_the_document_of_an_adopted_plan_is_named_by_its_number(live, as_person):
    plan = an_adopted_plan(a_ready_casus())

    answer = as_person("iwan").page(f"{path(plan)}/@document/levensloopplan")

    assert answer.headers["Content-Type"] == DOCX
    assert f'filename="{plan.__parent__.kenmerk}-levensloopplan-v1.docx"' in answer.headers["Content-Disposition"]
    assert NAAM.casefold() not in str(answer.headers).casefold()


@pytest.mark.parametrize("page", [False, True])
def test_an_unknown_document_is_a_404_that_names_what_exists(live, as_person, page):
    plan = a_concept(a_casus())
    person = as_person("petra")

    for asked in ("@document/exclusiebesluit", "@document/levensloopplan/meer", "@document"):
        answer = (person.page if page else person.get)(f"{path(plan)}/{asked}")

        assert answer.status_code == 404, (asked, answer.status_code)
        if not page:
            assert "levensloopplan" in answer.json()["message"]


def test_an_unknown_format_is_a_400_that_names_what_exists(live, as_person):
    plan = a_concept(a_casus())

    answer = as_person("petra").get(f"{path(plan)}/@document/levensloopplan?formaat=exe")

    assert answer.status_code == 400
    assert answer.json()["message"] == "'exe' is geen formaat van dit document. Kies: docx."


def test_anonymous_gets_no_document(live, as_person):
    plan = an_adopted_plan(a_ready_casus())

    assert as_person().get(f"{path(plan)}/@document/levensloopplan").status_code == 401


@pytest.mark.parametrize(
    ("bsn", "sentence"),
    [
        ("12345678", "Een BSN heeft 9 cijfers."),
        ("1234567890", "Een BSN heeft 9 cijfers."),
        ("99999001A", "Een BSN heeft 9 cijfers."),
        ("999990018", "Dit BSN klopt niet: er zit een typefout in."),
        ("000000000", "Dit is geen BSN. Laat het leeg als het nog niet bekend is."),
        ("0", "Dit is geen BSN."),
    ],
)
def test_a_wrong_bsn_is_a_400_in_words_and_nothing_is_kept(live, as_person, bsn, sentence):
    casus = a_casus()

    answer = as_person("petra").patch(path(casus), json={"bsn": bsn, "gemeente": "Proefdam"})

    transaction.begin()
    assert answer.status_code == 400, answer.text
    assert sentence in answer.text
    assert (casus.bsn, casus.gemeente) == (BSN, None)


def test_a_right_bsn_is_kept(live, as_person):
    casus = a_casus(bsn=None)

    answer = as_person("petra").patch(path(casus), json={"bsn": BSN})

    transaction.begin()
    assert answer.status_code == 204, answer.text
    assert casus.bsn == BSN


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"geboortedatum": "31-31-1990"}, "geboortedatum"),
        ({"geboortedatum": "morgen"}, "geboortedatum"),
        ({"verblijfsvorm": "kasteel"}, "verblijfsvorm"),
        ({"aanbieder": "kliniek"}, "aanbieder"),
        ({"naasten": [{"naam": "Anna", "relatie": "zus"}, {"benaderen": "misschien"}]}, "Rij 2, Mag benaderd worden"),
        ({"vertegenwoordigers": [{"soort": "koning", "naam": "W"}]}, "Rij 1, Soort"),
        ({"naasten": "Anna"}, "geen lijst van rijen"),
        ({"geboortedatum": "2099-01-01"}, "Deze datum ligt in de toekomst"),
    ],
)
def test_wrong_values_of_a_casus_are_named_and_nothing_is_kept(live, as_person, values, sentence):
    casus = a_casus()

    answer = as_person("petra").patch(path(casus), json={**values, "gemeente": "Proefdam"})

    transaction.begin()
    assert answer.status_code == 400, answer.text
    assert sentence in answer.text
    assert casus.gemeente is None


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"scenarios": [SCENARIO, {"richting": "opzij"}]}, "Rij 2, Richting: kies een van deze mogelijkheden"),
        ({"doelen_kort": [{"termijn": "volgende week"}]}, "Rij 1, Uiterlijk: vul een datum in"),
        ({"signalen": [{"kleur": "rood"}]}, "Rij 1, kleur: dit veld bestaat niet."),
        ({"labels": ["politie", "brandweer"]}, "labels"),
    ],
)
def test_wrong_values_of_a_plan_are_named_and_nothing_is_kept(live, as_person, values, sentence):
    plan = a_concept(a_casus())

    answer = as_person("petra").patch(path(plan), json={**values, "lange_termijn": "Nieuw"})

    transaction.begin()
    assert answer.status_code == 400, answer.text
    assert sentence in answer.text
    assert plan.lange_termijn is None


def test_adopting_too_early_is_a_400_that_names_what_is_missing(live, as_person):
    plan = a_full_plan(a_ready_casus(), misgaan=None)

    petra = as_person("petra")
    petra.post(f"{path(plan)}/@workflow/aanbieden", json={})
    answer = petra.post(f"{path(plan)}/@workflow/vaststellen", json={})

    transaction.begin()
    assert answer.status_code == 400, answer.text
    assert "Wanneer vinden we dat het misgaat?" in answer.text
    assert plan.vaststelling is None


def test_adopting_over_rest_freezes(live, as_person):
    plan = a_full_plan(a_ready_casus())

    offered = as_person("iwan").post(f"{path(plan)}/@workflow/aanbieden", json={})
    refused = as_person("iwan").post(f"{path(plan)}/@workflow/vaststellen", json={})
    answer = as_person("petra").post(f"{path(plan)}/@workflow/vaststellen", json={})

    transaction.begin()
    assert (offered.status_code, refused.status_code, answer.status_code) == (200, 400, 200), answer.text
    assert plan.vaststelling.intact()
    assert plan.vaststelling.naam == "Petra Proef"


def test_an_action_over_rest_is_not_done_for_a_reason_only(live, as_person):
    action = an_action(a_casus())
    person = as_person("petra")

    without = person.post(f"{path(action)}/@workflow/niet_doen", json={})
    with_reason = person.post(f"{path(action)}/@workflow/niet_doen", json={"comment": "vervallen"})

    transaction.begin()
    assert without.status_code == 400, without.text
    assert "Kies waarom het actiepunt niet gedaan is" in without.text
    assert with_reason.status_code == 200, with_reason.text
    assert [(e.wat, e.toelichting) for e in gebeurtenissen(action)] == [("niet gedaan", "niet meer nodig")]


def test_a_second_concept_is_a_400(live, as_person):
    casus = a_casus()
    a_concept(casus)

    answer = as_person("petra").post(path(casus), json={"@type": "Levensloopplan"})

    assert answer.status_code == 400, answer.text
    assert "al een concept" in answer.text


def test_a_melding_over_rest_has_its_number_whatever_was_sent(live, as_person):
    answer = as_person("petra").post(
        "meldingen",
        json={"@type": "Melding", "id": "jan", "title": "Jan", "nummer": "M-1999-0001", "naam": "Zo"},
    )

    transaction.begin()
    assert answer.status_code == 201, answer.text
    (melding,) = live["meldingen"].objectValues()
    assert melding.nummer == f"M-{klok.today().year}-0001"
    assert (melding.getId(), melding.naam) == (melding.nummer.lower(), "Zo")


def test_nobody_opens_a_casus_by_hand(live, as_person):
    for login in ("petra", "iwan", "manager"):
        assert as_person(login).post("casussen", json={"@type": "Casus", "naam": "Zo"}).status_code in (401, 403, 404)

    transaction.begin()
    assert list(live["casussen"].objectIds()) == []
