"""A rappel over HTTP: behind a late action of another organisation, once a day, seen by who has to act."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from tests.builders import a_member, a_ready_casus, an_action, an_organisation
from tests.fase import in_fase
from tests.http.world import path
from zope.component import getGlobalSiteManager

from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IGerappelleerd
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join

DAY = dt.timedelta(days=1)


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    for login, soort in (("zara", "zorg"), ("pieter", "veiligheid")):
        uid = an_organisation(f"Huis {login}", soort=soort)
        join(casus, a_member(login.capitalize(), uid, "teamlid", gebruiker=login))
        an_action(casus, title=f"Zq{login} belt", organisatie=uid, voor=today() - 2 * DAY)
    in_fase(casus, "in_uitvoering")
    transaction.commit()
    return casus


def test_it_stands_behind_a_late_action_and_is_seen_by_who_has_to_act(casus, as_person):
    petra, zara, heard = as_person("petra"), as_person("zara"), []
    listen = heard.append
    getGlobalSiteManager().registerHandler(listen, (IGerappelleerd,))
    try:
        before = petra.page("werkvoorraad?soort=actie").text
        answer = petra.post_page(f"{path(casus)}/actiepunt-1/rappel")
    finally:
        getGlobalSiteManager().unregisterHandler(listen, (IGerappelleerd,))

    assert "actiepunt-1/rappel" in before
    assert answer.status_code == 302
    assert [(one.door, one.actie.nummer) for one in heard] == [("petra", 1)]
    assert "Rappel: er is al 1 keer om gevraagd." in zara.page("werkvoorraad").text
    assert "Rappel: 1 keer." in petra.page("werkvoorraad").text
    assert "1 keer, het laatst op" in " ".join(petra.page(f"{path(casus)}/actiepunt-1").text.split())
    assert "actiepunt-1/rappel" not in petra.page(f"{path(casus)}/dossier/actiepunten").text
    assert "actiepunt-2/rappel" in petra.page(f"{path(casus)}/dossier/actiepunten").text


def test_once_a_day_not_for_ones_own_and_not_for_what_is_done(casus, as_person):
    petra, zara, pieter = as_person("petra"), as_person("zara"), as_person("pieter")
    place = f"{path(casus)}/actiepunt-1"

    answers = [who.post(f"{place}/@rappel") for who in (zara, pieter, petra)]
    with klok.ahead(DAY):
        answers.append(petra.post(f"{place}/@rappel"))
    zara.post(f"{place}/@workflow/gereedmelden")
    answers.append(petra.post(f"{place}/@rappel"))

    assert [answer.status_code for answer in answers] == [400, 200, 400, 200, 400]
    assert [answer.json().get("rappels") for answer in (answers[1], answers[3])] == [1, 2]
    assert "eigen organisatie" in answers[0].text
    assert "Vandaag is hier al een rappel" in answers[2].text


def test_of_two_at_once_one_counts(casus, as_person):
    people = [as_person("petra"), as_person("iwan"), as_person("pieter")]

    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda one: one.post(f"{path(casus)}/actiepunt-1/@rappel"), people))

    assert sorted(answer.status_code for answer in answers) == [200, 400, 400]
