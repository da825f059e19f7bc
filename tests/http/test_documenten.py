"""The documents of a casus together: what was adopted, for who may download it."""

import lxml.html
import pytest
from tests.builders import a_concept, a_full_plan, a_member, a_ready_casus, an_organisation
from tests.fase import in_fase

from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import join


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    join(casus, a_member("Zara Proef", an_organisation("Zorg Proefdam", soort="zorg"), gebruiker="zara"))
    return casus


def rows(client: object, casus: object) -> list[object]:
    """Return the lines of the tab."""
    answer = client.page(f"casussen/{casus.getId()}/dossier/documenten")
    assert answer.status_code == 200
    return lxml.html.fromstring(answer.content.decode()).xpath("//li[contains(@class, 'lijst-rij')]")


@pytest.mark.parametrize("login", ["petra", "zara"])
def test_every_adopted_version_can_be_downloaded_and_no_concept(as_person, casus, login):
    for _ in range(2):
        stel_vast(a_full_plan(casus))
    a_concept(casus)
    somebody = as_person(login)

    lines = rows(somebody, casus)

    assert [line.xpath("string(.//a)") for line in lines] == ["Levensloopplan versie 2", "Levensloopplan versie 1"]
    assert "Vervangen" in lines[1].text_content()
    for line in lines:
        answer = somebody.page(line.xpath("string(.//a[contains(@href, '@document')]/@href)"))
        assert answer.status_code == 200
        assert answer.content[:2] == b"PK"


def test_before_anything_was_adopted_it_says_what_comes(as_person, casus):
    answer = as_person("zara").page(f"casussen/{casus.getId()}/dossier/documenten")

    assert "Er is er nog geen." in answer.text
