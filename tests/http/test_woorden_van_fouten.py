"""Whatever nonsense is sent in a field of a form, the form answers in Dutch."""

import datetime as dt
import re

import lxml.html
import pytest
import transaction
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_full_plan, a_melding, a_ready_casus, an_action
from tests.http.world import path

NONSENSE = ("x", "31-02", "2026-02-31", "x" * 12_000, "-1", "99999999999", "een\r\ntwee", "")
ENGLISH = re.compile(
    r"valid (integer|decimal)|could not process|Value is too|Invalid value|wrong type|Wrong contained|not satisfied"
    r"|Required input|not unique|not a container|Constraint|invalid literal|Invalid isoformat|does not match"
)
FORMS = (
    *("{casus}/edit", "{casus}/++add++Overleg", "{casus}/++add++Actiepunt", "{overleg}/edit", "{verslag}/edit"),
    *("{plan}/edit", "{actie}/edit", "{toestemming}/edit", "{melding}/edit", "tafels/++add++Tafel", "{tafel}/edit"),
    *("organisaties/++add++Organisatie", "{organisatie}/edit", "@@uitnodigen", "@@levensloop-instellingen"),
)
WHEN = {"datum": dt.date(2030, 3, 4)}


@pytest.fixture()
def made(live) -> dict[str, str]:
    """The addresses of one of each."""
    casus, portal = a_ready_casus(), api.portal.get()

    def make(where: object, portal_type: str, **values: object) -> object:
        return createContentInContainer(where, portal_type, checkConstraints=False, **values)

    found = {"casus": casus, "plan": a_full_plan(casus), "actie": an_action(casus), "melding": a_melding()}
    found["overleg"] = make(casus, "Overleg", soort="beeldvorming", **WHEN)
    found["verslag"] = make(casus, "Overlegverslag", van=found["overleg"].getId())
    found["tafel"] = make(portal["tafels"], "Tafel", soort="triage", **WHEN)
    found["toestemming"] = make(casus, "Toestemming")
    found["organisatie"] = portal["organisaties"].objectValues()[0]
    transaction.commit()
    return {name: path(one) for name, one in found.items()}


@pytest.mark.parametrize("form", FORMS)
def test_no_english_whatever_is_sent(made, as_person, form):
    petra, place, wrong = as_person("petra"), form.format(**made), []
    typed = petra.form(place)
    texts = [name for name, value in typed.items() if "widgets" in name and isinstance(value, str)]
    (button,) = lxml.html.fromstring(petra.page(place).text).xpath(
        "(//*[@name][contains(@name, '.buttons.')])[1]/@name"
    )

    for nonsense in NONSENSE:
        sent = {**typed, **dict.fromkeys(texts, nonsense), button: "1"}
        answer = petra.post(place, data=sent, headers={"Accept": "text/html"})
        assert answer.status_code < 500, (nonsense, answer.status_code)
        told = lxml.html.fromstring(answer.text).text_content() if answer.text else ""
        wrong += [(nonsense[:12], told[max(0, hit.start() - 40) : hit.end() + 40]) for hit in ENGLISH.finditer(told)]

    assert wrong == []


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("minuten", "x", "Vul een heel getal in, bijvoorbeeld 3."),
        ("minuten", "1", "Vul ten minste 5 in."),
        ("datum", "31-02", "Deze dag bestaat niet. Kies een dag in de kalender, of schrijf hem als 2027-03-02."),
        ("datum", "", "Vul dit in."),
        ("plaats", "x" * 201, "Maak dit korter: hoogstens 200 tekens."),
        ("begin", "x", "Schrijf de tijd zo: 13:30."),
    ],
)
def test_the_form_says_what_to_do(made, as_person, field, typed, told):
    petra, place = as_person("petra"), "tafels/++add++Tafel"
    sent = {**petra.form(place), "form.widgets.datum": "2030-03-04", f"form.widgets.{field}": typed}

    answer = petra.post(place, data={**sent, "form.buttons.save": "1"}, headers={"Accept": "text/html"})

    assert told in " ".join(lxml.html.fromstring(answer.text).text_content().split())
