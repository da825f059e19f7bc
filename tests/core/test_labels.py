"""Which partner sets a label: the organisation that the house named, or the only one of a kind in the team."""

import pytest

from zvh.levensloop.core.approach.labels import STANDAARD, Labelbij, actie, organisatie_voor
from zvh.levensloop.core.approach.terms import TERMEN

TEAM = {"ggz": "zorg", "politie": "veiligheid", "gemeente": "gemeente", "reclassering": "veiligheid"}


@pytest.mark.parametrize(
    ("bij", "uid"),
    [
        (Labelbij(soort="zorg"), "ggz"),
        (Labelbij(soort="veiligheid"), ""),
        (Labelbij(soort="wonen"), ""),
        (Labelbij("crisisdienst", "zorg"), "crisisdienst"),
        (Labelbij(), ""),
        (None, ""),
    ],
)
def test_a_label_goes_to_whoever_can_be_told(bij, uid):
    assert organisatie_voor(bij, TEAM) == uid


def test_where_it_cannot_be_told_the_action_says_so():
    assert actie("Melding Iris", "x") == "Label zetten: Melding Iris."
    assert actie("Melding Iris", "") == "Label zetten: Melding Iris. Kies de organisatie die dit doet."


def test_every_label_of_the_product_has_a_kind():
    assert set(STANDAARD) == {token for token, _ in TERMEN["labels"][1]}
    assert {bij.soort for bij in STANDAARD.values()} <= {token for token, _ in TERMEN["organisatiesoorten"][1]}
