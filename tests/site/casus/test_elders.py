"""Whether another house knows the client: on the casus, and beside what decides on it (R43)."""

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import DAY, a_casus, an_organisation, changed
from tests.fase import in_fase
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.casus.elders import elders
from zvh.levensloop.records.opmerkingen import opmerkingen
from zvh.levensloop.records.vaststelling import redenen


def said(content: object) -> list[str]:
    return [note.voor.strip() for note in opmerkingen(content)]


@pytest.mark.parametrize("soort", ["Triageadvies", "Inclusiebesluit"])
def test_what_decides_warns_as_long_as_nobody_asked_and_holds_nothing_back(site, soort):
    casus = a_casus()
    in_fase(casus, "triage" if soort == "Triageadvies" else "inclusietafel")
    stuk = createContentInContainer(casus, soort, checkConstraints=False)

    (words,) = said(stuk)
    assert words.startswith("Ga voor de inclusie na of een ander ZVH de cliënt kent")
    assert words in api.content.get_view("vaststellen", stuk, site.REQUEST)()
    assert not any("R43" in reason for reason in redenen(stuk))

    changed(casus, bekend_op=DAY, bekend_uitkomst="nee", bekend_door="Iwan", bekend_gecontroleerd="gebeld")
    assert said(stuk) == said(casus) == []


def test_after_inclusion_only_a_house_that_knows_him_is_told(site):
    casus = a_casus()
    in_fase(casus, "in_uitvoering")
    assert said(casus) == []

    huis = an_organisation("ZVH Nergens", soort="zvh")
    changed(casus, bekend_op=DAY, bekend_uitkomst="ja", bekend_zvh=huis, bekend_elders="mevrouw Verzinsel")

    assert said(casus) == [
        "De cliënt is ook bekend bij ZVH Nergens, mevrouw Verzinsel. Stem af wie de casus doet (R43)."
    ]
    in_fase(casus, "uitgestroomd")
    assert said(casus) == []


def test_only_houses_can_be_chosen(site):
    huis, gemeente = an_organisation("ZVH Nergens", soort="zvh"), an_organisation()

    found = {term.value for term in getUtility(IVocabularyFactory, "zvh.levensloop.huizen")(a_casus())}

    assert huis in found
    assert gemeente not in found


def test_what_was_kept_in_words_before_is_still_there(site):
    casus = a_casus(bekend_elders="ZVH Overkant", bekend_gecontroleerd="Bij inclusie, door Iwan, telefonisch")

    assert elders(casus) == "ZVH Overkant"
    page = api.content.get_view("view", casus, site.REQUEST)()
    assert "Bij inclusie, door Iwan, telefonisch" in page


def test_nobody_but_the_house_is_warned(site):
    casus = a_casus()

    with api.env.adopt_user(username="mila"):
        assert said(casus) == []
