"""People seen from outside: invitations, end of access, roles of the house, and who may list anybody."""

import datetime as dt
import re

import lxml.html
import pytest
import transaction
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from tests.builders import a_casus, a_member, an_organisation
from tests.http.client import Client

from zvh.levensloop.core.approach.huisrollen import HUISROLLEN
from zvh.levensloop.core.team import LC
from zvh.levensloop.mensen import register, uitnodiging
from zvh.levensloop.mensen.mens import mensen
from zvh.levensloop.mensen.wacht import leden, vertrouwd
from zvh.levensloop.records import klok
from zvh.levensloop.teams.team import join
from zvh.levensloop.toegang.wacht import pogingen

MAIL = "nieuw@proefdam.example"
GOED = "kraanvogel dweil obelisk sneeuwpop"
OTHERS = ("gewoon", "lotte", "fred", "beheer")
GUARDED_ROLES = ("Procesregisseur", "Levensloopcoordinator", "Lezer zorg")
PAGES = ("@@mensen", "@@mens?id=petra", "@@mens-gegevens?id=petra", "@@uitnodigen", "@@huisrollen")


@pytest.fixture(autouse=True)
def no_wrong_passwords_yet():
    """Each test begins without the wrong passwords of another."""
    pogingen.clear()


@pytest.fixture()
def organisatie(live) -> str:
    """An organisation with a mail domain."""
    return an_organisation(maildomeinen="proefdam.example\nwerk.proefdam.example")


def invite(person: Client, organisatie: str, mail: str = MAIL, naam: str = "Nieuwe Collega") -> object:
    """Post the form to invite somebody."""
    form = person.form("@@uitnodigen")
    given = {"naam": naam, "mail": mail, "organisatie:list": organisatie, "functie": "Wijkagent"}
    form |= {f"form.widgets.{name}": value for name, value in given.items()}
    return person.post_page("@@uitnodigen", **{**form, "form.buttons.sturen": "Uitnodiging sturen"})


def link(text: str) -> str:
    """Return the link of an invitation, relative to the site."""
    return re.search(r"/(@@uitnodiging\?link=[\w-]+)", text)[1]


def accept(visitor: Client, where: str, password: str = GOED, again: str = "") -> object:
    """Choose a password on the page behind a link."""
    tree = lxml.html.fromstring(visitor.page(where).content)
    posted = {field.get("name"): field.get("value") for field in tree.xpath("//main//input[@type='hidden']")}
    return visitor.post_page("@@uitnodiging", **posted, wachtwoord=password, nogmaals=again or password)


def account(mail: str = MAIL) -> object:
    """Return the person with an address as it stands now, None for nobody."""
    transaction.begin()
    return next((one for one in mensen() if one.mail == mail), None)


def logs_in(as_person, login: str, password: str) -> bool:
    """Tell whether login and password open the site over REST."""
    answer = as_person().post("@login", json={"login": login, "password": password})
    return answer.status_code == 200


def test_a_colleague_invited_in_the_morning_works_in_the_afternoon(as_person, organisatie, postbus):
    answer = invite(as_person("iwan"), organisatie)
    invited = account()
    found = as_person("petra").get("@@mensen-zoeken?q=collega").json()
    done = accept(as_person(), link(postbus.text()))

    assert answer.status_code == 302, answer.text[:3000]
    assert invited.staat == register.UITGENODIGD
    assert [one["id"] for one in found] == [invited.user_id]
    assert found[0]["organisatie"] == organisatie
    assert "Je account is klaar" in done.text, done.text[:3000]
    assert account().staat == register.ACTIEF
    assert logs_in(as_person, MAIL, GOED)
    assert logs_in(as_person, MAIL.upper(), GOED)


def test_whoever_works_for_a_vaste_deelnemer_may_report(as_person, postbus):
    vast = {"soort": "vast", "van": dt.date(2020, 1, 1), "tot": None}
    organisatie = an_organisation("Politie Proefdam", maildomeinen="proefdam.example", deelnames=[vast])

    invite(as_person("petra"), organisatie)

    assert account().rollen == ("Vaste deelnemers",)


def test_the_mail_says_who_invites_and_until_when_and_no_more(as_person, organisatie, postbus):
    invite(as_person("petra"), organisatie)

    (mail,) = postbus.to(MAIL)

    assert "Uitnodiging voor het intranet" in mail["Subject"]
    assert "Petra Proef nodigt je uit" in mail.get_content()
    assert mail.get_content().count("http") == 1


def test_an_invited_account_is_shut_until_the_link_is_used(as_person, organisatie, postbus):
    invite(as_person("petra"), organisatie)
    who = account()

    asked = as_person().post(f"@users/{who.user_id}/reset-password", json={})
    reset = as_person("beheer").patch(f"@users/{who.user_id}", json={"password": GOED})

    assert not logs_in(as_person, MAIL, "")
    assert reset.status_code == 403, (reset.status_code, reset.text)
    assert asked.status_code < 500
    assert not logs_in(as_person, MAIL, GOED)


def test_a_link_opens_once(as_person, organisatie, postbus):
    invite(as_person("petra"), organisatie)
    where = link(postbus.text())
    accept(as_person(), where)

    again = as_person().page(where)
    replayed = as_person().post_page("@@uitnodiging", link=where.partition("=")[2], wachtwoord="anders " + GOED)

    assert (again.status_code, replayed.status_code) == (400, 400)
    assert "Deze link werkt niet" in again.text
    assert logs_in(as_person, MAIL, GOED)


@pytest.mark.parametrize("forged", ["", "abc", "A" * 43, "%00", "é" * 20])
def test_a_forged_link_opens_nothing(as_person, organisatie, postbus, forged):
    invite(as_person("petra"), organisatie)

    answer = as_person().page(f"@@uitnodiging?link={forged}")

    assert answer.status_code == 400
    assert "Deze uitnodiging opent niets" in answer.text
    assert account().staat == register.UITGENODIGD


def test_an_expired_link_opens_nothing_and_says_until_when_it_worked(as_person, organisatie, postbus):
    with klok.on(klok.today() - dt.timedelta(days=30)):
        uitnodiging.invite(uitnodiging.Genodigde("Late Lezer", MAIL, organisatie))
    transaction.commit()

    answer = as_person().page(link(postbus.text()))

    assert answer.status_code == 400
    assert "Deze link was geldig tot en met" in answer.text


def test_a_new_link_kills_the_former_one(as_person, organisatie, postbus):
    petra = as_person("petra")
    invite(petra, organisatie)
    first = link(postbus.text())
    petra.post_page("@@mens", id=account().user_id, actie="opnieuw")

    assert as_person().page(first).status_code == 400
    assert as_person().page(link(postbus.text())).status_code == 200
    assert len(postbus.to(MAIL)) == 2


@pytest.mark.parametrize(
    ("password", "again", "why"),
    [("kort", "", "te kort"), (GOED, "iets anders", "niet gelijk"), ("nieuwecollega nieuw", "", "naam")],
)
def test_a_bad_password_is_refused_in_words_and_the_link_still_works(
    as_person, organisatie, postbus, password, again, why
):
    invite(as_person("petra"), organisatie)
    where = link(postbus.text())

    answer = accept(as_person(), where, password, again)

    assert answer.status_code == 400
    assert why in answer.text
    assert "Je account is klaar" in accept(as_person(), where).text


@pytest.mark.parametrize(
    ("mail", "why"),
    [
        ("nieuw@elders.example", "Het mag eindigen op: @proefdam.example, @werk.proefdam.example"),
        ("nieuw@niet-proefdam.example", "hoort niet bij"),
        ("nieuw", "geen mailadres"),
        ("a@b@proefdam.example", "geen mailadres"),
        ("nieuw@proefdam.example\r\nBcc: x@elders.example", "Nog niet uitgenodigd"),
    ],
)
def test_an_address_of_elsewhere_is_refused_and_nothing_is_made(as_person, organisatie, postbus, mail, why):
    answer = invite(as_person("petra"), organisatie, mail)

    assert why in answer.text.replace("\n", " ")
    assert account(mail) is None
    assert postbus.mails == []


def test_inviting_somebody_who_is_there_already_says_so(as_person, organisatie, postbus):
    petra = as_person("petra")
    invite(petra, organisatie)

    answer = invite(petra, organisatie, MAIL.upper())

    assert "Er is al een account met dit adres, van Nieuwe Collega (uitgenodigd)" in answer.text
    assert len(postbus.mails) == 1


def test_without_a_mail_server_nothing_is_made(as_person, organisatie):
    api.portal.set_registry_record("plone.smtp_port", 1)

    answer = invite(as_person("petra"), organisatie)

    assert "de mailserver is niet bereikbaar" in answer.text
    assert account() is None


@pytest.mark.parametrize("login", ["", *OTHERS])
def test_nobody_else_manages_people(as_person, live, login):
    person = as_person(login)

    answers = [person.page(path).status_code for path in (*PAGES, "@@toegang-beeindigen?id=gewoon")]
    posted = [
        person.post_page("@@toegang-beeindigen", id="gewoon", reden="zomaar").status_code,
        person.post_page("@@huisrollen", actie="geven", groep="achterwacht", id="gewoon", reden="zomaar").status_code,
    ]

    assert not [status for status in (*answers, *posted) if status not in (302, 401, 403, 404)]
    transaction.begin()
    assert register.is_actief("gewoon")
    assert "gewoon" not in leden("achterwacht")


@pytest.mark.parametrize("login", ["petra", "iwan"])
def test_staff_sees_everybody(as_person, login):
    person = as_person(login)

    answers = {path: person.page(path).status_code for path in PAGES}

    assert answers == dict.fromkeys(PAGES, 200)
    assert "Lotte Proef" in person.page("@@mensen?q=lotte").text
    assert "Gewoon Proef" not in person.page("@@mensen?q=lotte").text
    assert "Typ drie letters of meer" in person.page("@@mensen?q=lo").text


def test_a_form_without_its_token_does_nothing(as_person, live):
    petra = as_person("petra")

    answers = [
        petra.post("@@toegang-beeindigen", data={"id": "gewoon", "reden": "x"}, headers={"Accept": "text/html"}),
        petra.post("@@huisrollen", data={"actie": "geven", "groep": "achterwacht", "id": "gewoon", "reden": "x"}),
    ]

    assert [answer.status_code for answer in answers] == [403, 403]
    transaction.begin()
    assert register.is_actief("gewoon")


def test_access_ends_on_the_very_next_request_also_with_an_open_session_and_token(as_person, postbus):
    visitor = as_person()
    token = visitor.post("@login", json={"login": "gewoon", "password": "welkom-gewoon"}).json()["token"]
    inside = {"Authorization": f"Bearer {token}"}
    before = visitor.get("@users/gewoon", headers=inside).status_code

    ended = as_person("petra").post_page("@@toegang-beeindigen", id="gewoon", reden="andere baan")

    assert (before, ended.status_code) == (200, 302), ended.text[:2000]
    assert visitor.get("@users/gewoon", headers=inside).status_code == 401
    assert as_person("gewoon").get("@users/gewoon").status_code == 401
    assert not logs_in(as_person, "gewoon", "welkom-gewoon")
    assert "Toegang beëindigd" in as_person("petra").page("@@mens?id=gewoon").text
    (mail,) = postbus.to("gewoon@voorbeeld.example")
    assert "andere baan" not in mail.get_content()


def test_ended_access_opens_again_by_an_invitation_without_roles(as_person, organisatie, postbus):
    petra = as_person("petra")
    invite(petra, organisatie)
    accept(as_person(), link(postbus.text()))
    who = account().user_id
    petra.post_page("@@huisrollen", actie="geven", groep="vaste-deelnemers", id=who, reden="werkt bij Proefdam")
    petra.post_page("@@toegang-beeindigen", id=who, reden="met verlof")
    ended = account()
    petra.post_page("@@mens", id=who, actie="opnieuw")
    accept(as_person(), link(postbus.text()), "tweede " + GOED)

    assert (ended.staat, ended.rollen) == (register.BEEINDIGD, ())
    assert account().rollen == ()
    assert logs_in(as_person, MAIL, "tweede " + GOED)


@pytest.mark.parametrize(
    ("login", "over", "why"),
    [
        ("petra", "petra", "Je eigen toegang beëindig je niet zelf"),
        ("iwan", "petra", "laatste procesregisseur"),
        ("iwan", "fred", "alleen een procesregisseur"),
    ],
)
def test_some_access_is_not_ended(as_person, live, login, over, why):
    person = as_person(login)

    page = person.page(f"@@toegang-beeindigen?id={over}")
    posted = person.post_page("@@toegang-beeindigen", id=over, reden="zomaar")

    assert why in page.text
    assert why in posted.text
    transaction.begin()
    assert register.is_actief(over)


def test_ending_access_needs_a_reason(as_person, live):
    answer = as_person("petra").post_page("@@toegang-beeindigen", id="gewoon", reden="  ")

    assert "Schrijf op waarom de toegang eindigt" in answer.text
    transaction.begin()
    assert register.is_actief("gewoon")


def test_an_unknown_person_has_no_page(as_person, live):
    petra = as_person("petra")

    answers = [
        petra.page(f"@@{page}?id=niemand").status_code for page in ("mens", "toegang-beeindigen", "mens-gegevens")
    ]

    assert answers == [404, 404, 404]


def test_a_procesregisseur_gives_and_takes_roles(as_person, live):
    petra = as_person("petra")

    petra.post_page("@@huisrollen", actie="geven", groep="procesregisseurs", id="lotte", reden="tweede PR")
    transaction.begin()
    given = "lotte" in leden("procesregisseurs")
    petra.post_page("@@huisrollen", actie="nemen", groep="procesregisseurs", id="lotte", reden="toch niet")
    transaction.begin()

    assert given
    assert "lotte" not in leden("procesregisseurs")


def group_form(person: Client, groep: str, wie: str) -> object:
    """Add somebody through the form of Plone."""
    return person.post_page(
        "@@usergroup-groupmembership",
        groupname=groep,
        **{"add:list": wie, "form.button.Add": "x", "form.submitted": "1"},
    )


WAYS = {
    "formulier": group_form,
    "REST groep": lambda person, groep, wie: person.patch(f"@groups/{groep}", json={"users": {wie: True}}),
    "REST account": lambda person, groep, wie: person.post(
        "@users", json={"username": "vers", "email": "vers@voorbeeld.example", "password": GOED, "groups": [groep]}
    ),
    "ZMI": lambda person, groep, wie: person.post_page(
        "acl_users/source_groups/manage_addPrincipalsToGroup", group_id=groep, **{"principal_ids:list": wie}
    ),
    "pagina": lambda person, groep, wie: person.post_page(
        "@@huisrollen", actie="geven", groep=groep, id=wie, reden="x"
    ),
    "groep in groep": lambda person, groep, wie: group_form(person, groep, "Administrators"),
}


@pytest.mark.parametrize("login", ["beheer", "iwan", SITE_OWNER_NAME])
def test_only_a_procesregisseur_puts_people_in_these_groups(as_person, live, login):
    person = as_person(login)
    guarded = [huisrol.groep for huisrol in HUISROLLEN if huisrol.alleen_pr]
    before = {groep: set(live.acl_users.source_groups.getGroupMembers(groep)) for groep in guarded}

    for groep in guarded:
        for way in WAYS.values():
            way(person, groep, "gewoon")

    transaction.begin()
    assert {groep: set(live.acl_users.source_groups.getGroupMembers(groep)) for groep in guarded} == before


def test_a_beheerder_is_told_why(as_person, live):
    person = as_person("beheer")

    rest = person.patch("@groups/procesregisseurs", json={"users": {"gewoon": True}})
    form = group_form(person, "procesregisseurs", "gewoon")

    assert (rest.status_code, form.status_code) == (403, 403)
    assert "Alleen een procesregisseur" in rest.text
    assert "Alleen een procesregisseur" in form.text


@pytest.mark.parametrize("login", ["beheer", SITE_OWNER_NAME])
def test_nobody_gives_such_a_role_directly(as_person, live, login):
    person = as_person(login)
    zmi = "acl_users/portal_role_manager/manage_assignRoleToPrincipals"
    vers = {"username": "vers", "email": "v@voorbeeld.example", "password": GOED}

    answers = []
    for role in GUARDED_ROLES:
        answers += [
            person.patch("@users/gewoon", json={"roles": {role: True}}),
            person.patch("@groups/Reviewers", json={"roles": [role]}),
            person.post("@users", json={**vers, "roles": [role]}),
            person.post("@groups", json={"groupname": "nieuw", "roles": [role]}),
            person.post_page(zmi, role_id=role, **{"principal_ids:list": "gewoon"}),
        ]

    transaction.begin()
    held = live.acl_users.portal_role_manager._principal_roles
    own = {huisrol.groep for huisrol in HUISROLLEN}
    assert [answer.status_code for answer in answers if answer.status_code >= 500] == []
    assert [who for who, roles in held.items() if set(roles) & set(GUARDED_ROLES) and who not in own] == []


def test_an_account_named_like_a_group_is_refused(as_person, live):
    manager = as_person("manager")

    answers = [
        manager.post("@users", json={"username": name, "email": "v@voorbeeld.example", "password": GOED}).status_code
        for name in ("procesregisseurs", "levensloop:abc:Teamlid")
    ]

    transaction.begin()
    assert [status for status in answers if status < 400] == []
    assert not {"procesregisseurs", "levensloop:abc:Teamlid"} & set(live.acl_users.source_users.listUserIds())


@pytest.mark.parametrize("login", ["beheer", SITE_OWNER_NAME, "iwan"])
def test_nobody_takes_over_or_removes_an_account_that_opens_casussen(as_person, live, login):
    join(a_casus(), a_member("Lotte Proef", an_organisation(), LC, gebruiker="lotte"))
    transaction.commit()
    person, mail = as_person(login), "dief@voorbeeld.example"

    for over in ("petra", "fred", "lotte"):
        person.patch(f"@users/{over}", json={"password": GOED})
        person.patch(f"@users/{over}", json={"email": mail})
        person.post_page("@@user-information", userid=over, **{"form.widgets.email": mail})
        person.delete(f"@users/{over}")
        person.post_page("acl_users/source_users/manage_updateUserPassword", user_id=over, password=GOED, confirm=GOED)

    transaction.begin()
    for over in ("petra", "fred", "lotte"):
        assert api.user.get(over).getProperty("email") == f"{over}@voorbeeld.example"
        assert logs_in(as_person, over, f"welkom-{over}")


def test_a_beheerder_still_manages_ordinary_accounts_and_groups(as_person, live):
    person = as_person("beheer")

    answers = [
        person.patch("@users/gewoon", json={"email": "ander@voorbeeld.example"}).status_code,
        person.patch("@groups/handreikingredactie", json={"users": {"gewoon": True}}).status_code,
        person.get("@users?query=gewoon").status_code,
        person.page("@@usergroup-userprefs").status_code,
    ]

    assert answers == [204, 204, 200, 200]
    transaction.begin()
    assert "gewoon" in leden("handreikingredactie")


@pytest.mark.parametrize("login", ["gewoon", "fred", "rita"])
def test_nobody_else_lists_people(as_person, live, login):
    person = as_person(login)
    asked = (
        *("@users", "@users?query=petra", "@users?search=petra", "@users/petra", "@groups", "@groups/procesregisseurs"),
        *("@principals?search=petra", "@vocabularies/plone.app.vocabularies.Principals", "@sharing?search=petra"),
        *("@vocabularies/plone.app.vocabularies.Users", "@vocabularies/plone.app.vocabularies.Groups"),
        *(
            "@vocabularies/zvh.levensloop.mensen",
            "@@getVocabulary?name=zvh.levensloop.mensen",
            "@@mensen-zoeken?q=petra",
        ),
        *("@@getVocabulary?name=plone.app.vocabularies.Users&query=petra", "@@usergroup-userprefs", "@@member-search"),
        *("handreiking/@@getVocabulary?name=plone.app.vocabularies.Users&query=petra", "author/petra"),
        *("handreiking/@@getVocabulary?name=plone.app.vocabularies.Principals&query=petra", "@@mens?id=petra"),
        *("handreiking/@sharing?search=petra", "handreiking/@@sharing", "@@sharing", "@@pas_search/searchUsers"),
    )

    answers = [ask(path) for path in asked for ask in (person.get, person.page)]

    assert [(a.url, a.status_code) for a in answers if a.status_code >= 500] == []
    assert [a.url for a in answers if re.search("Petra Proef|petra@", a.text)] == []


@pytest.mark.parametrize(("vraag", "gevonden"), [("pet", 1), ("pe", 0), ("", 0), ("proef", 10), ("ZZZ", 0)])
def test_choosing_a_person_takes_three_letters_and_gives_ten_at_most(as_person, live, vraag, gevonden):
    answer = as_person("petra").get(f"@@mensen-zoeken?q={vraag}")

    assert len(answer.json()) == gevonden


def test_whoever_left_is_not_offered(as_person, live):
    with vertrouwd():
        register.put("gewoon", register.BEEINDIGD)

    assert as_person("petra").get("@@mensen-zoeken?q=gewoon").json() == []


def test_a_person_keeps_the_own_telephone_only(as_person, live):
    person = as_person("gewoon")

    posted = person.post_page("@@mijn-gegevens", telefoon="088 000 9999").status_code
    refused = person.patch("@users/gewoon", json={"organisatie": "andere", "functie": "directeur"}).status_code

    transaction.begin()
    who = api.user.get("gewoon")
    assert (posted, refused) == (302, 403)
    assert [who.getProperty(name) for name in ("telefoon", "organisatie", "functie")] == ["088 000 9999", "", ""]
