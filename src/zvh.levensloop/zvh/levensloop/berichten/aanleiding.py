"""What somebody has to hear of at once: from events of the rooms to messages, without content and without names."""

from collections.abc import Collection

from plone import api
from plone.uuid.interfaces import IUUID
from zope.component import getUtility

from zvh.levensloop.berichten.klaarleggen import Berichten, leg_klaar
from zvh.levensloop.berichten.mail import link
from zvh.levensloop.core.approach.rechten import ROLLEN
from zvh.levensloop.core.approach.signalen import CRISIS
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.core.zoeken import gevouwen
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import (
    ICasusContent,
    IDeelname,
    IMensen,
    IMijnCasussen,
    IUitnodigen,
    IVoorLezers,
    IWaarneemt,
)
from zvh.levensloop.records.klok import today

COORDINATIE = frozenset((ROLLEN[LC], ROLLEN[CR]))
SIGNAAL = "Er is een dringend signaal gemeld bij {}. Lees het, en antwoord wie het meldde:"
OVERLEG = "Bij {} is een crisisoverleg gevraagd. Plan het, of zeg waarom niet:"
SCENARIO = "Bij {} is een scenario van het plan gestart. Lees wat er van jou wordt gevraagd:"
PLAN = "Bij {} ligt een levensloopplan voor je klaar. Lees het, en geef antwoord voor je organisatie:"
RAPPEL = "Bij {} wacht een actiepunt van je organisatie, en er is om gevraagd. Meld het af, of zeg wat er nodig is:"
MELDING = "Er is een nieuwe melding binnengekomen:"


def on_signaal(signaal: object, event: object) -> None:
    """Tell house and coordinators of a signaal that can't wait."""
    casus = signaal.__parent__
    if signaal.ernst == CRISIS and ICasusContent.providedBy(casus):
        _vertel(casus, huis(casus) | coordinatoren(casus), "Spoed: dringend signaal", SIGNAAL, signaal.getId())


def on_overleg_gevraagd(event: object) -> None:
    """Tell the house that a crisisoverleg was asked."""
    if event.soort == CRISIS:
        _vertel(event.object, huis(event.object), "Spoed: crisisoverleg gevraagd", OVERLEG, "dossier/overleggen")


def on_scenario(event: object) -> None:
    """Tell the house, and of the team whoever reads of it, that a scenario was started."""
    record = event.object
    casus = record if ICasusContent.providedBy(record) else record.__parent__
    pad = "" if record is casus else record.getId()
    people = team(casus) if record is casus else lezers(record, team(casus))
    _vertel(casus, huis(casus) | people, "Spoed: scenario gestart", SCENARIO, pad)


def on_plan(plan: object, event: object) -> None:
    """Tell the team that a plan waits for its answer."""
    if event.transition is not None and event.transition.id == "aanbieden":
        casus = plan.__parent__
        _vertel(casus, team(casus), "Een levensloopplan wacht op je antwoord", PLAN, plan.getId())


def on_rappel(event: object) -> None:
    """Tell who works in the team for an organisation that it was reminded of an action."""
    casus = event.actie.__parent__
    people = frozenset(one for one in team(casus) if event.organisatie in IDeelname(casus).organisaties(one))
    _vertel(casus, people, "Rappel: een actiepunt wacht", RAPPEL, event.actie.getId())


def on_melding(melding: object, event: object) -> None:
    """Tell the mailbox of the house that a melding came in."""
    box = instellingen().meldingen_mail
    if event.transition is not None and event.transition.id == "versturen" and box:
        leg_klaar("Nieuwe melding", MELDING, adres=box, pad=link(_pad(melding)))


def huis(casus: object) -> frozenset[str]:
    """Return who of the house keeps a casus; when nobody with an account is named there, all staff."""
    names = {gevouwen(name.strip()) for name in (casus.procesregisseur, casus.informatiecoordinator) if name}
    staff = getUtility(IMensen).van_huis()
    named = frozenset(one for one in staff if gevouwen(_naam(one)) in names)
    return _en_waarnemers(named) or staff


def team(casus: object) -> frozenset[str]:
    """Return who works in the team of a casus now and has an account, and who stands in for them."""
    people = {member["gebruiker"] for member in IUitnodigen(casus).team(today())} - {""}
    return frozenset(one for one in _en_waarnemers(people) if IDeelname(casus).werkt_mee(one))


def coordinatoren(casus: object) -> frozenset[str]:
    """Return who coordinates a casus: levensloopcoördinator and casusregisseur."""
    uid, roles = IUUID(casus), getUtility(IMijnCasussen).rollen
    return frozenset(one for one in team(casus) if COORDINATIE & {rol for rol, _ in roles(one).get(uid, ())})


def lezers(record: object, people: frozenset[str]) -> frozenset[str]:
    """Return of people who read every category that a record in a casus is kept to."""
    uid, mijn = IUUID(record.__parent__), getUtility(IMijnCasussen)
    needed = frozenset(record.lezers) if IVoorLezers.providedBy(record) else frozenset()
    return frozenset(one for one in people if needed <= mijn(one).get(uid, frozenset()))


def _en_waarnemers(people: Collection[str]) -> frozenset[str]:
    return frozenset(people) | getUtility(IWaarneemt).voor(people)


def _vertel(casus: object, aan: frozenset[str], onderwerp: str, tekst: str, pad: str) -> None:
    where = link("/".join(part for part in ("casussen", casus.getId(), pad) if part))
    people = aan - {current_person()[0]}
    Berichten()(people, onderwerp, f"{tekst.format(casus.kenmerk)}\n\n{where}", IUUID(casus))


def _naam(user_id: str) -> str:
    user = api.user.get(userid=user_id)
    return (user.getProperty("fullname") or "").strip() if user is not None else ""


def _pad(content: object) -> str:
    return "/".join(content.getPhysicalPath()[len(api.portal.get().getPhysicalPath()) :])
