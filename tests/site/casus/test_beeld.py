"""A casus in pictures: the bands that whoever reads may see, and the same as a table."""

import datetime as dt

from plone import api
from tests.builders import a_member, a_ready_casus, an_organisation, changed
from tests.fase import in_fase

from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join


def shown(casus: object, login: str) -> str:
    """Return the picture as somebody gets it."""
    with api.env.adopt_user(username=login):
        return api.content.get_view("casus-in-beeld", casus, casus.REQUEST)()


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
