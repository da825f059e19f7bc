"""A BSN shows its last three digits; the whole number shows by a deliberate act that is logged."""

import pytest
import transaction
from tests.builders import BSN, a_casus, a_member, an_organisation
from tests.fase import in_fase
from zope.component import getGlobalSiteManager

from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.records.bsn import masked
from zvh.levensloop.records.logregel import Logregel
from zvh.levensloop.records.samen import mark
from zvh.levensloop.teams.team import join

SEES_THE_END = ("petra", "iwan", "lotte", "gerrit", "zara")
OTHERS = {"pieter": "veiligheid", "gemma": "gemeente"}


@pytest.fixture()
def dossier(live):
    """A casus in uitvoering, with a team."""
    casus = a_casus()
    organisatie = an_organisation("Zorg A", soort="zorg")
    for login, rol in {"lotte": LC, "gerrit": CR, "zara": "teamlid"}.items():
        join(casus, a_member(login, organisatie, rol, gebruiker=login))
    for login, soort in OTHERS.items():
        join(casus, a_member(login, an_organisation(f"Huis {soort}", soort=soort), gebruiker=login))
    in_fase(casus, "in_uitvoering")
    return casus


@pytest.fixture()
def logged():
    """The lines that are told to the logboek."""
    lines: list[Logregel] = []
    manager = getGlobalSiteManager()
    manager.registerHandler(lines.append, (Logregel,))
    yield lines
    manager.unregisterHandler(lines.append, (Logregel,))


def path(thing: object) -> str:
    """Return the address of something relative to the site."""
    return "/".join(thing.getPhysicalPath()[2:])


def test_a_bsn_shows_its_end_only_to_everybody(as_person, dossier):
    for login in (*SEES_THE_END, *OTHERS):
        person = as_person(login)
        answers = [person.get(path(dossier)), person.page(path(dossier)), person.page(f"{path(dossier)}/@@edit")]

        assert not [a.url for a in answers if BSN in a.text], login
        shown = answers[0].json().get("bsn")
        assert shown == ("••••••019" if login in SEES_THE_END else None), login


@pytest.mark.parametrize("way", ["form", "bewaar", "patch"])
def test_a_masked_bsn_that_comes_back_changes_nothing(as_person, dossier, way):
    person = as_person("petra")

    if way == "patch":
        answer = person.patch(path(dossier), json={"bsn": "••••••019", "gemeente": "Proefdam"})
    else:
        values = person.form(f"{path(dossier)}/@@edit")
        assert values["form.widgets.bsn"] == "••••••019"
        values["form.widgets.gemeente"] = "Proefdam"
        values.update({"form.buttons.save": "x"} if way == "form" else {})
        answer = person.post_page(f"{path(dossier)}/@@{'edit' if way == 'form' else 'bewaar'}", **values)
    transaction.begin()

    assert answer.status_code in (200, 204, 302), answer.text
    assert (dossier.bsn, dossier.gemeente) == (BSN, "Proefdam")


def test_a_new_bsn_replaces_the_old_one_and_half_a_mask_is_refused(as_person, dossier):
    person = as_person("petra")

    half = person.patch(path(dossier), json={"bsn": "•••990020"})
    whole = person.patch(path(dossier), json={"bsn": "999990020"})
    transaction.begin()

    assert (half.status_code, whole.status_code) == (400, 204), half.text
    assert "hele BSN" in half.text
    assert dossier.bsn == "999990020"


def test_no_mark_in_a_form_is_made_of_a_whole_bsn(as_person, dossier):
    page = as_person("petra").page(f"{path(dossier)}/@@edit").text

    assert mark(BSN) not in page


def test_a_purpose_shows_the_whole_bsn_once_and_stands_in_the_logboek(as_person, dossier, logged):
    person = as_person("lotte")

    form = person.page(f"{path(dossier)}/@@bsn")
    without = person.post_page(f"{path(dossier)}/@@bsn")
    with_purpose = person.post_page(f"{path(dossier)}/@@bsn", doel="wlz")
    over_rest = person.post(f"{path(dossier)}/@bsn", json={"doel": "controle"})
    again = person.page(f"{path(dossier)}/@@bsn")

    shown = f"{BSN[:3]} {BSN[3:6]} {BSN[6:]}"
    assert shown in with_purpose.text
    assert over_rest.json() == {"bsn": BSN}
    assert not [a.status_code for a in (form, without, again) if BSN in a.text or shown in a.text]
    assert "no-store" in with_purpose.headers["Cache-Control"]
    assert "no-store" in over_rest.headers["Cache-Control"]
    lines = [(line.casus, line.doel) for line in logged if line.wat == "BSN getoond"]
    assert lines == [(dossier.kenmerk, "wlz"), (dossier.kenmerk, "controle")]
    assert BSN not in repr(logged)


@pytest.mark.parametrize("login", ["zara", "pieter", "beheer", "gewoon"])
def test_who_does_not_read_the_bsn_can_not_have_it_shown(as_person, dossier, logged, login):
    person = as_person(login)

    answers = [
        person.page(f"{path(dossier)}/@@bsn"),
        person.post_page(f"{path(dossier)}/@@bsn", doel="wlz"),
        person.post(f"{path(dossier)}/@bsn", json={"doel": "wlz"}),
    ]

    assert {a.status_code for a in answers} <= {302, 401, 403, 404}
    assert not [a for a in answers if BSN in a.text or masked(BSN) in a.text]
    assert not [line for line in logged if line.wat == "BSN getoond"]


@pytest.mark.parametrize("sent", [{}, {"doel": "omdat ik het wil"}, {"doel": None}])
def test_without_a_purpose_from_the_list_nothing_shows(as_person, dossier, sent):
    answer = as_person("petra").post(f"{path(dossier)}/@bsn", json=sent)

    assert answer.status_code == 400
    assert "Kies waarvoor" in answer.text
    assert BSN not in answer.text


def test_a_forged_request_shows_nothing(as_person, dossier):
    answer = as_person("petra").post_page(f"{path(dossier)}/@@bsn", doel="wlz", _authenticator="vals")

    assert answer.status_code == 403
    assert BSN[-3:] not in answer.text
