"""Every way to install takes the same versions."""

import configparser
import re
from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from tests.package.tree import TREE


@pytest.fixture(scope="module")
def pins() -> dict[str, str]:
    """Name and version of each line of constraints.txt."""
    lines = (TREE / "constraints.txt").read_text().splitlines()
    return dict(re.match(r"([^=]+)==([^ ]+)", line).groups() for line in lines if not line.lstrip().startswith("#"))


def needed(name: str, extras: tuple[str, ...] = ("",), seen: set[str] | None = None) -> set[str]:
    """Return the names of all that a distribution needs here, itself included."""
    seen = set() if seen is None else seen
    seen.add(canonicalize_name(name))
    for requirement in map(Requirement, distribution(name).requires or ()):
        applies = requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in extras)
        if applies and canonicalize_name(requirement.name) not in seen:
            needed(requirement.name, ("", *requirement.extras), seen)
    return seen


def test_everything_installed_has_the_version_of_its_pin(pins):
    installed = {name: distribution(name).version for name in needed("zvh.levensloop", ("", "test", "dev"))}
    del installed["zvh-levensloop"]

    assert {name: version for name, version in installed.items() if pins.get(name) != version} == {}


def test_no_pin_is_a_pre_release(pins):
    assert [name for name, version in pins.items() if Version(version).is_prerelease] == []


def test_buildout_has_the_same_pins(pins):
    versions = configparser.ConfigParser(delimiters="=")
    versions.read(TREE / "versions.cfg")

    assert {canonicalize_name(name): version for name, version in versions["versions"].items()} == pins
