"""Who reads which category: the choice of the house, and the fields with which a procesregisseur makes it."""

from plone import api
from z3c.form import field
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import provider
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN, LEZERS, Lezers
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ILezers
from zvh.levensloop.records.logregel import log

PREFIX = "lezers."
KEUZES = SimpleVocabulary([SimpleTerm(token, token, titel) for token, titel in LEZERS.items()])


@provider(ILezers)
def lezers() -> Lezers:
    """Return who reads which category in this house."""
    return instellingen().lezers


def may_set() -> bool:
    """Tell whether this person decides who reads what: who only keeps the site gives nobody content."""
    return api.user.has_permission("Levensloop: Lezers instellen")


def lezer_fields() -> field.Fields:
    """Return a field of check boxes for each category, named `lezers.<token>`."""
    made = field.Fields(
        *(
            schema.Set(
                __name__=f"{PREFIX}{one.token}",
                title=one.titel,
                description=f"Wie mag dit lezen: {one.inhoud}?",
                value_type=schema.Choice(vocabulary=KEUZES),
                required=False,
            )
            for one in CATEGORIEEN
        )
    )
    for name in made:
        made[name].widgetFactory = CheckBoxFieldWidget
    return made


def now() -> dict[str, set[str]]:
    """Return who reads what now, by the name of the field."""
    return {f"{PREFIX}{token}": set(held) for token, held in lezers().items()}


def keep(name: str, chosen: set[str] | None) -> None:
    """Set who reads a category, and put that in the logboek."""
    instellingen().keep(name, tuple(sorted(chosen or ())))
    log("lezers gewijzigd", doel=name.removeprefix(PREFIX))
