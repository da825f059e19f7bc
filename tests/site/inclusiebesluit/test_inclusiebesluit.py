"""An inclusiebesluit: what it needs, in words; what it gives to the casus; the version of its criteria."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_casus, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest

from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import NogNiet, redenen, stel_vast
from zvh.levensloop.werkvoorraad.intake import Tafels


@pytest.fixture()
def casus(site):
    casus = a_casus()
    in_fase(casus, "inclusietafel")
    return casus


def a_besluit(casus: object, uitkomst: str, **values: object) -> object:
    """Make a decision with every criterion answered."""
    besluit = createContentInContainer(casus, "Inclusiebesluit", checkConstraints=False)
    organisatie = an_organisation("Kliniek Proefdam", soort="zorg")
    given = {
        "datum": today(),
        "vorm": "fysiek",
        "voorzitter": "Petra Proef",
        "aanwezigen": [{"rol": "melder", "organisatie": organisatie, "naam": None, "standpunt": "tegen"}],
        "criteria": [{**row, "antwoord": "verleden"} for row in besluit.criteria],
        "uitkomst": uitkomst,
        "motivering": "Daarom.",
    }
    return changed(besluit, **{**given, **values})


def test_inclusion_says_what_is_still_needed(casus):
    besluit = a_besluit(casus, "geincludeerd")

    assert redenen(besluit) == (
        "Nog nodig: de inclusiedatum.",
        "Nog nodig: levensloopaanbieder toewijzen.",
        "Nog nodig: de gemeente die de casusregisseur levert.",
    )


def test_inclusion_gives_the_casus_its_date_and_aanbieder(casus):
    kliniek, gemeente = an_organisation("Kliniek", soort="zorg"), an_organisation("Gemeente Proefdam")
    besluit = a_besluit(casus, "geincludeerd", inclusiedatum=today(), aanbieder=kliniek, gemeente=gemeente)

    stel_vast(besluit)

    assert api.content.get_state(casus) == "beeldvorming"
    assert (casus.inclusiedatum, casus.aanbieder, casus.gemeente) == (today(), kliniek, "Gemeente Proefdam")


def test_one_voice_against_decides_nothing(casus):
    besluit = a_besluit(casus, "geincludeerd", inclusiedatum=today(), aanbieder="x", gemeente="y")

    assert besluit.aanwezigen[0]["standpunt"] == "tegen"
    assert redenen(besluit) == ()


def test_postponed_without_action_or_return_is_refused_in_words(casus):
    besluit = a_besluit(casus, "uitgesteld")

    with pytest.raises(NogNiet) as refused:
        stel_vast(besluit)

    assert refused.value.redenen == (
        "Schrijf bij uitstel op welke vragen er nog zijn, of wie wat doet (R08).",
        "Kies bij uitstel wanneer de casus opnieuw aan tafel komt (R08).",
    )
    assert api.content.get_state(casus) == "inclusietafel"


def test_the_return_is_after_the_table(casus):
    besluit = a_besluit(casus, "uitgesteld", vragen="Welke?", opnieuw_op=today())

    assert redenen(besluit) == ("Opnieuw aan tafel: kies een dag na de dag van dit besluit (R08).",)


def test_postponed_once_the_next_decision_replaces_it(casus):
    first = a_besluit(casus, "uitgesteld", vragen="Welke?", opnieuw_op=today() + dt.timedelta(days=7))
    stel_vast(first)
    assert [line.dag for line in Tafels().van_huis(today())] == [first.opnieuw_op]
    second = a_besluit(casus, "niet_geincludeerd", vervolg="casusoverleg")

    stel_vast(second)

    assert [api.content.get_state(one) for one in (first, second)] == ["vervangen", "vastgesteld"]
    assert api.content.get_state(casus) == "casusoverleg"


def test_every_criterion_is_gone_through(casus):
    besluit = a_besluit(casus, "niet_geincludeerd", vervolg="geen")
    changed(besluit, criteria=besluit.criteria[1:])

    assert redenen(besluit) == ("Beoordeel ook het criterium 'Achttien of ouder, met gevaarlijk gedrag' (R07).",)


def test_a_decision_keeps_the_version_of_its_criteria(casus):
    instellingen().keep_criteria(("Woont in de regio?",))
    besluit = a_besluit(casus, "niet_geincludeerd", vervolg="geen")

    instellingen().keep_criteria(("Woont in de regio, of komt er vaak?",))

    assert besluit.criteria_versie == "landelijk 2026-1, regionaal 1"
    assert besluit.criteria[-1]["criterium"] == "Woont in de regio?"
    assert instellingen().regionale_criteria.versie == 2


def test_another_theme_has_the_criteria_of_the_house(site):
    casus = a_casus(thema="radicalisering")
    in_fase(casus, "inclusietafel")

    besluit = createContentInContainer(casus, "Inclusiebesluit", checkConstraints=False)

    assert len(besluit.criteria) == 4


def test_it_is_begun_at_the_table_only(site):
    casus = a_casus()
    in_fase(casus, "triage")

    with pytest.raises(BadRequest, match="Dat kan in de fase Inclusietafel of Uitgesteld"):
        createContentInContainer(casus, "Inclusiebesluit", checkConstraints=False)


def test_a_second_concept_is_refused(casus):
    createContentInContainer(casus, "Inclusiebesluit", checkConstraints=False)

    with pytest.raises(BadRequest, match="Er is al een concept"):
        createContentInContainer(casus, "Inclusiebesluit", checkConstraints=False)
