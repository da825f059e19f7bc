"""A house at work: casussen in each kind of phase, people in each role, a canary in every field."""

import datetime as dt
import io
import pickle
from dataclasses import dataclass, field
from itertools import cycle

import transaction
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import SCENARIO, announced, changed
from tests.fase import in_fase
from tests.http.canaries import Kanarie, Volière
from tests.http.client import Client

from zvh.levensloop.actiepunt.content import add_action, report
from zvh.levensloop.casus.content import open_casus
from zvh.levensloop.core.team import CR, GAST, LC, NOODTOEGANG, ONTVANGEND, TOEGANGER
from zvh.levensloop.handreiking.content import ROLE, add_page, publish
from zvh.levensloop.handreiking.werkversie import maak
from zvh.levensloop.inbreng.content import vraag
from zvh.levensloop.knelpunt.afronden import besluit, sluit_af
from zvh.levensloop.levensloopplan.akkoord import schrijf_op
from zvh.levensloop.levensloopplan.content import next_version, plans
from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.overleg.content import maak_verslag, plan_overleg
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.overleg.vragen import CRISIS, vraag_overleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen, stel_vast
from zvh.levensloop.schaling.beeindigen import beeindig
from zvh.levensloop.signaal.content import beantwoord
from zvh.levensloop.teams.team import Lidmaatschap, end, join
from zvh.levensloop.voortgangsbevraging.beantwoorden import beantwoord as beantwoord_voortgang
from zvh.levensloop.voortgangsbevraging.content import VELDEN
from zvh.levensloop.voortgangsbevraging.vraag import voor_overleg
from zvh.levensloop.voortgangsbevraging.vraag import vraag as vraag_voortgang

LONG_AGO = dt.date(2020, 1, 1)
LATER = dt.date(2100, 1, 1)
# Login: role in the team, kind of organisation.
TEAM = {
    "lotte": (LC, "zorg"),
    "gerrit": (CR, "gemeente"),
    "zara": ("teamlid", "zorg"),
    "pieter": ("teamlid", "veiligheid"),
    "gemma": ("teamlid", "gemeente"),
    "wim": ("teamlid", "wonen"),
    "kees": ("teamlid", "zorgkantoor"),
    "vera": ("teamlid", "vertegenwoordiging"),
    "hans": ("teamlid", "zvh"),
    "otto": ("teamlid", "overig"),
    "gijs": (GAST, "zorg"),
    "toos": (TOEGANGER, "zorg"),
    "olga": (ONTVANGEND, "zvh"),
    "achmed": (NOODTOEGANG, "zvh"),
}
# What the casus says of stays and risk, which records of uitstroom change.
RISICO = ("risicotaxatie_instrument", "risicotaxatie_datum", "risicotaxatie_oordeel")
VAN_UITSTROOM = ("verblijven", "buiten_sinds", *RISICO)
FORMER = "olof"
CONTACT = "mila"  # keeps the page of one organisation


@dataclass
class Dossier:
    """A casus with its plans by state, its actions by name, its canaries."""

    casus: object
    canaries: Volière
    plans: dict[str, object] = field(default_factory=dict)
    actions: dict[str, object] = field(default_factory=dict)
    own: dict[str, set[Kanarie]] = field(default_factory=dict)  # what stands in the actions of somebody's organisation

    @property
    def path(self) -> str:
        """The address of the casus, relative to the site."""
        return path(self.casus)


class World:
    """The house, and everybody who asks something of it."""

    def __init__(self, portal: object, port: int):
        self.portal = portal
        self.address = f"http://localhost:{port}/{portal.getId()}"
        self.dossiers: dict[str, Dossier] = {}
        self.organisations: dict[str, str] = {}
        self.kept: dict[str, str] = {}
        self.intake: dict[tuple[str, ...], object] = {}  # records of the intake, by kind and state
        self.pages: dict[str, object] = {}
        self.directory = Volière("gids")
        self._clients: dict[str, Client] = {}

    def person(self, login: str) -> Client:
        """Return somebody over HTTP; '': not logged in."""
        if login not in self._clients:
            self._clients[login] = Client(self.address, login)
        return self._clients[login]

    def packed(self) -> bytes:
        """Return this house without its clients, content by its path, for a database that holds the same."""
        self.close()
        self._clients.clear()
        found = io.BytesIO()
        _Packer(found).dump(self)
        return found.getvalue()

    @classmethod
    def unpacked(cls, packed: bytes, portal: object) -> "World":
        """Return the house of `packed`, with the content of this connection."""
        unpacker = pickle.Unpickler(io.BytesIO(packed))
        unpacker.persistent_load = portal.unrestrictedTraverse
        return unpacker.load()

    def close(self) -> None:
        """Let everybody hang up."""
        for client in self._clients.values():
            client.close()

    def build(self) -> "World":
        """Fill the house and return it."""
        for login, (_, soort) in {**TEAM, CONTACT: ("", "zorg"), "": ("", "overig")}.items():
            self.organisations[login] = self.organisation(soort, login)
        deelnemer(self.organisations[CONTACT])
        for fase in ("inclusietafel", "in_uitvoering", "uitgestroomd", "doorverwezen"):
            self.dossiers[fase] = self.dossier(fase)
        self.dossiers["ter_vaststelling"] = self.dossier("in_uitvoering", "terv", concept="ter_vaststelling")
        self.dossiers["beeindigd"] = self.dossier("in_uitvoering", "einde")
        stel_vast(self.dossiers["beeindigd"].casus["beeindiging-1"])
        self.dossiers["vreemd"] = self.dossier("in_uitvoering", "vreemd", team={})
        self._adviesvraag(self.dossiers["vreemd"])
        self.knelpunt_van_huis = self.knelpunt(self.dossiers["vreemd"], self.portal["knelpunten"])
        self.pages = self._handreiking()
        transaction.commit()
        return self

    def organisation(self, soort: str, name: str) -> str:
        """Make an organisation and return its UID."""
        values = self.directory.values("Organisatie", self.portal["organisaties"])
        values |= {"soort": soort, "naam": values["naam"] + name, "maildomeinen": None}
        values["contactpersoon"] = CONTACT if name == CONTACT else None
        made = createContentInContainer(self.portal["organisaties"], "Organisatie", checkConstraints=False, **values)
        self.kept[name] = made.getId()
        return api.content.get_uuid(made)

    def dossier(
        self,
        fase: str,
        name: str = "",
        team: dict[str, tuple[str, str]] = TEAM,
        concept: str = "concept",
        besluiten: bool = True,
        weg: bool = True,
    ) -> Dossier:
        """Make a casus with everything in it, and bring it in a phase; `weg`: its overdracht was announced."""
        birds = Volière(name or fase)
        casus = open_casus(self.portal["casussen"])
        changed(
            casus,
            **{**birds.values("Casus", casus), "wlz": "ja", "bsn_reden": birds.woord("Casus", "bsn_reden", "bsn")},
        )
        made = Dossier(casus, birds)
        in_fase(casus, "in_uitvoering")  # where plans are adopted
        self._melding(made)
        self._people(made, team)
        self._actions(made)
        self._plans(made, concept)
        self._toestemming(made)
        self.overlegvraag(made)
        self._signalen(made)
        self._knelpunten(made)
        beeindig(self.schaling(made), {"afloop": made.canaries.woord("Schaling", "afloop", "plan")}, {})
        self.schaling(made)
        if besluiten:
            self._overleggen(made)
            self._besluiten(made)
        if weg:
            self.overdracht(made)
        set_phase(casus, fase)
        return made

    def overlegvraag(self, made: Dossier) -> None:
        """Let a levensloopcoördinator who is nobody in particular ask for a crisisoverleg."""
        with api.env.adopt_roles(["Levensloopcoordinator", "Lezer plan"]):
            vraag_overleg(made.casus, CRISIS, made.canaries.woord("overlegvraag", "reden", "plan"))

    def _signalen(self, made: Dossier) -> None:
        """Report one that is answered, one that waits, and one that is kept to few."""
        beantwoord(self.signaal(made), made.canaries.woord("Signaal", "antwoord", "veiligheid"))
        self.signaal(made)
        self.signaal(made, "financien")

    def signaal(self, made: Dossier, leesbaar_voor: str | None = None) -> object:
        """Report a signaal with a canary in every field, like the first sign of the plan."""
        values = made.canaries.values("Signaal", made.casus) | {"leesbaar_voor": leesbaar_voor}
        plan = made.plans["vastgesteld"].getId()
        return createContentInContainer(
            made.casus, "Signaal", checkConstraints=False, plan=plan, signalering=1, **values
        )

    def schaling(self, made: Dossier) -> object:
        """Start a scenario with a canary in every field; its row of the plan names nobody who works here."""
        values = made.canaries.values("Schaling", made.casus) | {"leesbaar_voor": None, "richting": "opschalen"}
        plan = made.plans["vastgesteld"].getId()
        return createContentInContainer(made.casus, "Schaling", checkConstraints=False, plan=plan, rij=1, **values)

    def _knelpunten(self, made: Dossier) -> None:
        """Raise one that is closed by now, with all that was said of it, and one that is still open."""
        closed, woord = self.knelpunt(made), made.canaries.woord
        api.content.transition(closed, transition="agenderen")
        besluit(closed, woord("Knelpunt", "antwoord", "plan"))
        sluit_af(closed, woord("Knelpunt", "effect", "plan"))
        self.knelpunt(made)

    def knelpunt(self, made: Dossier, around: object = None) -> object:
        """Raise a knelpunt with a canary in every field, in the casus or elsewhere."""
        values = made.canaries.values("Knelpunt", made.casus)
        return createContentInContainer(around or made.casus, "Knelpunt", checkConstraints=False, **values)

    def _melding(self, made: Dossier) -> None:
        """Let the casus have begun with a melding of somebody who has no account."""
        values = made.canaries.values("Melding", self.portal["meldingen"])
        melding = createContentInContainer(self.portal["meldingen"], "Melding", checkConstraints=False)
        changed(melding, **values)
        changed(made.casus, melding_uid=api.content.get_uuid(melding))

    def _adviesvraag(self, made: Dossier) -> None:
        """Let somebody have asked for advice who has no account any more."""
        values = made.canaries.values("Adviesvraag", self.portal["meldingen"])
        with api.env.adopt_user(username=CONTACT):
            self.adviesvraag = createContentInContainer(
                self.portal["meldingen"], "Adviesvraag", checkConstraints=False, **values
            )
        self.adviesvraag.melder = ""
        self.adviesvraag.reindexObjectSecurity()

    def _toestemming(self, made: Dossier) -> None:
        """Record consent, with a canary in every text and a scope for everybody."""
        stel_vast(self.toestemming(made.casus, made.canaries))

    def toestemming(self, casus: object, birds: Volière) -> object:
        """Make a record of consent in concept."""
        stuk = createContentInContainer(casus, "Toestemming", checkConstraints=False)
        values = {name: value for name, value in birds.values("Toestemming", casus).items() if isinstance(value, str)}
        rows = [{"organisatie": uid, "categorie": "alles", "mag": "ja"} for uid in self.organisations.values()]
        days = {"geinformeerd_op": LONG_AGO, "toestemming_op": LONG_AGO, "geldig_tot": LATER}
        return changed(stuk, **{**values, "reikwijdte": rows, "informeerder": None, **days})

    def _besluiten(self, made: Dossier) -> None:
        """Make what decides on the casus, a canary in every field: adopted and in concept; the end only in concept."""
        told = {name: getattr(made.casus, name) for name in VAN_UITSTROOM}
        taxatie = createContentInContainer(made.casus, "Risicotaxatie", checkConstraints=False)
        stel_vast(changed(taxatie, **made.canaries.values("Risicotaxatie", made.casus)))
        self.exclusiebesluit(made)
        changed(made.casus, **told)
        for fase, portal_type, ready in (
            ("triage", "Triageadvies", {"uitkomst": "aanhouden"}),
            ("inclusietafel", "Inclusiebesluit", {"uitkomst": "uitgesteld", "opnieuw_op": LATER}),
        ):
            in_fase(made.casus, fase)
            for adopted in (True, False):
                stuk = createContentInContainer(made.casus, portal_type, checkConstraints=False)
                values = made.canaries.values(portal_type, made.casus) | ready
                if portal_type == "Inclusiebesluit":
                    known = zip(stuk.criteria, cycle(values["criteria"]), strict=False)
                    values["criteria"] = [{**row, "criterium": asked["criterium"]} for asked, row in known]
                changed(stuk, **values)
                if adopted:
                    stel_vast(stuk)
        einde = createContentInContainer(made.casus, "Beeindiging", checkConstraints=False)
        changed(einde, **made.canaries.values("Beeindiging", made.casus) | {"op": today()})
        in_fase(made.casus, "in_uitvoering")

    def overdracht(self, made: Dossier) -> object:
        """Announce that the casus goes to the house of olga, on a day far away: a receiving house reads then only."""
        values = made.canaries.values("Overdracht", made.casus) | {"naar": self.organisations["olga"]}
        days = {"overdrachtsdatum": LATER - dt.timedelta(days=30), "gezamenlijk_tot": LATER}
        return announced(made.casus, **{**values, **days})

    def exclusiebesluit(self, made: Dossier, **values: object) -> object:
        """Make one that was discussed, with a canary in every field, of somebody who is outside long enough."""
        changed(made.casus, verblijven=[], buiten_sinds=LONG_AGO, risicotaxatie_datum=today())
        stuk = createContentInContainer(made.casus, "Exclusiebesluit", checkConstraints=False)
        known = made.canaries.values("Exclusiebesluit", made.casus) | {"uitkomst": "uitstroom", "datum": today()}
        changed(stuk, **{**known, **values})
        api.content.transition(stuk, transition="aanbieden")
        return stuk

    def _overleggen(self, made: Dossier) -> None:
        """Make an overleg that was held and one to come, each with minutes that have a canary in every field."""
        for held in (True, False):
            day = today() + dt.timedelta(days=0 if held else 60)
            overleg = plan_overleg(made.casus, "herhaald", day)
            values = made.canaries.values("Overleg", made.casus)
            changed(overleg, **{name: values[name] for name in ("plaats", "voorzitter", "begin", "einde")})
            minutes = maak_verslag(overleg)
            changed(minutes, **made.canaries.values("Overlegverslag", made.casus))
            self._inbreng(made, overleg)
            self._voortgang(made, overleg, held)
            if held:
                sluit(overleg, {1: "ja"}, today() + dt.timedelta(days=60))
                stel_vast(minutes)

    def _voortgang(self, made: Dossier, overleg: object, held: bool) -> None:
        """Ask how it goes; before what was held one answered, with a canary in every text."""
        if api.content.get_state(made.casus) != "in_uitvoering":
            return
        vraag_voortgang(overleg)
        values = made.canaries.values("Voortgangsbevraging", made.casus)
        if held:
            with api.env.adopt_user(username="iwan"):
                beantwoord_voortgang(voor_overleg(overleg)[0], {name: values[name] for name in VELDEN}, {"1": "loopt"})

    def _inbreng(self, made: Dossier, overleg: object) -> None:
        """Ask an organisation that nobody is from, and hand it in."""
        (asked,) = vraag(made.casus, overleg.getId(), [self.organisations[""]])
        changed(asked, **made.canaries.values("Inbreng", made.casus) | {"geen": False})
        api.content.transition(asked, transition="inbrengen")

    def without_concept(self, fase: str) -> Dossier:
        """Return a casus of which the plan is adopted and no newer version under way."""
        return self._special(f"{fase} zonder concept", fase, "geen")

    def in_phases(self) -> Dossier:
        """Return a casus that goes through all phases."""
        return self._special("fasen", "gemeld", "geen")

    def to_adopt(self, state: str) -> Dossier:
        """Return a casus of which the newest plan is in a state, ready to be adopted; a new one once it was."""
        name = f"vast te stellen {state}"
        if name in self.dossiers and is_frozen(plans(self.dossiers[name].casus)[0]):
            del self.dossiers[name]
        return self._special(name, "in_uitvoering", state.replace(" ", "_"))

    def _special(self, name: str, fase: str, concept: str) -> Dossier:
        if name not in self.dossiers:
            transaction.begin()
            self.dossiers[name] = self.dossier(fase, name, concept=concept)
            transaction.commit()
        return self.dossiers[name]

    def _people(self, made: Dossier, team: dict[str, tuple[str, str]]) -> None:
        for rol in (LC, CR):
            join(made.casus, self.contact(made, rol))
        for login, (rol, soort) in team.items():
            until = today() if rol == NOODTOEGANG else None
            member = Lidmaatschap(
                f"Zqlid{login}", self.organisations[login], rol, LONG_AGO, until, soort=soort, gebruiker=login
            )
            join(made.casus, member)
        if team:
            gone = Lidmaatschap(FORMER, self.organisations[""], "teamlid", LONG_AGO, gebruiker=FORMER)
            number = join(made.casus, gone)
            end(made.casus, number, dt.date(2021, 1, 1), made.canaries.woord("team", "reden", "team"))

    def contact(self, made: Dossier, rol: str) -> Lidmaatschap:
        """Return a member without account, with a canary in all that is known of him."""
        names = ("naam", "functie", "telefoon", "email", "bereikbaarheid", "aanleiding")
        values = {name: made.canaries.woord("team", name, "team") for name in names}
        return Lidmaatschap(organisatie=self.organisations[""], rol=rol, van=LONG_AGO, **values)

    def _actions(self, made: Dossier) -> None:
        for name in ("open", "gereed", "niet_gedaan"):
            action = self.action(made, "")
            made.actions[name] = action
            if name != "open":
                report(action, name, "vervallen", made.canaries.woord("Actiepunt", "toelichting", "plan"))
        for login in ("zara", "gijs", "toos"):
            made.actions[login] = self.action(made, login)

    def action(self, made: Dossier, login: str) -> object:
        """Make an open action of the organisation of a person; '': of one that nobody is from."""
        before = len(made.canaries.kanaries)
        values = made.canaries.values("Actiepunt", made.casus) | {"organisatie": self.organisations[login]}
        made.own.setdefault(login, set()).update(made.canaries.kanaries[before:])
        return add_action(made.casus, **values)

    def plan(self, made: Dossier) -> object:
        """Make the next concept, with everything filled."""
        values = made.canaries.values("Levensloopplan", made.casus)
        values["scenarios"][0]["richting"], values["scenarios"][1]["richting"] = "opschalen", "afschalen"
        values["scenarios"] = [{**SCENARIO, **row} for row in values["scenarios"]]
        return changed(next_version(made.casus), **values)

    def _plans(self, made: Dossier, concept: str) -> None:
        for state in ("vervangen", "vastgesteld"):
            made.plans[state] = self.plan(made)
            stel_vast(made.plans[state])
            self.akkoord(made, made.plans[state])
        if concept == "geen":
            return
        made.plans[concept] = self.plan(made)
        if concept == "ter_vaststelling":
            api.content.transition(made.plans[concept], transition="aanbieden")
            self.akkoord(made, made.plans[concept])

    def akkoord(self, made: Dossier, plan: object) -> None:
        """Write down what an organisation that nobody works for said of a plan."""
        words = made.canaries.woord("akkoord", "toelichting", "plan")
        schrijf_op(plan, today(), {self.organisations[""]: ("mits", words)})

    def _handreiking(self) -> dict[str, object]:
        found, birds = {}, self.directory
        with api.env.adopt_roles([ROLE]):
            for state in ("concept", "ter_beoordeling", "gepubliceerd"):
                words = [birds.woord("handreiking", state, state) for _ in range(3)]
                found[state] = add_page(self.portal["handreiking"], state.replace("_", "-"), *words)
            publish(found["gepubliceerd"])
            api.content.transition(obj=found["ter_beoordeling"], transition="aanbieden")
            found["werkversie"] = maak(found["gepubliceerd"])
            changed(found["werkversie"], description=birds.woord("handreiking", "concept", "werkversie"))
        return found


class _Packer(pickle.Pickler):
    """Names content by its path and keeps everything else."""

    def persistent_id(self, thing: object) -> str | None:
        found = getattr(thing, "getPhysicalPath", None)
        return "/".join(found()) if found else None


def deelnemer(organisatie: str) -> None:
    """Let the contact work for this organisation, and the organisation be a vaste deelnemer, so that he may report."""
    made = api.content.get(UID=organisatie)
    changed(made, deelnames=[{"soort": "vast", "van": LONG_AGO, "tot": None}], mag_bsn=True)
    with vertrouwd():
        api.user.get(username=CONTACT).setMemberProperties({"organisatie": organisatie})


def set_phase(casus: object, fase: str) -> None:
    """Bring a casus in a phase."""
    if api.content.get_state(casus) != fase:
        in_fase(casus, fase)


def path(content: object) -> str:
    """Return the address of content, relative to the site."""
    return "/".join(content.getPhysicalPath()[2:])
