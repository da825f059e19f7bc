"""Plone with the intranet of a house and its people, made once for a whole run."""

import os
import tempfile
from pathlib import Path

from plone import api
from plone.app.testing import PLONE_FIXTURE, IntegrationTesting, PloneSandboxLayer, applyProfile
from plone.app.testing.layers import FunctionalTesting
from plone.testing.zope import WSGI_SERVER_FIXTURE

from zvh.levensloop.core.approach.huisrollen import HUISROLLEN
from zvh.levensloop.instellingen.settings import HUIS as HUISNAAM
from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.site.distribution import post, pre

# Tests ask with a password in every request, which a house doesn't allow.
os.environ["LEVENSLOOP_BASIC"] = "1"

# Login and roles of each person; every password is `welkom-<login>`.
PEOPLE: dict[str, tuple[str, ...]] = {
    "petra": ("Procesregisseur",),
    "iwan": ("Informatiecoordinator",),
    "rita": ("Handreikingredactie",),
    "fred": ("Privacyfunctionaris",),
    "karin": ("Kengetallenlezer",),
    "mila": ("VasteDeelnemer",),
    "achmed": ("Achterwacht",),
    "anton": ("Achterwacht",),
    # Members of teams: what they may follows from their membership alone.
    **dict.fromkeys(("lotte", "gerrit", "zara", "pieter", "gemma", "wim", "kees", "vera", "hans", "otto"), ()),
    **dict.fromkeys(("gijs", "toos", "olga", "olof"), ()),
    "gewoon": (),
    "beheer": ("Site Administrator",),
    "manager": ("Manager",),
    "alles": ("Manager", "Site Administrator", "Editor", "Reviewer", "Contributor", "Reader", "Owner"),
}
GROUPS = {huisrol.rol: huisrol.groep for huisrol in HUISROLLEN}
PROFILES = (
    "plone.app.contenttypes:default",
    "plonetheme.barceloneta:default",
    "plone.restapi:default",
    "zvh.levensloop:default",
    "zvh.levensloop:intranet",
)


class HuisLayer(PloneSandboxLayer):
    """A site made in the way of the distribution, without demonstration."""

    defaultBases = (PLONE_FIXTURE,)

    def setUpZope(self, app, configurationContext):
        """Load the add-on; its key lies outside the database."""
        self.folder = tempfile.TemporaryDirectory()
        os.environ["LEVENSLOOP_SLEUTEL"] = str(Path(self.folder.name) / "sleutel")
        os.environ["LEVENSLOOP_LOGBOEK"] = str(Path(self.folder.name) / "logboek.sqlite")
        import zvh.levensloop

        self.loadZCML(package=zvh.levensloop)

    def setUpPloneSite(self, portal):
        """Install the profiles of the distribution and let people in."""
        answers = pre({"title": HUISNAAM})
        api.portal.set_registry_record("plone.available_languages", ["nl"])
        api.portal.set_registry_record("plone.default_language", answers["default_language"])
        api.portal.set_registry_record("plone.portal_timezone", answers["portal_timezone"])
        for profile in PROFILES:
            applyProfile(portal, profile)
        post(None, portal, answers)
        api.portal.set_registry_record("plone.smtp_host", "")  # no mail server, save where a test runs one
        for login, roles in PEOPLE.items():
            welcome(login, roles)

    def tearDownZope(self, app):
        """Forget the key and the logboek."""
        os.environ.pop("LEVENSLOOP_SLEUTEL", None)
        os.environ.pop("LEVENSLOOP_LOGBOEK", None)
        self.folder.cleanup()


def welcome(login: str, roles: tuple[str, ...]) -> None:
    """Make an account; staff of the house get their role by their group, others directly."""
    api.user.create(
        email=f"{login}@voorbeeld.example",
        username=login,
        password=f"welkom-{login}",
        properties={"fullname": f"{login.capitalize()} Proef"},
    )
    for role in roles:
        if role in GROUPS:
            with vertrouwd():
                api.group.add_user(groupname=GROUPS[role], username=login)
        else:
            api.user.grant_roles(username=login, roles=[role])


HUIS_FIXTURE = HuisLayer(name="Huis")
HUIS = IntegrationTesting(bases=(HUIS_FIXTURE,), name="Huis:Integration")
HUIS_HTTP = FunctionalTesting(bases=(HUIS_FIXTURE, WSGI_SERVER_FIXTURE), name="Huis:HTTP")
