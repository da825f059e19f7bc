"""Measures of rights over HTTP: what a change of team costs, and what seeing only one's own costs."""

import datetime as dt
import itertools
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import dag
import lxml.html
import requests
from documents import judged
from huis import PASSWORD
from stopwatch import medians

from zvh.levensloop.core.approach.criteria import INCLUSIE
from zvh.levensloop.records import klok

ROUNDS = 20


class Person(requests.Session):
    """Somebody logged in to one of the sites by its form, as a browser does."""

    def __init__(self, address: str, login: str):
        super().__init__()
        self.trust_env = False
        self.headers["Accept"] = "text/html"
        self.address = address
        page = lxml.html.fromstring(self.get(f"{address}/login").content, base_url=f"{address}/login")
        form = next(form for form in page.forms if "__ac_name" in form.fields)
        data = {**dict(form.form_values()), "__ac_name": login, "__ac_password": PASSWORD, "buttons.login": "1"}
        self.post(form.action or f"{address}/login", data=data, allow_redirects=False).raise_for_status()

    def page(self, path: str) -> Callable[[], object]:
        """Return what fetches a page."""
        return lambda: self._right(self.get(f"{self.address}/{path}", allow_redirects=False))

    def over_rest(self, method: str, path: str, bodies: Iterator[dict[str, object]]) -> Callable[[], object]:
        """Return what sends the next body over REST."""
        headers = {"Accept": "application/json"}
        url = f"{self.address}/{path}"
        return lambda: self._right(self.request(method, url, json=next(bodies), headers=headers))

    def rest(self, method: str, path: str, body: dict[str, object] | None = None) -> dict[str, object]:
        """Return what a request over REST answers."""
        url = path if path.startswith("http") else f"{self.address}/{path}"
        answer = self.request(method, url, json=body, headers={"Accept": "application/json"})
        self._right(answer)
        return answer.json() if answer.content else {}

    @staticmethod
    def _right(answer: requests.Response) -> None:
        if answer.status_code not in (200, 201, 204):
            raise SystemExit(f"{answer.request.method} {answer.url}: {answer.status_code} {answer.text[:300]}")


def measures() -> Iterator[dict[str, object]]:
    """Yield each measure; seconds are medians of 20, warm."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(Path(__file__).with_name("huis.py")), folder]
        served = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            lines = iter(served.stdout.readline, "")
            address = next(line.strip() for line in lines if line.startswith("http"))
            yield from _measured(address, Path(folder))
        finally:
            served.terminate()
            served.wait()


def _measured(address: str, folder: Path) -> Iterator[dict[str, object]]:
    big, small, stock = (f"{address}/{name}" for name in ("groot", "klein", "gewoon"))
    petra, lotte, zara = (Person(big, login) for login in ("petra", "lotte", "zara"))
    few, many, table_few, table_many = (
        f"casussen/{(folder / name).read_text()}" for name in ("weinig", "veel", "tafelweinig", "tafelveel")
    )
    words = ({"functie": f"Functie {n}"} for n in itertools.count())
    team = {name: petra.over_rest("PATCH", f"{path}/@team/1", words) for name, path in (("1000", many), ("10", few))}
    yield _ratio("team change, 1000 records against 10", team, 1.2)
    phase = {name: _phases(petra, path) for name, path in (("1000", many), ("10", few))}
    yield _ratio("phase change and back, 1000 records against 10", phase, 1.2)
    adopted = {name: _adoption(petra, path) for name, path in (("1000", table_many), ("10", table_few))}
    yield _ratio("a decision made and adopted, 1000 records against 10", adopted, 1.5)
    page = {"case": lotte.page(many), "folder": Person(stock, "lotte").page("map?b_size=50")}
    yield _ratio("case page of a member against a stock folder page, 1000 items", page, 1.5)
    timeline = {**page, "case": lotte.page(f"{many}/dossier/tijdlijn")}
    yield _ratio("timeline of a case with 1000 events against a stock folder page, 1000 items", timeline, 2)
    yield dag.kept(folder)
    folder = Person(stock, "lotte").page("lange-map?b_size=50")
    for name, path in (("all", "werkvoorraad?wie=alle"), ("mine", "werkvoorraad")):
        waiting = {"werkvoorraad": petra.page(path), "folder": folder}
        yield _ratio(f"werkvoorraad ({name}) with 2000 cases against a stock folder of 2000 documents", waiting, 2)
    first = {"300 of 2000": zara.page("casussen"), "300 of 300": Person(small, "petra").page("casussen")}
    yield _ratio("first page of casussen, member of 300 of 2000 against all of 300", first, 1.5)


def _phases(person: Person, path: str) -> Callable[[], object]:
    """Return what begins a plan and throws it away: the casus goes on a phase, and comes back."""

    def both() -> None:
        made = person.rest("POST", path, {"@type": "Levensloopplan"})
        person.rest("DELETE", made["@id"], {"reden": "Gemeten."})

    return both


def _adoption(person: Person, path: str) -> Callable[[], object]:
    """Return what makes a decision to postpone, and adopts it."""
    today = klok.today()
    answered = [{"criterium": c.vraag, "antwoord": "nu", "onderbouwing": None, "bron": None} for c in INCLUSIE]
    filled = {
        "datum": f"{today}",
        "vorm": "online",
        "voorzitter": "Petra",
        "criteria": answered,
        "uitkomst": "uitgesteld",
        "motivering": "Daarom.",
        "vragen": "Welke?",
        "opnieuw_op": f"{today + dt.timedelta(days=14)}",
    }

    def adopt() -> None:
        made = person.rest("POST", path, {"@type": "Inclusiebesluit"})
        organisatie = person.rest("GET", "@search?portal_type=Organisatie&metadata_fields=UID")["items"][0]["UID"]
        present = [{"rol": "melder", "organisatie": organisatie, "naam": None, "standpunt": None}]
        person.rest("PATCH", made["@id"], {**filled, "aanwezigen": present})
        person.rest("POST", f"{made['@id']}/@workflow/vaststellen", {})

    return adopt


def _ratio(name: str, ways: dict[str, Callable[[], object]], at_most: float) -> dict[str, object]:
    times = medians(ways, ROUNDS)
    ours, other = times.values()
    measure = {"name": name, "ratio": round(ours / other, 3), **{key: round(s, 5) for key, s in times.items()}}
    return judged(measure, at_most)
