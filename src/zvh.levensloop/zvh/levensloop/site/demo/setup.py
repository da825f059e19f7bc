"""Fills a demonstration through the functions that the pages use, as the people who would do it."""

import datetime as dt
from itertools import islice

from plone import api
from plone.dexterity.utils import createContentInContainer
from zope.annotation.interfaces import IAnnotations
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.actiepunt.content import actions, add_action, report
from zvh.levensloop.actiepunt.rappel import mag_rappelleren, rappelleer
from zvh.levensloop.berichten.klaarleggen import stil
from zvh.levensloop.levensloopplan.content import next_version
from zvh.levensloop.records import klok
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.site.demo import akkoord, einde, labels, overdracht, plans, toestemming, uitstroom, weg
from zvh.levensloop.site.demo.cases import CASES, Case, Version
from zvh.levensloop.site.demo.handreiking import make_pages
from zvh.levensloop.site.demo.knelpunten import make_knelpunten
from zvh.levensloop.site.demo.meldingen import fill_meldingen
from zvh.levensloop.site.demo.organisations import ORGANISATIONS
from zvh.levensloop.site.demo.overleg import make_overleggen
from zvh.levensloop.site.demo.people import PR, make_users, place_people
from zvh.levensloop.site.demo.schaling import make_schalingen
from zvh.levensloop.site.demo.signalen import make_signalen
from zvh.levensloop.site.demo.teams import fill_teams
from zvh.levensloop.site.demo.values import resolved
from zvh.levensloop.site.distribution import DEMO
from zvh.levensloop.teams.team import Lidmaatschap, join


def setup(tool: object) -> None:
    """Make users, organisations and casussen; ValueError on a site that is no demonstration."""
    site = api.portal.get()
    if not IAnnotations(site).get(DEMO):
        raise ValueError(
            "Deze site is niet als demonstratie gemaakt. Verzonnen mensen en bekende wachtwoorden horen "
            "niet in een echte site. Maak een nieuwe site en kies daar 'Met verzonnen casussen'."
        )
    api.portal.set_registry_record("plone.smtp_host", "")  # invented people get no mail
    with stil():
        _vul(site)


def _vul(site: object) -> None:
    make_users()
    make_pages(site["handreiking"])
    with api.env.adopt_user(username=PR.login):
        today = klok.today()
        organisations = make_organisations(site["organisaties"], today)
        place_people(organisations)
        _contact(organisations)
        labels.choose(organisations)
        cases = [make_case(site["meldingen"], case, organisations, today) for case in CASES]
        fill_teams(cases, organisations, today)
        make_overleggen(cases, CASES, organisations, today)
        fill_meldingen(site["meldingen"], today)
        toestemming.vraag(cases, today)
        akkoord.answer(cases, today)
        akkoord.send(cases)
        make_signalen(cases, today)
        make_schalingen(cases, today)
        make_knelpunten(cases, today)
        _rappel(cases, today)
        einde.end(cases, today)
        uitstroom.flow_out(cases, organisations, today)
        overdracht.hand_over(cases, organisations, today)


def make_organisations(folder: object, today: dt.date) -> dict[str, str]:
    """Make the partner organisations; return their UIDs by name."""
    made = {}
    for given in ORGANISATIONS:
        values = {name: resolved(value, today, {}) for name, value in given.items()}
        organisation = createContentInContainer(folder, "Organisatie", checkConstraints=False, **values)
        made[organisation.naam] = api.content.get_uuid(organisation)
    return made


def _contact(organisations: dict[str, str]) -> None:
    """Gerrit keeps the page of his own organisation."""
    gemeente = api.content.get(UID=organisations[plans.GEMEENTE])
    gemeente.contactpersoon = "gerrit"
    notify(ObjectModifiedEvent(gemeente))


def make_case(meldingen: object, case: Case, organisations: dict[str, str], today: dt.date) -> object:
    """Make one casus from its melding on, with team, actions and versions of the plan, each on its own day."""
    values = case.values(today, organisations)
    with weg.on(case.opened, today):
        melding = weg.report(meldingen, values)
        casus = melding.casus()
        weg.changed(casus, **values)
        for member in case.team:
            join(casus, _member(member, organisations, klok.today()))
    for days_ago, phase in case.phases:
        with weg.on(days_ago, today):
            weg.follow(casus, melding, phase, organisations)
    weg.changed(casus, **values)
    # The actions stand in the last two versions, as if agreed in the meeting before them.
    for version in case.versions[:-2]:
        _version(casus, version, organisations, today)
    actions = [_action(casus, action, organisations, today) for action in case.actions]
    for version in case.versions[-2:]:
        _version(casus, version, organisations, today)
    for made, action in zip(actions, case.actions, strict=True):
        _outcome(made, action)
    _meeting(casus, None)
    return casus


def _member(member: dict[str, str], organisations: dict[str, str], day: dt.date) -> Lidmaatschap:
    values = {**member, "organisatie": organisations[member["organisatie"]]}
    return Lidmaatschap(van=day, aanleiding="inclusie", **values)


def _version(casus: object, version: Version, organisations: dict[str, str], today: dt.date) -> None:
    with klok.on(today - dt.timedelta(days=version.days_ago)):
        plan = next_version(casus)
        for name, value in version.values(today, organisations).items():
            setattr(plan, name, value)
        notify(ObjectModifiedEvent(plan))
        if version.adopted:
            _meeting(casus, klok.today() + dt.timedelta(days=80))
            stel_vast(plan)
            labels.confirm(casus)


def _action(casus: object, action: dict[str, object], organisations: dict[str, str], today: dt.date) -> object:
    return add_action(
        casus,
        wat=action["wat"],
        organisatie=organisations[action["organisatie"]],
        persoon=action.get("persoon", ""),
        voor=today + dt.timedelta(days=action["dagen"]),
    )


def _outcome(made: object, action: dict[str, object]) -> None:
    if outcome := action.get("afloop"):
        report(made, outcome, action.get("reden", ""), action.get("toelichting", ""))


def _rappel(cases: list[object], today: dt.date) -> None:
    """Yesterday the house asked for the first action that is late."""
    with klok.on(today - dt.timedelta(days=1)):
        late = (action for casus in cases for action in actions(casus) if mag_rappelleren(action))
        for action in islice(late, 1):
            rappelleer(action)


def _meeting(casus: object, day: dt.date | None) -> None:
    casus.volgende_overleg = day
    notify(ObjectModifiedEvent(casus))
