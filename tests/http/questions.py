"""How each row of the tables of rechten.md is asked: over HTTP, as the person of a column.

A question tells whether somebody may; what it changed it puts back. `own` says whether the thing asked about is of
the person himself or of his organisation; only questions that make the difference take it.
"""

from collections.abc import Callable
from contextlib import contextmanager, suppress
from itertools import count
from urllib.parse import urlsplit

import transaction
from plone import api
from tests.http.canaries import text
from tests.http.client import Client
from tests.http.world import TEAM, Dossier, World, path
from zExceptions import BadRequest

from zvh.levensloop.actiepunt.content import report
from zvh.levensloop.handreiking.content import ROLE
from zvh.levensloop.levensloopplan.content import next_version, plans
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.verwijderen import verwijder

# Who asks in the name of each column.
MENSEN: dict[str, tuple[str, ...]] = {
    "PR": ("petra",),
    "IC": ("iwan",),
    "LC": ("lotte",),
    "CR": ("gerrit",),
    "Lid": ("zara", "pieter"),
    "Gast": ("gijs",),
    "TG": ("toos",),
    "OZ": ("olga",),
    "NT": ("achmed",),
    "AW": ("anton",),
    "VD": ("mila",),
    "Red": ("rita",),
    "FG": ("fred",),
    "KL": ("karin",),
    "SA": ("beheer",),
    "MG": ("manager", "alles"),
    "Oud": ("olof",),
    "In": ("gewoon",),
    "Uit": ("",),
}
# What stands under "Wanneer": the casus that it is asked of.
DOSSIERS = {
    "casus in intake": "inclusietafel",
    "casus actief": "in_uitvoering",
    "casus gesloten": "doorverwezen",
    "casus gesloten met nazorg": "uitgestroomd",
}
Vraag = Callable[..., bool]
VRAGEN: dict[str, Vraag] = {}
_numbers = count(1)


def vraag(*wat: str) -> Callable[[Vraag], Vraag]:
    """Say that a function asks the rows with these words."""

    def known(function: Vraag) -> Vraag:
        VRAGEN.update(dict.fromkeys(wat, function))
        return function

    return known


def dossier(world: World, wanneer: str) -> Dossier:
    """Return the casus that a row is about; KeyError when the words say none."""
    part = wanneer.rpartition(", ")[2]
    if part in ("concept", "vastgesteld", "vervangen"):
        part = "casus actief"
    return world.dossiers[DOSSIERS.get(part) or part.replace(" ", "_")]


def ok(answer: object) -> bool:
    """Tell whether an answer grants what was asked; an error of the server is no answer."""
    assert answer.status_code < 500, (answer.status_code, answer.url, answer.text[:300])
    to_login = answer.status_code in (301, 302, 303) and "login" in answer.headers.get("Location", "")
    return answer.status_code < 400 and not to_login


def page(person: Client, place: str) -> object:
    """Return a page without what stands around each page, and a refusal as a few words: that takes half the time."""
    return person.get(place, headers={"Accept": "*/*"}, params={"ajax_load": "1"})


def sees(person: Client, place: str) -> bool:
    """Tell whether somebody sees a place; page and REST must agree."""
    rest, shown = ok(person.get(place)), ok(page(person, place))
    assert rest is shown, f"{place}: REST zegt {rest}, de pagina {shown}"
    return rest


@contextmanager
def inside(login: str = "petra"):
    """Change something from inside and keep it, as somebody."""
    transaction.begin()
    with api.env.adopt_user(username=login):
        yield
    transaction.commit()


def patched(person: Client, content: object, field: str) -> bool:
    """Tell whether a text in a field can be changed over REST; where it can't, there is no form either."""
    words = f"Gewijzigd {next(_numbers)}"
    answer = ok(person.patch(path(content), json={field: words}))
    transaction.begin()
    changed = getattr(content, field) == words
    assert answer is changed, f"{path(content)}: antwoord {answer}, gewijzigd {changed}"
    return changed


def moved(person: Client, content: object, step: str, body: dict[str, str] | None = None) -> bool:
    """Tell whether a transition can be made over REST."""
    before = api.content.get_state(content)
    answer = ok(person.post(f"{path(content)}/@workflow/{step}", json=body or {}))
    transaction.begin()
    assert answer is (api.content.get_state(content) != before), f"{path(content)}: {step}"
    return answer


# The casus.


@vraag("De lijst met casussen openen")
def lijst(world: World, person: Client, wanneer: str) -> bool:
    """The folder of all casussen."""
    return sees(person, "casussen")


@vraag("De casus in lijst en zoeken vinden")
def vinden(world: World, person: Client, wanneer: str) -> bool:
    """In the list, and by a search for all there is."""
    name = dossier(world, wanneer).casus.getId()
    shown = "gesloten" if wanneer == "casus gesloten" else ""
    listed, found = page(person, f"casussen?toon={shown}"), person.get("@search?portal_type=Casus&b_size=1000")
    seen = {f"/{name}" in listed.text, f"/{name}" in found.text}
    assert len(seen) == 1, f"{name}: lijst en zoeken verschillen"
    return seen.pop()


@vraag("De casus lezen")
def casus_lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST."""
    return sees(person, dossier(world, wanneer).path)


@vraag("Een casus openen")
def casus_openen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return ok(person.post("casussen", json={"@type": "Casus"}))


@vraag("Verblijf, naasten en adres wijzigen")
def verblijf_wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, field by field."""
    casus = dossier(world, wanneer).casus
    return one({patched(person, casus, field) for field in ("verblijfplaats", "adres", "telefoon")})


@vraag("Naam, BSN, datums en Wlz wijzigen")
def naam_wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, field by field."""
    casus = dossier(world, wanneer).casus
    return one({patched(person, casus, field) for field in ("naam", "bsn_bron", "wlz_bron", "extern_kenmerk")})


@vraag("De fase zetten")
def fase_zetten(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    casus = dossier(world, wanneer).casus
    return moved(person, casus, "naar_overdracht")


@vraag("De casus verwijderen, verplaatsen of kopiëren")
def casus_weg(world: World, person: Client, wanneer: str) -> bool:
    """By each route of REST; test_vastgesteld.py tries many more."""
    casus = dossier(world, wanneer).casus
    source, before = {"source": casus.absolute_url()}, there(world)
    for place, body in ((path(casus), {"reden": "Weg."}), ("casussen", None)):
        ok(person.delete(place, json=body))
    for place in ("casussen/@copy", "handreiking/@copy", "casussen/@move", "handreiking/@move"):
        # A copy or move of what one may not see answers 200 with an empty list: look at what came of it.
        person.post(place, json=source)
    transaction.begin()
    return there(world) != before


def there(world: World) -> list[list[str]]:
    """Return what stands in each folder of the site."""
    return [sorted(world.portal[name].objectIds()) for name in ("casussen", "handreiking", "organisaties")]


@vraag("Lezen dat je toegang is geëindigd")
def geeindigd(world: World, person: Client, wanneer: str) -> bool:
    """In place of the casus."""
    return "toegang is geëindigd op" in text(page(person, dossier(world, wanneer).path))


# The plan.


def plan(world: World, wanneer: str) -> object:
    """Return the plan that a row is about."""
    if wanneer == "ter vaststelling":
        return world.dossiers["ter_vaststelling"].plans["ter_vaststelling"]
    return dossier(world, wanneer).plans[wanneer.partition(",")[0]]


@vraag("Het plan lezen")
def plan_lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST."""
    return sees(person, path(plan(world, wanneer)))


@vraag("Het Word-document downloaden")
def document(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, which is the address of the button too."""
    answer = person.get(f"{path(plan(world, wanneer))}/@document/levensloopplan?formaat=docx")
    assert ok(answer) is (answer.content[:2] == b"PK")
    return ok(answer)


@vraag("De namen van het team in het plan lezen")
def namen_van_het_team(world: World, person: Client, wanneer: str) -> bool:
    """On the page and in the Word document."""
    return tells_of_team(world, person, wanneer, "naam")


@vraag("De telefoonnummers van het team in het plan lezen")
def nummers_van_het_team(world: World, person: Client, wanneer: str) -> bool:
    """On the page and in the Word document."""
    return tells_of_team(world, person, wanneer, "telefoon")


def tells_of_team(world: World, person: Client, wanneer: str, field: str) -> bool:
    """Tell whether a plan tells something of its team; page and document must agree."""
    made, place = dossier(world, wanneer), path(plan(world, wanneer))
    canary = next(k for k in made.canaries.kanaries if (k.plek, k.veld) == ("team", field))
    answers = page(person, place), person.get(f"{place}/@document/levensloopplan?formaat=docx")
    return one({ok(answer) and canary.in_(text(answer)) for answer in answers})


@vraag("Het plan wijzigen")
def plan_wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the form must agree."""
    found = plan(world, wanneer)
    done = patched(person, found, "stappen_wonen")
    assert ok(page(person, f"{path(found)}/edit")) is done
    return done


@vraag("Een nieuwe versie beginnen")
def nieuwe_versie(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, in a casus without a concept."""
    casus = world.without_concept(DOSSIERS[wanneer]).casus
    done = ok(person.post(path(casus), json={"@type": "Levensloopplan"}))
    if done:
        with inside():
            verwijder(plans(casus)[0], "proef")
    return done


@vraag("Ter vaststelling aanbieden")
def aanbieden(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    found = plan(world, wanneer)
    done = moved(person, found, "aanbieden")
    if done:
        with inside():
            api.content.transition(found, transition="terugnemen")
    return done


@vraag("Terugnemen als concept")
def terugnemen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    found = plan(world, wanneer)
    done = moved(person, found, "terugnemen")
    if done:
        with inside():
            api.content.transition(found, transition="aanbieden")
    return done


@vraag("Vaststellen")
def vaststellen(world: World, person: Client, wanneer: str) -> bool:
    """By the button of the page; each time that it succeeds a new concept follows."""
    found = plans(world.to_adopt(wanneer).casus)[0]
    assert not is_frozen(found)
    person.post_page(f"{path(found)}/@@vaststellen")
    if wanneer == "ter vaststelling":
        person.post(f"{path(found)}/@workflow/vaststellen", json={})
    transaction.begin()
    return is_frozen(found)


@vraag("Het plan verwijderen")
def plan_verwijderen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST, with a reason. Own: the concept that one made oneself."""
    if wanneer != "concept":
        return ok(person.delete(path(plan(world, wanneer)), json={"reden": "proef"}))
    casus = world.without_concept("in_uitvoering").casus
    maker = (login if own else "") or ("iwan" if login != "iwan" else "petra")
    with inside(maker):
        found = next_version(casus)
    done = ok(person.delete(path(found), json={"reden": "proef"}))
    transaction.begin()
    assert done is (found.getId() not in casus)
    if not done:
        with inside():
            verwijder(found, "proef")
    return done


# The action.


def action(world: World, wanneer: str, login: str) -> object:
    """Return the action of the organisation of a person that a row is about; '': of another organisation."""
    made = dossier(world, wanneer)
    name = login if login in TEAM else ""
    wanted = wanneer.partition(",")[0]
    with inside():
        if (key := f"vraag {name}") not in made.actions:
            made.actions[key] = world.action(made, name)
        found = made.actions[key]
        with suppress(BadRequest):
            report(found, "open" if wanted == "open" else "gereed")
    return found


@vraag("Het actiepunt lezen")
def actie_lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(action(world, wanneer, login if own else "")))


@vraag("Een actiepunt toevoegen")
def actie_toevoegen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    name = login if own and login in TEAM else ""
    values = {"@type": "Actiepunt", "wat": "Belt.", "voor": "2026-12-01", "organisatie": world.organisations[name]}
    return ok(person.post(dossier(world, wanneer).path, json=values))


@vraag("Het actiepunt wijzigen")
def actie_wijzigen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return patched(person, action(world, wanneer, login if own else ""), "wat")


@vraag("Gereed melden")
def gereed(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return moved(person, action(world, wanneer, login if own else ""), "gereedmelden")


@vraag("Niet gedaan melden, met reden")
def niet_gedaan(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return moved(person, action(world, wanneer, login if own else ""), "niet_doen", {"comment": "vervallen"})


@vraag("Weer openen")
def heropenen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return moved(person, action(world, wanneer, login if own else ""), "heropenen")


@vraag("Het actiepunt verwijderen")
def actie_verwijderen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return ok(person.delete(path(action(world, wanneer, login if own else "")), json={"reden": "proef"}))


# The handreiking.


def guidance(world: World, wanneer: str) -> object:
    """Return the page that a row is about."""
    return world.pages[wanneer.replace(" ", "_")]


@vraag("De pagina lezen")
def pagina_lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST."""
    return sees(person, path(guidance(world, wanneer)))


@vraag("De pagina wijzigen")
def pagina_wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return patched(person, guidance(world, wanneer), "description")


@vraag("Eerdere versies van de pagina lezen")
def versies(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return ok(person.get(f"{path(guidance(world, wanneer))}/@history"))


@vraag("Een pagina toevoegen")
def pagina_toevoegen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return ok(person.post("handreiking", json={"@type": "Handreikingpagina", "title": f"Pagina {next(_numbers)}"}))


@vraag("Publiceren", "Van het intranet halen")
def publiceren(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    found = guidance(world, wanneer)
    published = wanneer == "gepubliceerd"
    done = moved(person, found, "intrekken" if published else "publiceren")
    if done:
        transaction.begin()
        with api.env.adopt_user(username="rita"), api.env.adopt_roles([ROLE]):
            for step in ("aanbieden", "publiceren") if published else ("intrekken", "aanbieden"):
                api.content.transition(found, transition=step)
        transaction.commit()
    return done


@vraag("Een nieuwe tekst schrijven en overnemen")
def nieuwe_tekst(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, from working copy to page."""
    place = "handreiking/over"
    made = person.post(f"{place}/@werkversie", json={})
    if not ok(made):
        return one({ok(person.post(f"{place}/nieuwe-tekst")), ok(made), ok(person.post(f"{place}/@nog-goed", json={}))})
    copy = urlsplit(made.json()["@id"]).path.removeprefix(urlsplit(world.address).path).lstrip("/")
    return one(
        {ok(person.post(f"{copy}/@workflow/aanbieden", json={})), ok(person.post(f"{copy}/@overnemen", json={}))}
    )


@vraag("Een opmerking geven")
def opmerking(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return ok(person.post(f"{path(guidance(world, wanneer))}/@opmerkingen", json={"tekst": f"Zin {next(_numbers)}."}))


@vraag("Opmerkingen van anderen lezen en beantwoorden")
def opmerkingen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, of a remark that was given just now."""
    place = f"{path(guidance(world, wanneer))}/@opmerking"
    words = f"Zin {next(_numbers)}."
    other = world.person("mila" if person is world.person("gewoon") else "gewoon")
    items = other.post(f"{place}en", json={"tekst": words}).json()["items"]
    seen = words in person.get(f"{place}en").text
    sent = {"nummer": items[-1]["nummer"], "antwoord": "Ja."}
    return one({seen, ok(person.post(f"{place}-beantwoorden", json=sent))})


@vraag("De pagina verwijderen")
def pagina_verwijderen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return ok(person.delete(path(guidance(world, wanneer))))


def one(answers: set[bool]) -> bool:
    """Return the one answer that all gave."""
    assert len(answers) == 1, "het een wel, het ander niet"
    return answers.pop()
