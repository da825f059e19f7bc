"""The site as people make it: by start, from a fresh clone, by buildout."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.package.serving import serving
from tests.package.test_start import free_port, start
from tests.package.tree import TREE, copied


def command(port: int, data: Path) -> list[str]:
    """Return how a site is started."""
    return [sys.executable, "-m", "zvh.levensloop.site.start", "--port", str(port), "--data", str(data)]


def password(data: Path) -> str:
    """Return what a first start wrote for the administrator."""
    return (data / "beheerder.txt").read_text()


def test_a_second_start_keeps_the_site_and_prints_the_same_people(tmp_path):
    port, data = free_port(), tmp_path / "mijn $data"
    with serving(command(port, data), f"http://localhost:{port}/zvh", tmp_path) as first:
        people, made = (tmp_path / "output.txt").read_text().split("rol ")[1], password(data)

    with serving(command(port, data), f"http://localhost:{port}/zvh", tmp_path) as second:
        said = (tmp_path / "output.txt").read_text()

    assert "Levensloop" in first and "Levensloop" in second
    assert people in said and "welkom-petra" in people
    assert "De site wordt gemaakt" not in said
    assert password(data) == made
    assert made.split()[1] not in said
    assert {path.stat().st_mode & 0o077 for path in (data, data / "Data.fs", data / "sleutel")} == {0}


@pytest.mark.all
@pytest.mark.parametrize("seconds", [3, 5, 7, 9])
def test_a_start_that_is_killed_half_way_leaves_nothing_in_the_way_of_the_next(seconds, tmp_path):
    port, data = free_port(), tmp_path / "var"
    killed = subprocess.Popen(command(port, data))
    time.sleep(seconds)  # the moment differs on purpose
    killed.kill()
    killed.wait()

    with serving(command(port, data), f"http://localhost:{port}/zvh", tmp_path) as first:
        assert "Levensloop" in first


@pytest.mark.all
@pytest.mark.parametrize(("lost", "said"), [("sleutel", "ontbreekt het bestand sleutel"), ("blobs", "map blobs")])
def test_a_site_that_lost_a_part_is_refused(lost, said, tmp_path):
    port, data = free_port(), tmp_path / "var"
    with serving(command(port, data), f"http://localhost:{port}/zvh", tmp_path):
        pass
    (data / lost).rename(tmp_path / lost)

    refused = start(port, data)

    assert refused.returncode == 1
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1


@pytest.mark.all
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_site_in_good_order(stop, tmp_path):
    port, data = free_port(), tmp_path / "var"
    with serving(command(port, data), f"http://localhost:{port}/zvh", tmp_path):
        running = int((data / "Data.fs.lock").read_text())
        os.kill(running, stop)

    assert (tmp_path / "output.txt").read_text().endswith("Gestopt.\n")


@pytest.mark.all
def test_a_fresh_clone_in_a_folder_with_a_space_starts_by_one_command(tmp_path):
    clone, port = tmp_path / "een map", free_port()
    subprocess.run(["git", "clone", "--quiet", TREE, clone], check=True)

    make = ["make", "start", f"PORT={port}", "DATA=mijn data"]
    with serving(make, f"http://localhost:{port}/zvh", clone, seconds=300) as first:
        assert "Levensloop" in first

    assert (clone / "mijn data" / "Data.fs").is_file()


@pytest.mark.all
def test_buildout_makes_an_instance_with_the_add_on(tmp_path):
    port = free_port()
    for name in ("buildout.cfg", "versions.cfg", "constraints.txt"):
        shutil.copy(TREE / name, tmp_path)
    settings = (tmp_path / "buildout.cfg").read_text()
    settings = settings.replace("develop = .", f"develop = {copied(tmp_path / 'bron')}").replace(":8080", f":{port}")
    (tmp_path / "buildout.cfg").write_text(settings)
    lines = re.findall(r"^#   (\S.*(?:venv|pip|bin/buildout).*)$", settings, re.MULTILINE)
    for line in lines:
        subprocess.run(line.split(), cwd=tmp_path, check=True)

    with serving(["bin/instance", "fg"], f"http://localhost:{port}/@@plone-overview", tmp_path) as first:
        assert "Plone" in first
    assert "zvh.levensloop" in (tmp_path / "bin" / "instance").read_text()
