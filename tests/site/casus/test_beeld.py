"""A casus in pictures: the bands that whoever reads may see, and the same as a table."""

import datetime as dt

from plone import api
from tests.builders import a_full_plan, a_member, a_ready_casus, an_adopted_plan, an_organisation, changed
from tests.fase import in_fase

from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join


def shown(casus: object, login: str, view: str = "casus-in-beeld") -> str:
    """Return the picture as somebody gets it."""
    with api.env.adopt_user(username=login):
        return api.content.get_view(view, casus, casus.REQUEST)()


def test_phases_and_stays_are_drawn_and_told(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    changed(casus, verblijven=[], buiten_sinds=today() - dt.timedelta(days=90))
    join(casus, a_member("Zara Proef", an_organisation("Zorg", soort="zorg"), gebruiker="zara"))
    join(casus, a_member("Wim Proef", an_organisation("Wonen", soort="wonen"), gebruiker="wim"))

    zara, wim = shown(casus, "zara"), shown(casus, "wim")

    assert 'role="img"' in zara
    assert [part for part in (">Fase<", ">In uitvoering<", ">Verblijf<") if part not in zara] == []
    assert ">Verblijf<" not in wim
    assert ">In uitvoering<" in wim


def test_the_scores_of_adopted_plans_are_drawn_for_who_reads_the_row(site):
    casus = a_ready_casus()
    rows = [
        {"leefgebied": "wonen", "situatie": "Verzonnen.", "zrm": "2"},
        {"leefgebied": "justitie", "situatie": "Verzonnen.", "zrm": "1", "leesbaar_voor": "straf"},
    ]
    an_adopted_plan(casus, leefgebieden=rows)
    concept = a_full_plan(casus, leefgebieden=[{"leefgebied": "netwerk", "situatie": "Verzonnen.", "zrm": "5"}])
    join(casus, a_member("Wim Proef", an_organisation("Wonen", soort="wonen"), gebruiker="wim"))

    petra, wim = shown(casus, "petra", "zrm-in-beeld"), shown(casus, "wim", "zrm-in-beeld")

    assert [
        words
        for words in (">Wonen en verblijf<", ">2 – niet zelfredzaam<", ">Justitie en politie<")
        if words not in petra
    ] == []
    assert ">Sociaal netwerk" not in petra, f"{concept.title} is not adopted"
    assert ">Wonen en verblijf<" in wim
    assert ">Justitie en politie<" not in wim


def test_without_a_score_there_is_no_picture(site):
    assert "<svg" not in shown(a_ready_casus(), "petra", "zrm-in-beeld")
