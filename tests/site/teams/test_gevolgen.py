"""What happens elsewhere and counts in every team at once: end of all access, another kind, another reader."""

import datetime as dt

import pytest
from plone import api
from tests.builders import a_casus, a_member, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility
from zope.event import notify

from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.mensen.gegevens import keep
from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IAfscheid, IDeelname, IDeelnames, IVindCasus
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.toegang import ToegangBeeindigd
from zvh.levensloop.teams.gevolg import gevolg
from zvh.levensloop.teams.leesrecht import herstel, wijk_af
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import end_now, join, team
from zvh.levensloop.teams.voorstel import neem_aan, stel_voor, voorstellen, wachtend, wijs_af

MORGEN = dt.timedelta(days=1)


@pytest.fixture()
def casus(site):
    """An active casus."""
    casus = a_casus()
    in_fase(casus, "beeldvorming")
    return casus


def roles(casus, login: str) -> frozenset[str]:
    """Return the roles of a person now."""
    return rechten().roles(login, casus.UID(), now())


def test_end_of_all_access_ends_every_membership_now(casus):
    other = a_casus(naam="Ander", bsn="999990020")
    org = an_organisation()
    join(casus, a_member("Zara", org, gebruiker="zara"))
    join(other, a_member("Zara", org, gebruiker="zara", van=today() + MORGEN))
    join(other, a_member("Wim", org, gebruiker="wim"))

    notify(ToegangBeeindigd("zara", "uit dienst"))

    assert [team(casus)[1].over(now()), team(other)[1].at(now() + 2 * MORGEN)] == [True, False]
    assert team(other)[2].tot is None
    assert getUtility(IDeelnames)("zara") == 0
    assert team(casus)[1].reden == "alle toegang van deze persoon is beëindigd"


def test_who_leaves_an_organisation_leaves_the_teams_that_he_was_in_for_it(casus):
    politie, wonen, zorg = (an_organisation(f"Huis {kind}", soort=kind) for kind in ("veiligheid", "wonen", "zorg"))
    keep("pieter", organisatie=politie)
    join(casus, a_member("Pieter", politie, gebruiker="pieter"))
    join(casus, a_member("Pieter", zorg, "toeganger", gebruiker="pieter"))
    assert {"Lezer straf", "Lezer zorg"} <= roles(casus, "pieter")

    keep("pieter", organisatie=wonen, functie="verhuurder")

    assert "Lezer straf" not in roles(casus, "pieter")
    assert "Lezer zorg" in roles(casus, "pieter")
    assert (team(casus)[1].reden, team(casus)[1].organisatie) == ("werkt niet meer bij deze organisatie", politie)
    assert not team(casus)[2].over(now())


def test_rights_follow_the_kind_of_an_organisation_at_once(casus):
    uid = an_organisation("GGZ", soort="zorg")
    join(casus, a_member("Zara", uid, gebruiker="zara"))
    before = roles(casus, "zara")

    changed(_content(uid), soort="wonen")

    assert "Lezer zorg" in before
    assert "Lezer zorg" not in roles(casus, "zara")
    assert "TeamlidWonen" in roles(casus, "zara")
    assert team(casus)[1].soort == "wonen"


def _content(uid: str) -> object:

    return api.content.get(UID=uid)


def test_organisations_of_a_person_are_those_of_what_counts_now(casus):
    now_in, ended = an_organisation("A"), an_organisation("B")
    join(casus, a_member("Zara", now_in, gebruiker="zara"))
    number = join(casus, a_member("Zara", ended, LC, gebruiker="zara"))
    end_now(casus, number, "weg")

    assert IDeelname(casus).organisaties("zara") == {now_in}
    assert IDeelname(casus).organisaties("wim") == frozenset()


def test_only_who_had_access_reads_that_it_ended(casus):
    org = an_organisation()
    join(casus, a_member("Zara", org, gebruiker="zara", tot=dt.date(2026, 3, 3)))
    join(casus, a_member("Wim", org, gebruiker="wim"))
    join(casus, a_member("Pieter", org, gebruiker="pieter", van=today() + MORGEN))

    told = {login: getUtility(IAfscheid)(login, casus) for login in ("zara", "wim", "pieter", "gewoon", "")}

    assert told == {
        "zara": "Je toegang is geëindigd op 3 maart 2026.",
        "wim": None,
        "pieter": None,
        "gewoon": None,
        "": None,
    }


def test_a_closed_casus_ends_the_access_of_its_members(casus):
    org = an_organisation()
    join(casus, a_member("Wim", org, gebruiker="wim"))
    join(casus, a_member("Lotte", org, LC, gebruiker="lotte"))
    with klok.on(dt.date(2026, 3, 3)):
        in_fase(casus, "uitgestroomd")

        told = [getUtility(IAfscheid)(login, casus) for login in ("wim", "gewoon")]
        assert told == ["Je toegang is geëindigd op 3 maart 2026.", None]
        assert "Nazorg" in roles(casus, "lotte")

    with klok.on(dt.date(2026, 7, 1)):
        assert getUtility(IAfscheid)("lotte", casus) == "Je toegang is geëindigd op 3 juni 2026."


def test_the_effect_of_an_end_names_what_goes_and_what_stays(casus):
    org = an_organisation("GGZ", soort="zorg")
    only = join(casus, a_member("Lotte", org, LC, gebruiker="lotte"))
    join(casus, a_member("Gerrit", an_organisation(), CR, gebruiker="gerrit"))
    both = join(casus, a_member("Zara", org, gebruiker="zara"))
    join(casus, a_member("Zara", org, "toeganger", gebruiker="zara"))
    contact = join(casus, a_member("Cor", org))

    lc, zara, cor = (gevolg(casus, number) for number in (only, both, contact))

    assert (lc.opende, lc.blijft, lc.rol_open) == (True, (), "Levensloopcoördinator")
    assert "Straf" in lc.categorieen
    assert (zara.blijft, zara.rol_open, zara.organisatie_weg) == (("Levensloopteamtoeganger",), "", False)
    assert (zara.categorieen, cor.opende) == ((), False)


def test_a_category_is_widened_until_its_day_and_restored(casus):
    join(casus, a_member("Wim", an_organisation("Wonen", soort="wonen"), gebruiker="wim"))

    wijk_af(casus, 1, "zorg", True, "gaat mee op huisbezoek", today() + MORGEN)
    wide = "Lezer zorg" in roles(casus, "wim")
    later = rechten().roles("wim", casus.UID(), now() + 2 * MORGEN)
    herstel(casus, 1, "zorg")

    assert (wide, "Lezer zorg" in later, "Lezer zorg" in roles(casus, "wim")) == (True, False, False)


def test_a_category_is_narrowed(casus):
    join(casus, a_member("Lotte", an_organisation(), LC, gebruiker="lotte"))

    wijk_af(casus, 1, "straf", False, "is familie van een verbalisant", today() + MORGEN)

    assert "Lezer straf" not in roles(casus, "lotte")
    assert "Lezer zorg" in roles(casus, "lotte")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("zorg", True, "", MORGEN), "Schrijf op waarom"),
        (("zorg", True, "nodig", -MORGEN), "dat nog komt"),
        (("zorg", False, "nodig", MORGEN), "al zo"),
        (("onzin", True, "nodig", MORGEN), "Kies een categorie"),
    ],
)
def test_a_deviation_that_can_not_be_is_refused(casus, values, words):
    join(casus, a_member("Wim", an_organisation("Wonen", soort="wonen"), gebruiker="wim"))
    categorie, mag, reden, days = values

    with pytest.raises(BadRequest, match=words):
        wijk_af(casus, 1, categorie, mag, reden, today() + days)

    assert team(casus)[1].afwijkingen == ()


def test_a_proposal_to_end_ends_at_once_when_accepted(casus):
    join(casus, a_member("Zara", an_organisation(), gebruiker="zara"))
    number = stel_voor(casus, team(casus)[1], "andere baan", 1)
    waiting = [one.kenmerk for one in wachtend()]

    neem_aan(casus, number)

    assert (waiting, wachtend()) == ([casus.kenmerk], [])
    assert team(casus)[1].over(now())
    with pytest.raises(BadRequest, match="al besloten"):
        wijs_af(casus, number, "toch niet")
    assert voorstellen(casus)[number].besluit == "aangenomen"


def test_the_same_is_proposed_once(casus):
    member = a_member("Wim", an_organisation(), gebruiker="wim")
    stel_voor(casus, member, "is begeleider")

    with pytest.raises(BadRequest, match="Er ligt al een voorstel over Wim"):
        stel_voor(casus, member, "is begeleider")
    with pytest.raises(BadRequest, match="waarom"):
        stel_voor(casus, a_member("Bas", "org"), " ")


def test_a_running_casus_is_found_before_a_closed_one(site):
    closed, running = a_casus(naam="Düne"), a_casus(naam="Dune")
    in_fase(closed, "doorverwezen")
    find, born = getUtility(IVindCasus), dt.date(1990, 2, 3)

    assert [one.kenmerk for one in find.op_persoon("DUNE", born)] == [running.kenmerk]
    assert find.op_kenmerk(f" {closed.kenmerk.lower()} ").kenmerk == closed.kenmerk
    assert (find.op_persoon("Dun", born), find.op_persoon("", born), find.op_kenmerk("")) == ((), (), None)
