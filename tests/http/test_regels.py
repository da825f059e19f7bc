"""Lines that people type have an end, and an overleg ends after it begins: the form and REST say so alike."""

import pytest
from plone import api
from tests.builders import an_included_casus
from tests.http.world import path
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import ITextLine

from zvh.levensloop.mensen.uitnodigen import IGegevens, IUitnodiging
from zvh.levensloop.organisaties.schema import IOrganisatie, IVertegenwoordiger
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.schema import IOverleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.tafel.schema import ITafel

CHECKED = ("begin", "einde")  # these have a shape
EINDE = "Het overleg eindigt voordat het begint. Kijk de uren bij 'Van' en 'Tot' na."


@pytest.fixture()
def overleg(live) -> object:
    return plan_overleg(an_included_casus(), "beeldvorming", today())


@pytest.mark.parametrize("schema", [IOverleg, ITafel, IUitnodiging, IGegevens, IOrganisatie, IVertegenwoordiger])
def test_every_line_that_people_type_has_an_end(schema):
    lines = {name: field for name, field in getFieldsInOrder(schema) if ITextLine.providedBy(field)}

    assert [name for name, field in lines.items() if name not in CHECKED and not field.max_length] == []


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"plaats": "x" * 3000}, "plaats"),
        ({"begin": "14:00", "einde": "13:30"}, EINDE),
        ({"begin": "14:00", "einde": "14:00"}, EINDE),
    ],
)
def test_rest_says_what_does_not_fit_and_keeps_nothing(overleg, as_person, sent, why):
    answer = as_person("petra").patch(path(overleg), json=sent)

    assert answer.status_code == 400, answer.text
    assert why in answer.text
    assert as_person("petra").get(path(overleg)).json()["einde"] is None


def test_a_form_says_that_an_overleg_ends_before_it_begins(overleg, as_person):
    petra = as_person("petra")
    sent = {**petra.form(f"{path(overleg)}/edit"), "form.widgets.begin": "14:00", "form.widgets.einde": "9:30"}

    answer = petra.post(
        f"{path(overleg)}/edit", data={**sent, "form.buttons.save": "1"}, headers={"Accept": "text/html"}
    )

    assert answer.status_code == 200
    assert EINDE.replace("'", "&#x27;") in answer.text or EINDE in answer.text
    assert api.content.get_state(overleg) == "gepland"
