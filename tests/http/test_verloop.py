"""The machine of core drives the site over REST: both agree on the phase after each step, whatever is asked."""

import random
from collections import Counter

import pytest
import transaction
from plone import api
from tests.builders import a_casus, a_melding, a_vaste_deelnemer
from tests.http.asked import tell
from tests.site.melding.test_melding import FULL

from zvh.levensloop.core.approach import verloop
from zvh.levensloop.core.approach.criteria import INCLUSIE
from zvh.levensloop.core.approach.einde import REDENEN
from zvh.levensloop.core.approach.verloop import ADVIEZEN, BESLUITEN, INTAKE_UITKOMSTEN, VERVOLGEN
from zvh.levensloop.records.klok import today

STEPS = 150


def path(content: object) -> str:
    return "/".join(content.getPhysicalPath()[2:])


class Road:
    """One casus and what is asked of it, next to the phase that core says it is in."""

    def __init__(self, person: object, casus: object, melding: object, organisation: str, other: str):
        self.person, self.casus, self.melding, self.organisation = person, path(casus), path(melding), organisation
        self.other, self.nu = other, "gemeld"

    def steps(self) -> list[object]:
        """Return what may be asked: everything, and what leads on three times as often; the end, as it is, seldom."""
        by_kind = {
            "melding": self.outcome,
            "triageadvies": self.advice,
            "inclusiebesluit": self.decision,
            "doorgeleiding": self.doorgeleid,
            "levensloopplan": self.plan,
        }
        on = [by_kind[stap.soort] for stap in verloop.mogelijk(self.nu) if stap.soort in by_kind]
        return [self.by_hand, self.end, *by_kind.values(), *on * 3]

    def state(self) -> str:
        return self.person.get(f"{self.casus}/@workflow").json()["state"]["id"]

    def expect(self, soort: str, uitkomst: str, done: bool) -> None:
        """Go along in core with what the site did; core must have allowed exactly that."""
        why_not = verloop.beletsel(self.nu, soort, uitkomst)
        assert done is (not why_not), (self.nu, soort, uitkomst, done, why_not)
        if done:
            self.nu = verloop.volgende(self.nu, soort, uitkomst)

    def by_hand(self, pick: random.Random) -> str:
        """Ask for a phase outright: always refused."""
        others = {"triage", "inclusietafel", "beeldvorming", "in_uitvoering", "beeindigd"} - {self.nu}
        fase = pick.choice(sorted(others))
        answer = self.person.post(f"{self.casus}/@workflow/naar_{fase}", json={})
        assert answer.status_code in (400, 403), answer.text
        return "fase met de hand"

    def outcome(self, pick: random.Random) -> str:
        """Give the outcome of the melding."""
        uitkomst = onward(pick, INTAKE_UITKOMSTEN, "naar_triage")
        told = {"advies": "Advies.", "hoe": "gebeld", "casus": self.other}
        answer = self.person.post(f"{self.melding}/@uitkomst", json={"uitkomst": uitkomst, **told})
        done = answer.status_code == 200
        self.expect("melding", uitkomst, done)
        return "melding"

    def record(self, soort: str, step: str, /, **values: object) -> str:
        """Make and adopt a record; what can't be adopted goes again."""
        made = self.person.post(self.casus, json={"@type": soort})
        done = made.status_code == 201
        if done:
            there = made.json()["@id"]
            filled = self.person.patch(there, json=values)
            assert filled.status_code == 204, filled.text
            done = self.person.post(f"{there}/@workflow/vaststellen", json={}).status_code == 200
        self.expect(soort.lower(), step, done)
        return soort.lower()

    def end(self, pick: random.Random) -> str:
        return self.record(
            "Beeindiging", "vastgesteld", reden=pick.choice(list(REDENEN)), op=f"{today()}", toelichting="Zo."
        )

    def advice(self, pick: random.Random) -> str:
        uitkomst = onward(pick, ADVIEZEN, "inclusietafel")
        answers = dict.fromkeys(("leefgebieden", "veiligheid", "samenwerking", "geprobeerd", "verleden"), True)
        return self.record(
            "Triageadvies",
            uitkomst,
            **answers,
            datum=f"{today()}",
            deelnemers=[{"organisatie": self.organisation, "naam": None}],
            bevindingen="Wat we zien.",
            uitkomst=uitkomst,
            motivering="Daarom.",
            acties=[{"wat": "Bellen", "wie": None, "voor": None}],
            terugkoppeling_op=f"{today()}",
            terugkoppeling_hoe="gebeld",
        )

    def decision(self, pick: random.Random) -> str:
        uitkomst, vervolg = pick.choice(list(BESLUITEN)), onward(pick, VERVOLGEN, "casusoverleg")
        return self.record(
            "Inclusiebesluit",
            f"{uitkomst}.{vervolg}" if uitkomst == "niet_geincludeerd" else uitkomst,
            datum=f"{today()}",
            vorm="online",
            voorzitter="Petra",
            aanwezigen=[{"rol": "melder", "organisatie": self.organisation, "naam": None, "standpunt": None}],
            criteria=[{"criterium": c.vraag, "antwoord": "nu", "onderbouwing": None, "bron": None} for c in INCLUSIE],
            uitkomst=uitkomst,
            vervolg=vervolg,
            motivering="Daarom.",
            vragen="Welke?",
            opnieuw_op="2100-01-01",
            inclusiedatum=f"{today()}",
            aanbieder=self.organisation,
            gemeente=self.organisation,
        )

    def doorgeleid(self, pick: random.Random) -> str:
        answer = self.person.post_page(f"{self.casus}/doorgeleiden")
        assert answer.status_code == 302
        done = verloop.beletsel(self.nu, "doorgeleiding", "inclusietafel") == ""
        self.expect("doorgeleiding", "inclusietafel", done)
        return "doorgeleiding"

    def plan(self, pick: random.Random) -> str:
        """Begin a plan and throw it away again: the phase goes along and comes back."""
        made = self.person.post(self.casus, json={"@type": "Levensloopplan"})
        assert made.status_code == 201, made.text
        before, self.nu = (
            self.nu,
            verloop.volgende(self.nu, "levensloopplan", "concept")
            if not verloop.beletsel(self.nu, "levensloopplan", "concept")
            else self.nu,
        )
        assert self.state() == self.nu
        assert self.person.delete(made.json()["@id"], json={"reden": "Proef."}).status_code == 204
        self.nu = before
        return "levensloopplan"


@pytest.mark.machine
def test_no_order_of_requests_brings_a_casus_where_its_records_do_not(live, as_person, request):
    pick, asked, phases = random.Random(20261127), Counter(), Counter()
    organisation = a_vaste_deelnemer()
    transaction.commit()
    road = None

    for _ in range(STEPS):
        if road is None or (at_the_end(road.nu) and pick.random() < 0.4):
            road = _begin(as_person, organisation)
        step = pick.choice(road.steps())
        asked[step(pick)] += 1
        phases[road.nu] += 1
        assert road.state() == road.nu

    words = f"{sum(asked.values())} stappen over REST, site en regels steeds in dezelfde fase ({len(phases)} fasen)"
    tell(request.config, "test_verloop.py", words)
    assert len(phases) >= 7, phases


def onward(pick: random.Random, outcomes: dict[str, str], favourite: str) -> str:
    """Return an outcome: more often one that goes on."""
    return pick.choice([*outcomes, *[favourite] * 2 * len(outcomes)])


def at_the_end(fase: str) -> bool:
    """Tell whether nothing that is asked here leads on."""
    return fase == "beeldvorming" or verloop.fase(fase).soort == "gesloten"


def _begin(as_person: object, organisation: str) -> Road:
    transaction.begin()
    other = a_casus(bsn=None).kenmerk
    melding = a_melding(organisatie=organisation, **FULL)
    melding.criteria = [{**row, "antwoord": "ja"} for row in melding.criteria]
    for step in ("versturen", "compleet_maken"):
        api.content.transition(melding, transition=step)
    return Road(as_person("petra"), melding.casus(), melding, organisation, other)
