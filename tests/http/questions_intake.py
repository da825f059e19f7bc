"""The questions about melding, triageadvies, inclusiebesluit and instroom; see questions.py.

What a question uses up is made anew for the next one.
"""

import datetime as dt
import itertools
from base64 import b64encode

from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import changed
from tests.fase import in_fase
from tests.http.canaries import Volière
from tests.http.client import Client
from tests.http.questions import inside, moved, ok, page, patched, sees, vraag
from tests.http.world import CONTACT, World, path
from tests.werkboeken import a_row, a_workbook
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.casus.verloop import KEY
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast

# Whoever may be a melder of his own; others have none.
NUMMERS = itertools.count()
MELDERS = (CONTACT, "petra", "iwan")
NAAR = {  # the steps to each state of a melding
    "concept": (),
    "ontvangen": ("versturen",),
    "aanvulling gevraagd": ("versturen", "aanvulling_vragen"),
    "compleet": ("versturen", "compleet_maken"),
    "afgehandeld": ("versturen", "compleet_maken", "afhandelen"),
}
# In which phase a record is made and adopted, and what it must hold beside a canary in every field.
VELD = {"Inclusiebesluit": "vragen"}
IN_FASE = {"Triageadvies": "triage", "Inclusiebesluit": "inclusietafel", "Instroom": ""}


def melding(world: World, staat: str, own: bool, login: str) -> object:
    """Return a melding in a state; own: of this person."""
    melder = login if own and login in MELDERS else ""
    key = ("melding", staat, melder)
    if key not in world.intake:
        with inside(melder or "petra"):
            values = Volière("intake").values("Melding", world.portal["meldingen"])
            values |= {"organisatie": world.organisations[CONTACT], "melder_naam": "Zqmelder"}
            made = createContentInContainer(world.portal["meldingen"], "Melding", checkConstraints=False)
            made.melder = melder
            changed(made, **values)
        with inside():
            for step in NAAR[staat]:
                api.content.transition(made, transition=step)
        world.intake[key] = made
    return world.intake[key]


def used(world: World, made: object, done: bool) -> bool:
    """Forget a record that a question brought further, and return whether it did."""
    if done:
        world.intake = {key: kept for key, kept in world.intake.items() if kept is not made}
    return done


def stuk(world: World, soort: str, wanneer: str) -> object:
    """Return a record in the state, and its casus in the phase, that a row names: "vastgesteld, casus actief"."""
    staat, _, where = wanneer.partition(", ")
    key = (soort, staat)
    if key not in world.intake:
        with inside():
            casus = world.dossier("in_uitvoering", f"{soort} {staat}", concept="geen", besluiten=False).casus
            in_fase(casus, IN_FASE[soort] or "triage")
            if soort == "Instroom":
                _zonder_stappen(casus)
            made = createContentInContainer(casus, soort, checkConstraints=False)
            values = Volière(f"{soort}{staat}").values(soort, casus)
            changed(made, **{name: value for name, value in values.items() if name != "criteria"})
            _ready(made, soort)
            if staat == "vastgesteld":
                stel_vast(made)
        world.intake[key] = made
    made = world.intake[key]
    fase = {"casus in intake": "inclusietafel", "casus actief": "in_uitvoering"}.get(where)
    if fase and api.content.get_state(made.__parent__) != fase:
        with inside():
            in_fase(made.__parent__, fase)
    return made


def _zonder_stappen(casus: object) -> None:
    IAnnotations(casus).pop(KEY, None)


def _ready(made: object, soort: str) -> None:
    later = today() + dt.timedelta(days=14)
    if soort == "Inclusiebesluit":
        rows = [{**row, "antwoord": "nu"} for row in made.criteria]
        changed(made, criteria=rows, uitkomst="uitgesteld", datum=today(), opnieuw_op=later)
    if soort == "Triageadvies":
        changed(made, uitkomst="inclusietafel")
    if soort == "Instroom":
        changed(made, fase="in_uitvoering", gemeld_op=None)


@vraag("De meldingen openen")
def meldingen(world: World, person: Client, wanneer: str) -> bool:
    """The folder of meldingen."""
    return sees(person, "meldingen")


@vraag("Een melding beginnen")
def beginnen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return ok(person.post("meldingen", json={"@type": "Melding", "naam": "Zqnieuw"}))


@vraag("De melding lezen")
def lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(melding(world, wanneer, own, login)))


@vraag("De melding wijzigen")
def wijzigen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return patched(person, melding(world, wanneer, own, login), "aanleiding")


@vraag("De uitkomst van de intake invullen")
def uitkomst(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return patched(person, melding(world, wanneer, own, login), "uitkomst_advies")


STAPPEN = {
    "Versturen": "versturen",
    "Intrekken": "intrekken",
    "Aanvulling vragen": "aanvulling_vragen",
    "De aanvulling versturen": "aanvullen",
    "De melding compleet maken": "compleet_maken",
    "De melding afhandelen": "afhandelen",
}


def _stap(step: str) -> object:
    def question(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
        made = melding(world, wanneer, own, login)
        return used(world, made, moved(person, made, step))

    return question


for _wat, _step in STAPPEN.items():
    vraag(_wat)(_stap(_step))


@vraag("De melding verwijderen")
def verwijderen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST, with a reason."""
    made = melding(world, wanneer, own, login)
    return used(world, made, ok(person.delete(path(made), json={"reden": "Dubbel."})))


def na_tafel(world: World, own: bool, login: str) -> tuple[object, object]:
    """Return a triage that was held and its adopted advice, in a casus that is active now; own: with this guest."""
    guest = login if own and login == "gijs" else ""
    key = ("na de tafel", guest)
    if key not in world.intake:
        with inside():
            casus = world.dossier("in_uitvoering", f"tafel {guest}", concept="geen", besluiten=False).casus
            in_fase(casus, "triage")
            overleg = plan_overleg(casus, "triage", today())
            nodig_uit(
                overleg, guest, world.organisations.get(guest) or world.organisations[""], "" if guest else "Zqgast"
            )
            sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), None)
            made = createContentInContainer(casus, "Triageadvies", checkConstraints=False)
            changed(made, **{k: v for k, v in Volière("tafel").values("Triageadvies", casus).items() if k != "datum"})
            changed(made, uitkomst="casusoverleg")
            stel_vast(made)
        world.intake[key] = (overleg, made)
    return world.intake[key]


@vraag("Het triageadvies van een tafel lezen")
def advies_van_tafel(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(na_tafel(world, own, login)[1]))


@vraag("De uitkomst van een tafel lezen")
def uitkomst_van_tafel(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """On the page of the overleg."""
    shown = page(person, path(na_tafel(world, own, login)[0]))
    return ok(shown) and 'id="kop-uitkomst"' in shown.text


@vraag("De melding in de casus lezen")
def in_casus(world: World, person: Client, wanneer: str) -> bool:
    """On its page in the casus."""
    made = world.dossiers["inclusietafel" if wanneer == "casus in intake" else "in_uitvoering"]
    return ok(page(person, f"{made.path}/melding"))


def _questions(soort: str, het: str) -> None:
    def read(world: World, person: Client, wanneer: str) -> bool:
        return sees(person, path(stuk(world, soort, wanneer)))

    def change(world: World, person: Client, wanneer: str) -> bool:
        return patched(person, stuk(world, soort, wanneer), VELD.get(soort, "toelichting"))

    def adopt(world: World, person: Client, wanneer: str) -> bool:
        made = stuk(world, soort, wanneer)
        if api.content.get_state(made.__parent__) != (IN_FASE[soort] or "gemeld") and soort != "Instroom":
            with inside():
                in_fase(made.__parent__, IN_FASE[soort])
        return used(world, made, moved(person, made, "vaststellen"))

    def begin(world: World, person: Client, wanneer: str) -> bool:
        casus = stuk(world, soort, "vastgesteld").__parent__
        with inside():
            in_fase(casus, IN_FASE[soort])
        done = ok(person.post(path(casus), json={"@type": soort}))
        return used(world, stuk(world, soort, "vastgesteld"), done)

    vraag(f"{het} lezen")(read)
    vraag(f"{het} wijzigen")(change)
    vraag(f"{het} vaststellen")(adopt)
    if soort != "Instroom":
        vraag(f"{het} beginnen")(begin)


for _soort, _het in (
    ("Triageadvies", "Het triageadvies"),
    ("Inclusiebesluit", "Het inclusiebesluit"),
    ("Instroom", "De instroom"),
):
    _questions(_soort, _het)


@vraag("Een werkboek met lopende casussen nakijken")
def nakijken(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST, both."""
    service = ok(person.post("casussen/@instroom-werkboek", json={"werkboek": _werkboek("Zqna")}))
    assert service == ok(page(person, "casussen/instroom-werkboek"))
    return service


@vraag("Een werkboek met lopende casussen laten instromen")
def uit_werkboek(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; told by what was made."""
    sent = {"werkboek": _werkboek(f"Zq{next(NUMMERS)}"), "doen": True}
    answer = person.post("casussen/@instroom-werkboek", json=sent)
    return ok(answer) and answer.json()["gedaan"] == 1


@vraag("Het lege werkboek voor instroom ophalen")
def leeg_werkboek(world: World, person: Client, wanneer: str) -> bool:
    """In the browser."""
    return ok(page(person, "casussen/leeg-werkboek"))


def _werkboek(naam: str) -> str:
    return b64encode(a_workbook([a_row(Achternaam=naam, Geboortedatum=None)])).decode()


@vraag("Een lopende casus laten instromen")
def instromen(world: World, person: Client, wanneer: str) -> bool:
    """With the button on the list of casussen."""
    return ok(person.post_page("casussen/instromen"))
