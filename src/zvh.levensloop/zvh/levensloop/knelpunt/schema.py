"""The fields of a knelpunt (process.md §1, domain.md §1.12): all of it goes up, so none of it leads to a person."""

from plone.autoform.directives import widget, write_permission
from plone.supermodel import model
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema

from zvh.levensloop.core.anoniem import negen_cijfers
from zvh.levensloop.core.approach.knelpunten import AARDEN
from zvh.levensloop.records.anoniem import GEEN_NAMEN, Herkenbaar, zonder_persoon
from zvh.levensloop.records.datums import Datum
from zvh.levensloop.records.directives import categorie, nodig
from zvh.levensloop.records.keuze import keuze
from zvh.levensloop.records.regel import Regel

LANG = 4000  # characters: who decides reads one page


def naar_boven(value: str) -> bool:
    """Return True for text without birth date and without any number as long as a BSN; Herkenbaar says what to do."""
    zonder_persoon(value)
    if why := negen_cijfers(value):
        raise Herkenbaar(why)
    return True


class IKnelpunt(model.Schema):
    """What gets stuck, what is asked of whom, what was decided, what came of it."""

    model.fieldset("inbreng", label="Wat loopt vast", description=GEEN_NAMEN, fields=["kort", "wat", "voorstel"])
    kort = Regel(title="In één zin", description="Zo staat het in de lijst.", constraint=naar_boven, max_length=120)
    wat = schema.Text(
        title="Wat loopt vast, en wat is al geprobeerd?",
        description="Wie erover beslist kent de casus niet. Geen namen, adressen, geboortedatum of BSN.",
        constraint=naar_boven,
        max_length=LANG,
    )
    voorstel = schema.Text(title="Wat zou helpen?", constraint=naar_boven, max_length=LANG, required=False)
    categorie(kort="plan", wat="plan", voorstel="plan")

    model.fieldset("weging", label="Weging", fields=["aard", "niveau", "gericht_aan", "gevraagd", "voor"])
    aard = schema.Choice(title="Wat is het?", vocabulary=keuze(AARDEN), required=False)
    niveau = schema.Choice(title="Op welk niveau?", vocabulary="zvh.levensloop.niveaus", required=False)
    gericht_aan = Regel(
        title="Aan wie gericht",
        description="Een functie of overleg: 'stuurgroep zorg en veiligheid'.",
        constraint=naar_boven,
        required=False,
    )
    gevraagd = schema.Text(
        title="Gevraagd besluit",
        description="Eén besluit, waar je ja of nee op kunt zeggen.",
        constraint=naar_boven,
        max_length=LANG,
        required=False,
    )
    voor = Datum(title="Antwoord nodig voor", required=False)
    widget(aard=RadioFieldWidget)
    nodig("aard", "niveau", "gericht_aan", "gevraagd", "voor")
    categorie(aard="plan", niveau="plan", gericht_aan="plan", gevraagd="plan", voor="plan")
    write_permission(
        aard="zvh.levensloop.KnelpuntWegen",
        niveau="zvh.levensloop.KnelpuntWegen",
        gericht_aan="zvh.levensloop.KnelpuntWegen",
        gevraagd="zvh.levensloop.KnelpuntWegen",
        voor="zvh.levensloop.KnelpuntWegen",
    )

    model.fieldset("besluit", label="Besluit en effect", fields=["antwoord", "besloten_op", "terugkijken", "effect"])
    antwoord = schema.Text(title="Antwoord", constraint=naar_boven, max_length=LANG, required=False)
    besloten_op = Datum(title="Besloten op", required=False)
    terugkijken = Datum(title="Kijken wat het effect is op", required=False)
    effect = schema.Text(title="Wat kwam ervan", constraint=naar_boven, max_length=LANG, required=False)
    categorie(antwoord="plan", besloten_op="plan", terugkijken="plan", effect="plan")
    # Given in one go, with a step (afronden.py): no form and no PATCH writes half of it.
    write_permission(
        antwoord="zvh.levensloop.FaseZetten",
        besloten_op="zvh.levensloop.FaseZetten",
        terugkijken="zvh.levensloop.FaseZetten",
        effect="zvh.levensloop.FaseZetten",
    )
