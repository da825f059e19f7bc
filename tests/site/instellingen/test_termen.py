"""The settings of a house: its terms, its deadlines, its name."""

import json

import pytest
from plone.app.z3cform.interfaces import IPloneFormLayer
from plone.protect import createToken
from tests.builders import FULL, a_casus, a_concept, a_full_plan, a_ready_casus
from zope.component import getAdapter, getUtility
from zope.interface import alsoProvides
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.instellingen.controlpanel import InstellenForm
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IFacts


def offered(context: object, name: str) -> list[str]:
    """Return the tokens that a vocabulary offers."""
    return [term.token for term in getUtility(IVocabularyFactory, f"zvh.levensloop.{name}")(context)]


def rows(name: str) -> list[dict[str, object]]:
    """Return the terms of a vocabulary as rows of the form."""
    return [
        {"token": term.token, "titel": term.titel, "vervallen": term.vervallen} for term in instellingen().terms(name)
    ]


def saved(site: object, **values: object) -> list[str]:
    """Post the form as it stands with these changes; return what it says is wrong."""
    request = site.REQUEST.clone()
    request.method = request.environ["REQUEST_METHOD"] = "POST"
    alsoProvides(request, IPloneFormLayer)
    now = InstellenForm(site, request).getContent()
    for name, value in {**now, **values}.items():
        text = json.dumps(value) if isinstance(value, list) else str(value)
        request.form[f"form.widgets.{name}"] = text
    request.form |= {"form.buttons.save": "x", "_authenticator": createToken()}
    form = InstellenForm(site, request)
    form.update()
    errors = [error for one in (form, *form.groups) for error in one.widgets.errors or ()]
    return [str(getattr(error, "message", "") or error.error) for error in errors]


def test_a_term_in_use_can_not_be_removed(site):
    a_casus(verblijfsvorm="kliniek")
    without = [row for row in rows("verblijfsvormen") if row["token"] != "kliniek"]

    errors = saved(site, **{"termen.verblijfsvormen": without})

    assert errors == [
        "Soort verblijf: 'Kliniek' is in gebruik en kan niet weg. Zet de term terug en kies 'Niet meer kiezen'."
    ]
    assert "kliniek" in offered(site, "verblijfsvormen")


@pytest.mark.parametrize(("name", "token"), [("plangebieden", "wonen"), ("ernst", "vroeg"), ("labels", "politie")])
def test_a_term_in_a_row_or_a_set_is_in_use_too(site, name, token):
    a_concept(a_casus(), **FULL)
    without = [row for row in rows(name) if row["token"] != token]

    errors = saved(site, **{f"termen.{name}": without})

    assert len(errors) == 1
    assert "is in gebruik" in errors[0]
    assert token in offered(site, name)


def test_a_term_that_nobody_uses_can_go(site):
    without = [row for row in rows("verblijfsvormen") if row["token"] != "kliniek"]

    errors = saved(site, **{"termen.verblijfsvormen": without})

    assert errors == []
    assert "kliniek" not in offered(site, "verblijfsvormen")


def test_a_retired_term_is_offered_only_where_it_was_chosen(site):
    old = a_casus(verblijfsvorm="kliniek")
    new = a_casus()
    retired = [{**row, "vervallen": row["token"] == "kliniek"} for row in rows("verblijfsvormen")]

    errors = saved(site, **{"termen.verblijfsvormen": retired})

    assert errors == []
    assert "kliniek" in offered(old, "verblijfsvormen")
    assert "kliniek" not in offered(new, "verblijfsvormen")
    assert "kliniek" not in offered(site["casussen"], "verblijfsvormen")


def test_a_retired_term_in_a_row_keeps_its_words(site):
    plan = a_full_plan(a_ready_casus())

    saved(site, **{"termen.plangebieden": [{**row, "vervallen": True} for row in rows("plangebieden")]})

    velden = {veld.name: veld.value for veld in getAdapter(plan, IFacts, name="levensloopplan")().velden}
    assert velden["doelen_middellang"].dicts()[0]["gebied"] == "Wonen en verblijf"


def test_a_new_term_gets_a_token_of_its_own(site):
    errors = saved(site, **{"termen.labels": [*rows("labels"), {"titel": "Politie Noord"}, {"titel": "Boa's"}]})

    assert errors == []
    assert offered(site, "labels")[-2:] == ["politie-noord", "boas"]
    assert len(set(offered(site, "labels"))) == 5


def test_a_renamed_term_shows_its_new_name(site):
    renamed = [{**row, "titel": "Instelling"} if row["token"] == "kliniek" else row for row in rows("verblijfsvormen")]

    saved(site, **{"termen.verblijfsvormen": renamed})

    terms = getUtility(IVocabularyFactory, "zvh.levensloop.verblijfsvormen")(site)
    assert terms.getTerm("kliniek").title == "Instelling"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"termen.labels": [{"titel": "Iris"}, {"titel": "Iris"}]}, "'Iris' staat er twee keer"),
        ({"termen.labels": [{"token": "iris", "titel": ""}]}, "naam"),
        ({"overleg_maanden": "drie"}, ""),
        ({"overleg_maanden": "0"}, ""),
        ({"huis": ""}, ""),
    ],
)
def test_bad_input_is_refused_in_dutch_and_nothing_is_kept(site, values, words):
    before = (instellingen().huis, instellingen().termijnen, instellingen().terms("labels"))

    errors = saved(site, **{"huis": "Nieuwe naam", **values})

    assert errors
    assert words in " ".join(errors)
    assert (instellingen().huis, instellingen().termijnen, instellingen().terms("labels")) == before


def test_deadlines_and_name_count_at_once(site):
    errors = saved(site, huis="ZVH Proefdam", overleg_maanden="2")

    plan = a_full_plan(a_ready_casus())
    assert errors == []
    assert instellingen().termijnen.overleg_maanden == 2
    assert getAdapter(plan, IFacts, name="levensloopplan")().huis == "ZVH Proefdam"
