"""One line in the schema of the plan is enough: form, page, REST and document follow."""

import inspect
import sys
import types
from collections.abc import Iterator
from io import BytesIO

import pytest
from docx import Document
from plone import api
from plone.dexterity.schema import SCHEMA_CACHE
from tests.builders import a_casus, a_concept

from zvh.levensloop.levensloopplan import schema as plan_schema

LINE = (
    '    huisdier = schema.TextLine(title="Huisdier en wie ervoor zorgt", required=False)\n'
    '    categorie(huisdier="plan")\n'
)
PLACES = {
    "inside a fieldset": (
        'fields=["lange_termijn", "stappen_wonen"]',
        'fields=["lange_termijn", "huisdier", "stappen_wonen"]',
    ),
    "in no fieldset": ("", ""),
}


@pytest.fixture(params=PLACES)
def schema_with_a_field(request, live) -> Iterator[None]:
    """The schema of the plan with one field more, as if its file had that line."""
    source = inspect.getsource(plan_schema)
    source = source.replace(*PLACES[request.param])
    start = "    stappen_wonen = schema.Text("
    assert start in source
    module = types.ModuleType("schema_with_a_field")
    sys.modules[module.__name__] = module
    exec(compile(source.replace(start, LINE + start), module.__name__, "exec"), module.__dict__)
    api.portal.get_tool("portal_types")["Levensloopplan"].schema = f"{module.__name__}.ILevensloopplan"
    SCHEMA_CACHE.clear()
    yield
    SCHEMA_CACHE.clear()
    del sys.modules[module.__name__]


def test_a_field_added_to_the_schema_shows_everywhere(schema_with_a_field, live, as_person):
    plan = a_concept(a_casus())
    person = as_person("petra")
    path = "/".join(plan.getPhysicalPath()[2:])

    values = person.form(f"{path}/@@edit")
    (name,) = [key for key in values if key.endswith("huisdier")]
    saved = person.post_page(f"{path}/@@edit", **{**values, name: "Hond Bello, de buurvrouw", "form.buttons.save": "x"})
    over_rest = person.get(path).json()
    page = person.page(path).text
    document = Document(BytesIO(person.get(f"{path}/@document/levensloopplan").content))

    words = [p.text for p in document.paragraphs]
    words += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert saved.status_code == 302, saved.text[:2000]
    assert over_rest["huisdier"] == "Hond Bello, de buurvrouw"
    assert "Huisdier en wie ervoor zorgt" in page
    assert "Hond Bello, de buurvrouw" in page
    assert any("Huisdier en wie ervoor zorgt" in text for text in words)
    assert any("Hond Bello, de buurvrouw" in text for text in words)
    assert "huisdier" in person.get("@types/Levensloopplan").json()["properties"]
