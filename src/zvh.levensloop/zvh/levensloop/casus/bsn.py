"""The whole BSN, shown once after a purpose was given; every time it is shown stands in the logboek."""

from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.logregel import log

# Fixed words: what people type themselves could bring a name into the logboek.
DOELEN = {
    "controle": "Het BSN controleren bij een bevoegde organisatie",
    "wlz": "De Wlz-indicatie nagaan",
    "gegevens": "Gegevens opvragen die zonder BSN niet te vinden zijn",
    "overdracht": "De casus overdragen aan een ander ZVH",
    "verzoek": "Een verzoek van de cliënt zelf",
}
GEEN = "Van deze cliënt is nog geen BSN bekend."


def toon(casus: object, doel: str) -> str:
    """Return the whole BSN and put that in the logboek; BadRequest without a purpose, or without a BSN."""
    if doel not in DOELEN:
        raise BadRequest(f"Kies waarvoor je het BSN nodig hebt: {', '.join(DOELEN)}.")
    if not casus.bsn:
        raise BadRequest(GEEN)
    log("BSN getoond", casus=casus.kenmerk, doel=doel)
    return str(casus.bsn)


class ToonBSN(Lezen):
    """Asks for the purpose, and shows the BSN on POST."""

    doelen = DOELEN
    bsn = ""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"BSN van {self.context.title}"

    def __call__(self) -> str:
        """Show the form, or the BSN; no browser keeps either."""
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            try:
                self.bsn = toon(self.context, str(self.request.form.get("doel") or ""))
            except BadRequest as error:
                IStatusMessage(self.request).add(str(error), type="error")
        return self.index()

    def spaced(self) -> str:
        """Return the BSN in groups of three, as people read it aloud."""
        return " ".join((self.bsn[:3], self.bsn[3:6], self.bsn[6:]))


class Antwoord(Dienst):
    """POST …/@bsn with `{"doel": "wlz"}` answers with the whole BSN."""

    vorm = "Stuur één object in JSON, met het doel."

    def reply(self) -> dict[str, str]:
        """Return the BSN."""
        self.request.response.setHeader("Cache-Control", "no-store")
        (doel,) = self.texts(self.body(), "doel")
        return {"bsn": toon(self.context, doel)}
