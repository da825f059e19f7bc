"""A page that is written anew while it is read, what its readers say, and what waits for the redactie."""

import datetime as dt

import pytest
from plone import api
from zExceptions import BadRequest

from zvh.levensloop.core.handreiking import verschil
from zvh.levensloop.handreiking.content import add_page, publish, rich
from zvh.levensloop.handreiking.opmerkingen import beantwoord, geef, open_bij, zichtbaar
from zvh.levensloop.handreiking.pagina import nog_goed
from zvh.levensloop.handreiking.versies import versies
from zvh.levensloop.handreiking.werk import Handreikingwerk
from zvh.levensloop.handreiking.werkversie import gooi_weg, is_werkversie, maak, neem_over, origineel, werkversie
from zvh.levensloop.records import klok


@pytest.fixture()
def page(site):
    """A published page, for somebody of the redactie."""
    with api.env.adopt_user(username="rita"):
        made = add_page(site["handreiking"], "proef", "Proef", "Kort", "<h2>Doen</h2><p>Bel eerst.</p>", contact="ZVH")
        publish(made)
        yield made


def offered(page, text="<h2>Doen</h2><p>Bel later.</p>"):
    """Return a working copy with another text that lies for review."""
    copy = maak(page)
    copy.text = rich(text)
    api.content.transition(copy, transition="aanbieden")
    return copy


def waiting():
    """Return what waits of the page, for whoever asks."""
    return [line.wat for line in Handreikingwerk().van_partner("") if line.pad.endswith("proef")]


def test_a_working_copy_leaves_the_page_as_it_is(page):
    copy = maak(page)
    copy.text = rich("<p>Anders</p>")

    assert page.text.raw == "<h2>Doen</h2><p>Bel eerst.</p>"
    assert (api.content.get_state(copy), copy.contact) == ("concept", "ZVH")
    assert is_werkversie(copy) and not is_werkversie(page)
    assert (origineel(copy), werkversie(page)) == (page, copy)


def test_two_people_work_in_one_working_copy(page):
    assert maak(page) == maak(page)


def test_a_working_copy_that_is_taken_over_is_the_page(page):
    taken = neem_over(offered(page))

    assert taken == page
    assert page.text.raw == "<h2>Doen</h2><p>Bel later.</p>"
    assert api.content.get_state(page) == "gepubliceerd"
    assert werkversie(page) is None
    assert "werkversie-proef" not in page.__parent__
    assert api.content.find(portal_type="Handreikingpagina", SearchableText="later", getId="proef")


def test_a_second_working_copy_can_follow_the_first(page):
    neem_over(offered(page))

    neem_over(offered(page, "<p>Derde tekst</p>"))

    assert page.text.raw == "<p>Derde tekst</p>"


def test_a_working_copy_that_nobody_judged_is_not_taken_over(page):
    with pytest.raises(BadRequest, match="eerst ter beoordeling"):
        neem_over(maak(page))


def test_a_working_copy_is_not_published_beside_its_page(page):
    with pytest.raises(BadRequest, match="werkversie"):
        api.content.transition(offered(page), transition="publiceren")


@pytest.mark.parametrize("act", [neem_over, gooi_weg])
def test_a_page_itself_is_neither_taken_over_nor_thrown_away(page, act):
    with pytest.raises(BadRequest, match="geen werkversie"):
        act(page)


def test_a_working_copy_that_is_thrown_away_leaves_nothing(page):
    gooi_weg(offered(page))

    assert page.text.raw == "<h2>Doen</h2><p>Bel eerst.</p>"
    assert werkversie(page) is None
    assert "werkversie-proef" not in page.__parent__
    assert origineel(maak(page)) == page


def test_only_a_published_page_has_a_working_copy(page):
    with pytest.raises(BadRequest, match="niet gepubliceerd"):
        maak(maak(page))


def test_former_texts_stay_and_can_be_compared(page):
    neem_over(offered(page))

    newest, first = versies(page)

    assert [(newest.nummer, newest.naam), first.nummer] == [(2, "Rita Proef"), 1]
    words = [(deel.soort, deel.tekst) for deel in verschil(first.tekst, newest.tekst) if deel.soort != "gelijk"]
    assert words == [("eraf", "eerst."), ("erbij", "later.")]


def test_a_remark_waits_for_the_redactie_until_it_is_answered(page):
    with api.env.adopt_user(username="gewoon"):
        one = geef(page, "kop-doen", "Wie bel ik dan?")
        again = geef(page, "kop-doen", "Wie bel ik  dan?")
    before = waiting()

    beantwoord(page.__parent__, one.nummer, "Staat er nu bij.")

    assert again == one
    assert (before, waiting()) == (["Proef: 1 opmerking beantwoorden"], [])
    with api.env.adopt_user(username="gewoon"):
        assert [seen.antwoord for seen in zichtbaar(page)] == ["Staat er nu bij."]
    with api.env.adopt_user(username="lotte"):
        assert zichtbaar(page) == []
    with pytest.raises(BadRequest, match="al beantwoord"):
        beantwoord(page.__parent__, one.nummer, "Nog eens.")


@pytest.mark.parametrize(
    ("sectie", "tekst", "waarom"),
    [
        ("kop-doen", "Het is 111222333", "BSN"),
        ("kop-weg", "Goed", "kop"),
        ("", " ", "Schrijf"),
        ("", "x" * 501, "kort"),
    ],
)
def test_a_remark_that_can_not_be_kept_is_refused(page, sectie, tekst, waarom):
    with pytest.raises(BadRequest, match=waarom):
        geef(page, sectie, tekst)

    assert open_bij(page.__parent__) == {}


def test_a_page_waits_from_a_month_before_its_day(page):
    page.opnieuw_bekijken = klok.today() + dt.timedelta(days=31)
    far = waiting()
    page.opnieuw_bekijken = klok.today() + dt.timedelta(days=30)
    near = waiting()

    nog_goed(page, (klok.today() + dt.timedelta(days=365)).isoformat())

    assert (far, near, waiting()) == ([], ["Proef: opnieuw bekijken"], [])


@pytest.mark.parametrize("day", ["", "31-02", "2020-01-01", "9999-01-01"])
def test_a_page_is_looked_at_again_on_a_day_to_come(page, day):
    with pytest.raises(BadRequest):
        nog_goed(page, day)


def test_nothing_waits_for_who_does_not_keep_the_handreiking(page):
    offered(page)

    with api.env.adopt_user(username="petra"):
        assert list(Handreikingwerk().van_huis(klok.today())) == []
