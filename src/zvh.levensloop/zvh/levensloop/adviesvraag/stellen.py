"""Asking for advice, in one page: nothing is kept before it may be read."""

from plone.dexterity.utils import createContentInContainer
from plone.protect import CheckAuthenticator
from zope import schema
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.adviesvraag.schema import IAdviesvraag
from zvh.levensloop.records.anoniem import GEEN_NAMEN
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.vaststellen import naar

TEKSTEN = ("vraag", "situatie")


class Stellen(Lezen):
    """Shows the form, and keeps the question on POST."""

    paginatitel = "Advies vragen"
    geen_namen = GEEN_NAMEN

    def __call__(self) -> str:
        """Answer with the question that was asked, or with what is wrong; what was typed stays."""
        form = self.request.form
        self.fouten: dict[str, str] = {}
        self.getypt = {name: str(form.get(name) or "").strip() for name in TEKSTEN}
        chosen = form.get("leefgebieden") or ()
        self.gekozen = {chosen} if isinstance(chosen, str) else {str(one) for one in chosen}
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        self.fouten = {name: why for name in TEKSTEN if (why := fout(IAdviesvraag[name], self.getypt[name]))}
        if self.fouten:
            return self.index()
        known = {name: text or None for name, text in self.getypt.items()}
        known["leefgebieden"] = {token for token, _ in self.leefgebieden() if token in self.gekozen}
        return naar(
            self.request, createContentInContainer(self.context, "Adviesvraag", checkConstraints=False, **known)
        )

    def velden(self) -> list[dict[str, str]]:
        """Return the texts to type: name, label, help, what was typed, what is wrong with it."""
        return [
            {
                "name": name,
                "label": IAdviesvraag[name].title,
                "help": IAdviesvraag[name].description,
                "text": self.getypt[name],
                "fout": self.fouten.get(name, ""),
            }
            for name in TEKSTEN
        ]

    def leefgebieden(self) -> list[tuple[str, str]]:
        """Return token and words of each."""
        terms = getUtility(IVocabularyFactory, "zvh.levensloop.leefgebieden")(self.context)
        return [(term.token, term.title) for term in terms]


def fout(field: object, text: str) -> str:
    """Return what is wrong with a text, as a sentence; "" when nothing is."""
    if not text and not field.required:
        return ""
    try:
        field.validate(text)
    except schema.interfaces.TooLong:
        return f"Dit is te lang. Maak er hooguit {field.max_length} tekens van."
    except schema.ValidationError as error:
        return error.doc()
    return ""
