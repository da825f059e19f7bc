"""Who sets which label is a setting of the house."""

from tests.builders import an_organisation
from tests.site.instellingen.test_termen import saved

from zvh.levensloop.core.approach.labels import STANDAARD, Labelbij
from zvh.levensloop.instellingen.settings import instellingen


def test_a_house_names_an_organisation_or_a_kind(site):
    ggz = an_organisation("Crisisdienst Proefdam", soort="zorg")
    rows = [
        {"label": "crisisdienst", "organisatie": ggz, "soort": None},
        {"label": "politie", "organisatie": None, "soort": "veiligheid"},
    ]

    assert saved(site, labels_bij=rows) == []

    assert instellingen().labels_bij == {
        "crisisdienst": Labelbij(ggz),
        "politie": Labelbij(soort="veiligheid"),
    }


def test_a_label_stands_once(site):
    rows = [{"label": "politie", "organisatie": None, "soort": soort} for soort in ("zorg", "veiligheid")]

    (wrong,) = saved(site, labels_bij=rows)

    assert "Een label staat er twee keer" in wrong
    assert instellingen().labels_bij == STANDAARD


def test_settings_that_are_kept_as_they_were_follow_the_product(site):
    assert saved(site) == []

    assert instellingen().labels_bij == STANDAARD
