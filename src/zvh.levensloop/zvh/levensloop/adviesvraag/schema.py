"""The fields of an adviesvraag (process.md §1): nothing in it leads to a person."""

from plone.autoform.directives import widget, write_permission
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema

from zvh.levensloop.records.anoniem import GEEN_NAMEN, zonder_persoon
from zvh.levensloop.records.directives import categorie


class Leeg(schema.ValidationError):
    """Schrijf op wat je wilt weten."""


def gevraagd(value: str) -> bool:
    """Return True for a question without BSN and birth date; Leeg for blanks only."""
    if not value.strip():
        raise Leeg(value)
    return zonder_persoon(value)


class IAdviesvraag(model.Schema):
    """What is asked, and what the house answers."""

    model.fieldset("vraag", label="De vraag", description=GEEN_NAMEN, fields=["vraag", "situatie", "leefgebieden"])
    vraag = schema.Text(title="Wat wil je weten?", description=GEEN_NAMEN, constraint=gevraagd, max_length=4000)
    situatie = schema.Text(
        title="Wat is er aan de hand?",
        description="Wat speelt er, en wat is al geprobeerd? Schrijf 'een man van in de dertig', geen naam of datum.",
        constraint=zonder_persoon,
        max_length=8000,
        required=False,
    )
    leefgebieden = schema.Set(
        title="Op welke leefgebieden?",
        value_type=schema.Choice(vocabulary="zvh.levensloop.leefgebieden"),
        required=False,
    )
    widget(leefgebieden=CheckBoxFieldWidget)
    categorie(vraag="intake", situatie="intake", leefgebieden="intake")

    model.fieldset("antwoord", label="Het antwoord", fields=["antwoord"])
    antwoord = schema.Text(title="Antwoord van het ZVH", constraint=zonder_persoon, max_length=8000, required=False)
    categorie(antwoord="intake")
    # Given in one go (beantwoorden.py): half an answer is nobody's to read, so no form and no PATCH writes it.
    write_permission(antwoord="zvh.levensloop.FaseZetten")
