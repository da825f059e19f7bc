"""A house at work, and a server of its own process, as `make start` runs it."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from plone import api
from plone.testing import Layer
from plone.testing.zodb import stackDemoStorage
from tests.http.world import World
from tests.layers import HUIS_FIXTURE, HUIS_HTTP
from ZODB.DB import DB

AT_WORK = Layer(bases=(HUIS_FIXTURE,), name="Huis:AtWork")


@pytest.fixture(scope="session")
def house_at_work(huis_http_session) -> Iterator[tuple[DB, bytes]]:
    """A database with the house at work, and what `World.packed` says of it; made once for a run."""
    HUIS_HTTP.testSetUp()
    with api.env.adopt_user(username="petra"):
        packed = World(HUIS_HTTP["portal"], HUIS_HTTP["port"]).build().packed()
    built, HUIS_HTTP["zodbDB"] = HUIS_HTTP["zodbDB"], stackDemoStorage()
    HUIS_HTTP.testTearDown()
    yield built, packed
    built.close()


@pytest.fixture(scope="module")
def world(house_at_work) -> Iterator[World]:
    """A house at work, as new for each file; what a test changes it puts back."""
    AT_WORK["zodbDB"], packed = house_at_work
    HUIS_HTTP.testSetUp()
    try:
        with api.env.adopt_user(username="petra"):
            world = World.unpacked(packed, HUIS_HTTP["portal"])
            yield world
            world.close()
    finally:
        HUIS_HTTP.testTearDown()
        del AT_WORK["zodbDB"]


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[str]:
    """The address of a demonstration that a process of its own serves."""
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
