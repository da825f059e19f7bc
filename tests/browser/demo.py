"""The product as its users get it: the demonstration, started by its own command, asked from outside."""

import datetime as dt
import itertools
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import requests

from zvh.levensloop.records import klok

SOON = (klok.today() + dt.timedelta(days=60)).isoformat()
LONG_AGO = "2026-01-05"
START = 240  # seconds
numbers = itertools.count(1)


@dataclass(frozen=True)
class Demo:
    """A running demonstration."""

    address: str
    data: Path

    def rest(self, method: str, path: str, login: str = "petra", **json: object) -> requests.Response:
        """Return the answer over REST to one of the people of the demonstration, or to `beheerder`."""
        url = path if path.startswith("http") else f"{self.address}/{path}"
        known = (login, self.password(login))
        asked = {"Accept": "application/json"}
        return requests.request(method, url, auth=known, json=json, headers=asked, timeout=60, allow_redirects=False)

    def made(self, where: str, **json: object) -> str:
        """Make something over REST and return its address."""
        answer = self.rest("POST", where, **json)
        assert answer.status_code == 201, answer.text[:500]
        return answer.json()["@id"]

    def password(self, login: str) -> str:
        """Return the password of somebody; that of the administrator stands in a file."""
        if login == "beheerder":
            return (self.data / "beheerder.txt").read_text().split()[1]
        return f"welkom-{login}"

    def a_casus(self, **values: object) -> str:
        """Let a casus in that is in beeldvorming, and return its address."""
        aanbieder = self.rest("GET", "@search?portal_type=Organisatie&b_size=1&metadata_fields=UID").json()["items"][0]
        stands = {"herkomst": "eerste_gebruik", "fase": "beeldvorming", "inclusiedatum": LONG_AGO}
        instroom = {**stands, "aanbieder": aanbieder["UID"]}
        known = {"naam": f"Proefpersoon {next(numbers)}", "instroom": instroom}
        made = self.rest("POST", "casussen/@instroom", **{**known, **values})
        assert made.status_code == 201, made.text[:500]
        adopted = self.rest("POST", f"{made.json()['@id']}/@workflow/vaststellen")
        assert adopted.status_code == 200, adopted.text[:500]
        return made.json()["casus"]

    def a_concept(self, **values: object) -> str:
        """Make a casus with the concept of a plan and return the address of the plan."""
        return self.made(self.a_casus(), **{"@type": "Levensloopplan", **values})

    def found(self, portal_type: str, **query: str) -> list[str]:
        """Return the addresses of what there is of a type."""
        words = "&".join(f"{name}={value}" for name, value in {"portal_type": portal_type, **query}.items())
        return sorted(item["@id"] for item in self.rest("GET", f"@search?{words}&b_size=200").json()["items"])


def start(data: Path) -> tuple[Demo, subprocess.Popen[str]]:
    """Start the demonstration on a free port and wait until it serves."""
    port = _free_port()
    command = [sys.executable, "-m", "zvh.levensloop.site.start", "--port", str(port), "--data", str(data / "site")]
    log = (data / "start.log").open("w+", encoding="utf-8")
    process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, text=True)
    deadline = time.monotonic() + START
    while "De site staat klaar" not in (data / "start.log").read_text(encoding="utf-8"):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise AssertionError("the demonstration does not start: " + (data / "start.log").read_text()[-1500:])
        time.sleep(0.2)
    return Demo(f"http://localhost:{port}/zvh", data / "site"), process


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        return taken.getsockname()[1]
