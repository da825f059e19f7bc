"""The limits come from the environment, addresses are counted as whoever has them, plugins come and go."""

import os
import subprocess
import sys

import pytest
from plone.restapi.pas.plugin import JWTAuthenticationPlugin
from plone.session.plugins.session import SessionPlugin
from Products.PluggableAuthService.interfaces.plugins import (
    IAuthenticationPlugin,
    ICredentialsUpdatePlugin,
    IValidationPlugin,
)

from zvh.levensloop.toegang.grenzen import Grenzen, grenzen
from zvh.levensloop.toegang.install import install, uninstall
from zvh.levensloop.toegang.sessie import Sessie
from zvh.levensloop.toegang.token import Token
from zvh.levensloop.toegang.wacht import client
from zvh.levensloop.toegang.wachtwoord import EASY, NAMED, SHORT, objection


def test_a_limit_may_be_set(monkeypatch):
    monkeypatch.setenv("LEVENSLOOP_FOUT_PER_NAAM", "5")

    assert grenzen() == Grenzen(fout_per_naam=5)


@pytest.mark.parametrize("typed", ["0", "-1", "vijf", "1.5", "٣"])
def test_a_limit_that_is_no_number_is_refused_with_what_is_right(monkeypatch, typed):
    monkeypatch.setenv("LEVENSLOOP_FOUT_PER_NAAM", typed)

    with pytest.raises(ValueError, match=r"LEVENSLOOP_FOUT_PER_NAAM=.* geef een heel getal"):
        grenzen()


def test_a_wrong_limit_keeps_the_site_from_starting_and_says_so_in_one_line(tmp_path):
    command = [sys.executable, "-m", "zvh.levensloop.site.start", "--port", "8080", "--data", str(tmp_path / "var")]
    surroundings = {**os.environ, "LEVENSLOOP_SESSIE_MINUTEN": "lang"}

    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=60)

    said = "LEVENSLOOP_SESSIE_MINUTEN=lang klopt niet: geef een heel getal, bijvoorbeeld 15.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)
    assert list(tmp_path.iterdir()) == []


ADDRESSES = {
    "192.0.2.1": "192.0.2.1",
    "2001:db8:1:2:3:4:5:6": "2001:db8:1:2::/64",
    "2001:db8:1:2:ffff::1": "2001:db8:1:2::/64",
    "geen adres": "",
    "": "",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_counted_as_whoever_has_it(address):
    assert client(address) == ADDRESSES[address]


PASSWORDS = {
    "kort": SHORT,
    "elf tekens!": SHORT,
    "welkom123456": EASY,
    "wachtwoord2026": EASY,
    "aaaaaaaaaaaaaaaa": EASY,
    "Zomer2026!!!!": EASY,
    "zorgenveiligheid": EASY,
    "petra-tafel-wolk-grind": NAMED,
    "fietst Proces graag hard": NAMED,
    "paraplu tafel wolk grind": "",
    "Xk7#vQ9!mZ2p": "",
    "été-на-漢字-🦊-wolkenlucht": "",
    "x" * 5000: EASY,
}


@pytest.mark.parametrize("password", PASSWORDS, ids=lambda password: password[:20])
def test_a_password_is_judged(password):
    assert objection(password, ("petra", "Petra Proces")) == PASSWORDS[password]


def test_installing_twice_keeps_everybody_in(site):
    before = site.acl_users.session._shared_secret

    install()

    assert site.acl_users.session._shared_secret == before
    assert site.acl_users.plugins.listPluginIds(IAuthenticationPlugin)[0] == "levensloop_wacht"


def test_uninstalling_gives_plone_and_zope_their_own_back(site):
    root = site.getPhysicalRoot().acl_users

    uninstall()

    assert type(site.acl_users.session.aq_base) is SessionPlugin
    assert type(site.acl_users.jwt_auth.aq_base) is JWTAuthenticationPlugin
    assert site.acl_users.plugins.listPluginIds(IValidationPlugin) == ("password_policy",)
    assert root.plugins.listPluginIds(ICredentialsUpdatePlugin) == ("credentials_cookie_auth",)
    assert not [name for users in (site.acl_users, root) for name in users.objectIds() if "levensloop_wacht" in name]


def test_the_folder_of_zope_is_guarded_too(site):
    root = site.getPhysicalRoot().acl_users

    assert isinstance(root.session.aq_base, Sessie) and isinstance(root.jwt_auth.aq_base, Token)
    assert root.plugins.listPluginIds(IAuthenticationPlugin)[0] == "levensloop_wacht"
    assert root.plugins.listPluginIds(ICredentialsUpdatePlugin) == ("session",)
