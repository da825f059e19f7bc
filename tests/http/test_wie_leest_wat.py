"""The house decides who reads what; only a procesregisseur may, and it holds from the next request."""

import pytest
import transaction
from tests.builders import a_casus, a_member, an_organisation
from tests.fase import in_fase

from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join

PAGE = "@@levensloop-instellingen"
WLZ = "form.widgets.lezers.wlz:list"


@pytest.fixture()
def dossier(live):
    """A casus with a member who doesn't read Wlz by default."""
    casus = a_casus(wlz="ja", wlz_bron="kanarie", wlz_peildatum=today())
    join(casus, a_member("Pieter", an_organisation("Politie", soort="veiligheid"), gebruiker="pieter"))
    in_fase(casus, "in_uitvoering")
    return casus


def names(values: dict[str, object]) -> set[str]:
    """Return the fields of the settings that a form holds, without what browsers need."""
    return {key.removeprefix("form.widgets.").split(":")[0].removesuffix("-empty-marker") for key in values}


def test_a_procesregisseur_lets_others_read_and_it_holds_at_once(as_person, dossier):
    petra, pieter = as_person("petra"), as_person("pieter")
    where = "/".join(dossier.getPhysicalPath()[2:])
    before = pieter.get(where).json()
    values = petra.form(PAGE)

    chosen = [*values[WLZ], "teamlid-veiligheid"]
    saved = petra.post_page(PAGE, **{**values, WLZ: chosen, "form.buttons.save": "x"})
    after = pieter.get(where).json()
    withdrawn = petra.post_page(PAGE, **{**petra.form(PAGE), WLZ: ["teamlid-zorg"], "form.buttons.save": "x"})
    at_last = pieter.get(where).json()

    assert (saved.status_code, withdrawn.status_code) == (302, 302)
    assert ("wlz_bron" in before, after.get("wlz_bron"), "wlz_bron" in at_last) == (False, "kanarie", False)


@pytest.mark.parametrize("login", ["beheer", "manager"])
def test_who_keeps_the_site_decides_nothing_about_content(as_person, live, login):
    person = as_person(login)
    values = person.form(PAGE)
    before = instellingen().lezers

    answer = person.post_page(
        PAGE,
        **{
            **values,
            WLZ: ["gast"],
            "form.widgets.lezers.wlz-empty-marker": "1",
            "form.widgets.gast_dagen": "900",
            "form.widgets.noodtoegang_uren": "24",
            "form.buttons.save": "x",
        },
    )
    transaction.begin()

    assert answer.status_code == 302
    assert {"huis", "plan_maanden"} <= names(values)
    assert not {name for name in names(values) if name.startswith("lezers.")}
    assert not {"gast_dagen", "noodtoegang_uren", "nazorg_maanden", "lidmaatschap_maanden"} & names(values)
    assert instellingen().lezers == before
    assert (instellingen().termijnen.gast_dagen, instellingen().termijnen.noodtoegang_uren) == (7, 4)


def test_the_terms_of_access_are_kept(as_person, live):
    person = as_person("petra")

    saved = person.post_page(PAGE, **{**person.form(PAGE), "form.widgets.gast_dagen": "5", "form.buttons.save": "x"})
    wrong = person.post_page(
        PAGE, **{**person.form(PAGE), "form.widgets.noodtoegang_uren": "900", "form.buttons.save": "x"}
    )
    transaction.begin()

    assert (saved.status_code, wrong.status_code) == (302, 200)
    assert (instellingen().termijnen.gast_dagen, instellingen().termijnen.noodtoegang_uren) == (5, 4)
