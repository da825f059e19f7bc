"""Somebody who asks every address and looks for what is not his."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import unquote, urldefrag, urljoin

import lxml.html
from tests.http.canaries import MARK, NOOIT, Kanarie, text
from tests.http.client import Client
from tests.http.routes import LEFT_OUT
from tests.http.world import CONTACT, FORMER, TEAM, Dossier, World

from zvh.levensloop.core.approach.categorieen import STANDAARD
from zvh.levensloop.core.team import CR, GAST, LC, NOODTOEGANG, ONTVANGEND, TOEGANGER

ANY = {"Accept": "*/*"}
WALK = "pagina's"
ACTIVE = ("in_uitvoering", "ter_vaststelling")
# Which casussen somebody may know of.
KNOWN = {
    GAST: ("inclusietafel",),
    NOODTOEGANG: (*ACTIVE, "inclusietafel", "uitgestroomd", "doorverwezen", "beeindigd"),
    LC: (*ACTIVE, "uitgestroomd", "beeindigd"),
}


class Kruiper:
    """One person, what he must not find, and what he found after all."""

    def __init__(self, world: World, login: str):
        self.world, self.login = world, login
        self.person: Client = world.person(login)
        self.forbidden = dict(forbidden(world, login))
        self.requests: Counter[str] = Counter()
        self.leaks: list[str] = []

    def ask(self, place: str, kind: str = "adres", **headers: str) -> object:
        """Ask an address and keep what it tells that it must not; what it repeats of the question doesn't count."""
        answer = self.person.get(place, headers=headers or None, follow=kind == WALK)
        self.requests[kind] += 1
        asked = unquote(f"{place} {answer.url}").casefold()
        told = text(answer)
        for name, pattern in self.forbidden.items():
            found = next((hit[0] for hit in pattern.finditer(told) if hit[0] not in asked), None)
            if found:
                self.leaks.append(f"{place} ({answer.status_code}): {name}: {found}")
        return answer

    def services(self, places: Iterable[str]) -> None:
        """Ask REST."""
        for place in places:
            self.ask(place, "REST")

    def views(self, places: Iterable[str]) -> None:
        """Ask views and methods, as a program does that takes any answer."""
        for place in places:
            self.ask(place, "views", **ANY)

    def walk(self, most: int) -> None:
        """Follow the links of every page from the start page on."""
        todo, seen = [f"{self.world.address}"], set()
        while todo and len(seen) < most:
            place = todo.pop(0)
            if place in seen:
                continue
            seen.add(place)
            answer = self.ask(place, WALK, Accept="text/html")
            if "text/html" in answer.headers.get("Content-Type", "") and answer.text.strip():
                todo += [link for link in links(answer) if self._mine(link)]

    def _mine(self, link: str) -> bool:
        """Tell whether a link leads to this site, and not to what never changes or to the door."""
        name = link.partition("?")[0].rpartition("/")[2]
        return link.startswith(self.world.address) and "++" not in link and name not in LEFT_OUT


def links(answer: object) -> list[str]:
    """Return where a page leads to: links, images, scripts, forms."""
    tree = lxml.html.fromstring(answer.content)
    found = tree.xpath("//a/@href | //img/@src | //link/@href | //script/@src | //form/@action | //iframe/@src")
    return [urldefrag(urljoin(answer.url, link)).url for link in found]


def forbidden(world: World, login: str) -> Iterable[tuple[str, re.Pattern[str]]]:
    """Yield what somebody must not find, as patterns, by a name."""
    known = KNOWN.get(TEAM[login][0], ACTIVE) if login in TEAM else ()
    for name, made in world.dossiers.items():
        if name not in known:
            yield name, pattern(made)
        else:
            yield f"{name}: categorieën", unread(made, login)
    if login not in TEAM:
        yield "teamleden", re.compile(f"{MARK}lid\\w+")
    if login not in (*TEAM, CONTACT):
        yield "organisaties", re.compile(f"{MARK}gidsorganisatie\\w+")
    if login != "rita":
        yield "handreiking", re.compile(f"{MARK}gidshandreiking(concept|terbeoordeling)\\w+")


def pattern(made: Dossier) -> re.Pattern[str]:
    """Return all of a casus: its number, its UIDs, its words, its days."""
    contents = (made.casus, *made.casus.objectValues())
    days = (word for k in made.canaries.kanaries for word in k.woorden if word[0].isdigit())
    words = {made.casus.kenmerk.casefold(), *(one.UID() for one in contents), *days}
    mine = re.sub(r"\W|_", "", made.canaries.naam).lower()
    return re.compile("|".join([*map(re.escape, sorted(words)), rf"{MARK}{mine}\w+"]))


def unread(made: Dossier, login: str) -> re.Pattern[str]:
    """Return what stands in a casus in categories that somebody does not read; one's own actions one reads whole."""
    rol, soort = TEAM[login]
    reader = {GAST: "gast", TOEGANGER: "toeganger", NOODTOEGANG: "achterwacht", "ontvangend": "ontvangend"}
    name = reader.get(rol, f"teamlid-{soort}")
    lacks = {token for token, readers in STANDAARD.items() if name not in readers and rol not in (LC, CR)}
    others = [k for k in made.canaries.kanaries if k not in made.own.get(login, ()) and not _voorzitter(k, rol)]
    words = [word for k in others if k.categorie in {*lacks, NOOIT} or _toestemming(k, rol) for word in k.woorden]
    return re.compile("|".join(map(re.escape, words)))


def _toestemming(kanarie: Kanarie, rol: str) -> bool:
    """Tell whether this stands in a record of consent: of that others read no more than status, days, own scope."""
    return kanarie.plek == "Toestemming" and rol not in (LC, CR, ONTVANGEND) and not kanarie.woorden[0][0].isdigit()


def _voorzitter(kanarie: Kanarie, rol: str) -> bool:
    """Tell whether this is who chairs the meeting: the one name of the house that a guest reads (rechten.md, Team)."""
    return rol == GAST and (kanarie.plek, kanarie.veld) == ("Casus", "procesregisseur")


def same(one: object, other: object, numbers: tuple[str, str]) -> str:
    """Return how two answers differ but for what was asked; empty when they don't."""

    def plain(answer: object, asked: str) -> tuple[int, dict[str, str], str]:
        headers = {k.lower(): v for k, v in answer.headers.items() if k.lower() not in ("date", "content-length")}
        body = re.sub(
            r'name="_authenticator"( type="hidden")? value="\w+"|_authenticator=\w+|data-token="\w+"', "", answer.text
        )
        told = json.dumps(headers).casefold().replace(asked, "#"), body.casefold().replace(asked, "#")
        return (answer.status_code, *told)

    first, second = plain(one, numbers[0]), plain(other, numbers[1])
    names = ("status", "headers", "body")
    return "; ".join(
        f"{n}: {_difference(str(a), str(b))}" for n, a, b in zip(names, first, second, strict=True) if a != b
    )


def _difference(one: str, other: str) -> str:
    """Return what stands around the first place where two texts differ."""
    place = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return " / ".join(text[max(0, place - 60) : place + 60] for text in (one, other))


OUTSIDERS = ("", "gewoon", FORMER, "mila", "rita", "fred", "karin", "anton", "beheer", "manager", "alles")
