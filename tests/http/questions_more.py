"""The questions about phase, team, organisations and house; see questions.py."""

import re

import transaction
from plone import api
from tests.http.client import Client
from tests.http.questions import Vraag, _numbers, dossier, inside, ok, page, patched, sees, vraag
from tests.http.world import FORMER, LONG_AGO, TEAM, World, path, set_phase

from zvh.levensloop.core.approach.fasen import FASEN
from zvh.levensloop.core.team import ONTVANGEND
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.team import join, team

# The tabs that every room fills with its own part.
TABBLADEN = ("actiepunten", "levensloopplan", "overleggen")
# Phases, by the words of the table.
TITELS = {fase.titel: fase.token for fase in FASEN}


def fase(world: World, person: Client, wat: str, kop: str) -> bool:
    """Tell whether somebody reads a casus, or its adopted plan, in a phase."""
    made = world.in_phases()
    if api.content.get_state(made.casus) != TITELS[wat]:
        with inside():
            set_phase(made.casus, TITELS[wat])
    place = {"De casus lezen, per fase": made.casus, "Het vastgestelde plan lezen, per fase": made.plans["vastgesteld"]}
    return ok(person.get(path(place[kop])))


@vraag("Het hele BSN tonen")
def bsn(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, with a purpose; the page must agree."""
    place = dossier(world, wanneer).path
    answer = ok(person.post(f"{place}/@bsn", json={"doel": "wlz"}))
    assert ok(page(person, f"{place}/@@bsn")) is answer
    return answer


# The team.


@vraag("De teamleden en hun telefoonnummers zien")
def team_zien(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, and a telephone number on the page."""
    made = dossier(world, wanneer)
    number = next(k for k in made.canaries.kanaries if (k.plek, k.veld) == ("team", "telefoon"))
    answer = person.get(f"{made.path}/@team")
    listed = ok(answer) and "items" in answer.json()
    assert number.in_(page(person, f"{made.path}/team").text.casefold()) is listed
    return listed


@vraag("Alleen de naam van de voorzitter zien")
def voorzitter(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    answer = person.get(f"{dossier(world, wanneer).path}/@team")
    return ok(answer) and "items" not in answer.json() and bool(answer.json()["voorzitter"])


@vraag("Iemand aan het team toevoegen")
def toevoegen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST. Own: somebody of one's own organisation, as receiving house."""
    return person.post(f"{dossier(world, wanneer).path}/@team", json=newcomer(world, own, login)).status_code == 201


@vraag("Iemand voorstellen voor het team")
def voorstellen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page must agree."""
    place = dossier(world, wanneer).path
    answer = person.post(f"{place}/@team", json={**newcomer(world, False, ""), "reden": "Nodig voor de zorg."})
    proposed = answer.status_code == 202
    assert ok(page(person, f"{place}/teamvoorstel")) is proposed
    return proposed


def newcomer(world: World, own: bool, login: str) -> dict[str, str]:
    """Return a membership of somebody new."""
    name = login if own and login in TEAM else ""
    rol = ONTVANGEND if own else "teamlid"
    return {
        "naam": f"Nieuw {next(_numbers)}",
        "organisatie": world.organisations[name],
        "rol": rol,
        "van": "2026-01-01",
        "aanleiding": "Inclusie",
    }


def somebody(world: World, wanneer: str, own: bool, login: str) -> int:
    """Put a contact in the team and return his number. Own: of the same organisation, as receiving house."""
    new = newcomer(world, own, login)
    with inside():
        return join(dossier(world, wanneer).casus, Lidmaatschap(new["naam"], new["organisatie"], new["rol"], LONG_AGO))


@vraag("Een lidmaatschap wijzigen")
def wijzigen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    number = somebody(world, wanneer, own, login)
    return ok(person.patch(f"{dossier(world, wanneer).path}/@team/{number}", json={"functie": "Anders"}))


@vraag("Een lidmaatschap beëindigen")
def beeindigen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    number = somebody(world, wanneer, own, login)
    return ok(person.delete(f"{dossier(world, wanneer).path}/@team/{number}", json={"reden": "Andere baan."}))


@vraag("Het eigen lidmaatschap wijzigen of beëindigen")
def zichzelf(world: World, person: Client, wanneer: str, login: str) -> bool:
    """Over REST; who is no member asks for a number that nobody has."""
    made = dossier(world, wanneer)
    transaction.begin()
    number = next((n for n, m in team(made.casus).items() if login and m.gebruiker == login), 999)
    place = f"{made.path}/@team/{number}"
    answers = person.patch(place, json={"tot": "2030-01-01"}), person.delete(place, json={"reden": "Weg."})
    return True in [ok(answer) for answer in answers]


@vraag("Per lid een categorie openen of sluiten")
def leesrecht(world: World, person: Client, wanneer: str) -> bool:
    """By its form, without the reason that it asks: whoever may is told so."""
    number = somebody(world, wanneer, False, "")
    return incomplete(person, f"{dossier(world, wanneer).path}/leesrecht?nummer={number}")


@vraag("Zien waarom iemand toegang heeft")
def waarom(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """On the page that tells. Own: one's own line."""
    answer = page(person, f"{dossier(world, wanneer).path}/toegang")
    name = login if own and login in TEAM else "vera" if login != "vera" else "kees"
    return ok(answer) and f"Zqlid{name}" in answer.text


@vraag("Op kenmerk opvragen wie een casus kan zien")
def op_kenmerk(world: World, person: Client, wanneer: str) -> bool:
    """By the form."""
    answer = person.post_page("@@toegang-casus", kenmerk=dossier(world, wanneer).casus.kenmerk)
    return ok(answer) and "Zqlidvera" in answer.text


# Organisations.


def organisation(world: World, own: bool, login: str) -> object:
    """Return an organisation. Own: the one of which somebody is the contact."""
    return world.portal["organisaties"].unrestrictedTraverse(world.kept[login if own and login in world.kept else ""])


@vraag("De gids openen")
def gids(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST."""
    return sees(person, "organisaties")


@vraag("Een organisatie lezen")
def organisatie_lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(organisation(world, own, login)))


@vraag("Een organisatie wijzigen")
def organisatie_wijzigen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return patched(person, organisation(world, own, login), "dag_en_nacht")


@vraag("Een organisatie toevoegen")
def organisatie_toevoegen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    values = {"@type": "Organisatie", "naam": f"Nieuw {next(_numbers)}", "soort": "zorg"}
    return ok(person.post("organisaties", json=values))


@vraag("Een organisatie verwijderen")
def organisatie_verwijderen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return ok(person.delete(path(organisation(world, False, ""))))


# The house.


@vraag("Een procesregisseur, informatiecoördinator, FG of achterwacht aanwijzen")
def bijzondere_rol(world: World, person: Client, wanneer: str) -> bool:
    """By the page and by the service of Plone."""
    return given(person, "achterwacht")


@vraag("Een andere rol van het huis geven")
def gewone_rol(world: World, person: Client, wanneer: str) -> bool:
    """By the page and by the service of Plone."""
    return given(person, "kengetallenlezers")


def given(person: Client, group: str) -> bool:
    """Tell whether somebody can put a former member of a team in a group of the house; he goes out again."""
    person.post_page("@@huisrollen", actie="geven", groep=group, id=FORMER, reden="Proef.")
    person.patch(f"@groups/{group}", json={"users": {FORMER: True}})
    transaction.begin()
    done = FORMER in {user.getId() for user in api.user.get_users(groupname=group)}
    if done:
        with inside():
            api.group.remove_user(groupname=group, username=FORMER)
    return done


@vraag("Noodtoegang nemen")
def noodtoegang(world: World, person: Client, wanneer: str) -> bool:
    """By its form, without casus and reason: whoever may is told so."""
    return incomplete(person, "@@noodtoegang")


@vraag("Actiepunten, plannen en overleggen van de casus bij elkaar zien")
def tabbladen(world: World, person: Client, wanneer: str) -> bool:
    """Each tab by its address; the page of the casus shows those that open, and no other."""
    casus = dossier(world, wanneer).path
    shown = page(person, casus).text
    opened = {name: ok(page(person, f"{casus}/dossier/{name}")) for name in TABBLADEN}
    assert opened == {name: f"{casus}/dossier/{name}" in shown for name in TABBLADEN}, opened
    assert len(set(opened.values())) == 1, opened
    return opened["actiepunten"]


@vraag("De tijdlijn van de casus lezen")
def tijdlijn(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the tab must agree, and each record that is told about opens."""
    casus = dossier(world, wanneer).path
    answer = person.get(f"{casus}/@verloop?b_size=200")
    assert ok(page(person, f"{casus}/dossier/tijdlijn")) is ok(answer)
    told = {item["stuk"]["@id"] for item in answer.json()["items"]} if ok(answer) else set()
    assert not [place for place in told if not ok(person.get(place))]
    return ok(answer)


@vraag("De documenten van de casus bij elkaar zien")
def documenten(world: World, person: Client, wanneer: str) -> bool:
    """The tab; each document on it can be downloaded."""
    answer = page(person, f"{dossier(world, wanneer).path}/dossier/documenten")
    links = [link for link in re.findall(r'href="([^"]+@document[^"]*)"', answer.text) if ok(answer)]
    assert not [link for link in links if not ok(person.get(link))]
    return ok(answer)


BLADZIJDEN = {
    "De startpagina openen": "@@werkvoorraad",
    "De lege formulieren openen": "formulieren",
    "Deze bladzijde lezen": "@@rechten",
    "De instellingen van het huis openen": "@@levensloop-instellingen",
    "Zien tot welke casussen je zelf toegang hebt": "@@mijn-toegang",
    "Je eigen gegevens openen": "@@mijn-gegevens",
    "Je eigen agenda openen": "@@mijn-agenda",
    "Zien welke mail nog weg moet": "@@uitgaande-mail",
    "Genomen noodtoegang beoordelen": "@@noodtoegangen",
    "De lijst met mensen openen": "@@mensen",
    "Het gebruikersbeheer van Plone openen": "@@usergroup-userprefs",
}
# Forms that are sent without what they ask, so that nothing happens.
FORMULIEREN = {
    "Iemand uitnodigen voor een account": "@@uitnodigen",
    "Alle toegang van iemand beëindigen": "@@toegang-beeindigen?id=olof",
}


def bladzijde(place: str) -> Vraag:
    """Return the question whether a page opens."""
    return lambda world, person, wanneer: ok(page(person, place))


def incomplete(person: Client, place: str) -> bool:
    """Tell whether somebody may open a form and send it; sent without what it asks, it comes back."""
    return ok(page(person, place)) and person.post_page(place).status_code in (200, 400)


for _wat, _place in FORMULIEREN.items():
    vraag(_wat)(lambda world, person, wanneer, place=_place: incomplete(person, place))
for _wat, _place in BLADZIJDEN.items():
    vraag(_wat)(bladzijde(_place))
