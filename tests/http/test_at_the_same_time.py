"""Many people make a casus at the same moment, on a server as `make start` runs it."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

CLIENTS, CASUSSEN = 8, 200


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[str]:
    """The address of a site that a process of its own serves."""
    data: Path = tmp_path_factory.mktemp("data")
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "zvh.levensloop.site.start", "--port", str(port), "--data", str(data)]
    started = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ)
    )
    try:
        yield ready(started)
    finally:
        started.terminate()
        started.communicate(timeout=30)


def ready(started: subprocess.Popen) -> str:
    """Return the address that the process prints once it serves."""
    said = []
    for line in started.stdout:
        said.append(line)
        if found := re.search(r"http://localhost:\d+/\w+", line):
            wait_for(found[0])
            return found[0]
    raise AssertionError("".join(said))


def wait_for(address: str) -> None:
    """Return once the address answers."""
    for _ in range(100):
        try:
            requests.get(f"{address}/@login", headers={"Accept": "application/json"}, timeout=60)
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"{address} does not answer")


def made_by_one(address: str, number: int) -> list[tuple[int, str]]:
    """Make casussen one after the other, without a second try; return status and id of each."""
    with requests.Session() as session:
        session.auth = ("petra", "welkom-petra")
        session.headers["Accept"] = "application/json"
        answers = [
            session.post(f"{address}/casussen", json={"@type": "Casus", "naam": f"Proef {number}"}, timeout=120)
            for _ in range(CASUSSEN // CLIENTS)
        ]
    return [(answer.status_code, answer.json().get("id", "")) for answer in answers]


def test_eight_clients_make_two_hundred_casussen_with_numbers_of_their_own(server):
    with ThreadPoolExecutor(CLIENTS) as pool:
        made = [one for each in pool.map(lambda n: made_by_one(server, n), range(CLIENTS)) for one in each]
    found = requests.get(
        f"{server}/@search?portal_type=Casus&b_size=1000",
        auth=("petra", "welkom-petra"),
        headers={"Accept": "application/json"},
        timeout=60,
    ).json()

    ids = {name for _status, name in made}
    there = {item["@id"].rpartition("/")[2] for item in found["items"]}
    numbers = sorted(int(name.rpartition("-")[2]) for name in ids)
    assert {status for status, _name in made} == {201}
    assert len(ids) == CASUSSEN
    assert ids <= there
    assert numbers == list(range(numbers[0], numbers[0] + CASUSSEN))
