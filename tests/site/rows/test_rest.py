"""A repeating group over REST, asked from outside."""

import pytest
import requests
import transaction
from plone.app.testing import SITE_OWNER_NAME, SITE_OWNER_PASSWORD
from plone.dexterity.utils import createContentInContainer


@pytest.fixture()
def http(address, site):
    """A client of an administrator."""
    transaction.commit()
    session = requests.Session()
    session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    session.headers["Accept"] = "application/json"
    yield session
    session.close()


def created(http, address: str, **fields: object) -> requests.Response:
    """Return the answer to a POST of a record."""
    return http.post(address, json={"@type": "Proef", "title": "Proef", **fields})


def test_rows_go_in_and_come_out_with_all_columns(http, address):
    answer = created(http, address, doelen=[{"gebied": "wonen", "termijn": "3-3-2026", "stappen": 2}])

    assert answer.status_code == 201, answer.text
    assert answer.json()["doelen"] == [
        {"gebied": "wonen", "doel": None, "wie": None, "termijn": "2026-03-03", "stappen": 2, "gehaald": None}
    ]


def test_a_row_from_before_a_column_came_has_that_column(http, address, site):
    item = createContentInContainer(site, "Proef", title="Oud")
    item.doelen = [{"doel": "Rust"}]
    transaction.commit()

    (row,) = http.get(f"{address}/{item.getId()}").json()["doelen"]

    assert row["doel"] == "Rust"
    assert row["termijn"] is None


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([{}, {"termijn": "morgen"}], "Rij 2, Uiterlijk: vul een datum in, bijvoorbeeld 3-3-2026."),
        ([{"kleur": "rood"}], "Rij 1, kleur: dit veld bestaat niet."),
        ("rijen", "Dit is geen lijst van rijen."),
    ],
)
def test_wrong_rows_are_a_400_that_names_field_row_and_column(http, address, rows, sentence):
    answer = created(http, address, doelen=rows)

    assert answer.status_code == 400
    assert "doelen" in answer.text
    assert sentence in answer.json()["message"]


def test_null_empties_the_group(http, address):
    url = created(http, address, doelen=[{"doel": "Rust"}]).json()["@id"]

    http.patch(url, json={"doelen": None})

    assert http.get(url).json()["doelen"] == []


def test_the_type_tells_what_a_row_looks_like(http, address):
    group = http.get(f"{address}/@types/Proef").json()["properties"]["doelen"]

    assert group["type"] == "array"
    assert group["items"]["properties"]["gebied"]["enum"] == ["wonen", "werk", "zorg"]
    assert group["items"]["properties"]["stappen"]["type"] == "integer"
    assert set(group["items"]["properties"]) == {"gebied", "doel", "wie", "termijn", "stappen", "gehaald"}


@pytest.mark.parametrize("name", ["rows.js", "card.js", "cell.js", "element.js", "rows.css"])
def test_anyone_gets_the_static_files(http, address, name):
    answer = requests.get(f"{address}/++plone++zvh.levensloop.rows/++unique++abc/{name}", timeout=10)

    assert answer.status_code == 200
    assert answer.headers["Last-Modified"]
    assert answer.headers["Content-Type"].partition(";")[0].endswith("css" if name.endswith("css") else "javascript")
