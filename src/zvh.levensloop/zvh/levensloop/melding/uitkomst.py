"""Giving the outcome of the intake: one page, or one request, and nothing changes when it can't be."""

from plone import api
from plone.protect import CheckAuthenticator
from plone.restapi.services import Service
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.verloop import INTAKE_UITKOMSTEN
from zvh.levensloop.core.gelijke import Gelijke
from zvh.levensloop.melding.gelijken import gelijken
from zvh.levensloop.melding.view import Pagina
from zvh.levensloop.melding.workflow import BEKEND, MET_ADVIES
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import IVindCasus
from zvh.levensloop.records.klok import today

NAMES = ("uitkomst", "advies", "hoe", "casus")
NIET_NU = {
    "afgehandeld": "Deze melding is al afgehandeld. Er is niets veranderd.",
    "ingetrokken": "Deze melding is ingetrokken: zij krijgt geen uitkomst.",
}


def geef(melding: object, uitkomst: str, advies: str = "", hoe: str = "", casus: str = "") -> None:
    """Give the outcome; `casus`: number of the running one it belongs to, for *bekend* only.

    BadRequest says in Dutch why not; nothing has changed then.
    """
    state = api.content.get_state(melding)
    if state != "compleet":
        raise BadRequest(NIET_NU.get(state) or "Maak de melding eerst compleet. Dan pas krijgt zij een uitkomst (R02).")
    if uitkomst not in INTAKE_UITKOMSTEN:
        raise BadRequest(f"Kies de uitkomst van de intake: {', '.join(INTAKE_UITKOMSTEN)}.")
    with geheel():
        melding.uitkomst, melding.uitkomst_advies = uitkomst, advies or None
        melding.terugkoppeling_hoe, melding.terugkoppeling_op = hoe or None, today() if hoe else None
        melding.hoort_bij = casus.strip().upper() if uitkomst == BEKEND else ""
        api.content.transition(melding, transition="afhandelen")


class Uitkomst(Pagina):
    """Asks for the outcome in one page."""

    uitkomsten = INTAKE_UITKOMSTEN
    met_advies = MET_ADVIES

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Uitkomst van {self.context.title}"

    def lopende(self) -> list[Gelijke]:
        """Return the running casussen that this melding is like."""
        return [one for one in gelijken(self.context) if one.loopt]

    def __call__(self) -> str:
        """Show the form, or keep the outcome on POST."""
        if self.request.method != "POST":
            return super().__call__()
        CheckAuthenticator(self.request)
        form = {name: str(self.request.form.get(name) or "").strip() for name in (*NAMES, "nummer")}
        form["casus"] = form.pop("nummer") or form["casus"]
        try:
            geef(self.context, **form)
        except BadRequest as error:
            IStatusMessage(self.request).add(str(error), type="error")
            return super().__call__()
        IStatusMessage(self.request).add(f"De melding is afgehandeld: {INTAKE_UITKOMSTEN[form['uitkomst']].lower()}.")
        self.request.response.redirect(self._daarna())
        return ""

    def _daarna(self) -> str:
        """Return where the work goes on: at the casus that it belongs to."""
        bij = getUtility(IVindCasus).op_kenmerk(self.context.hoort_bij) if self.context.hoort_bij else None
        return bij.absolute_url() if bij is not None else self.boven()[0]


class Lees(Service):
    """GET …/@uitkomst: the outcome, and the number of the running casus that the melding belongs to."""

    def reply(self) -> dict[str, str]:
        """Return both; empty while there is none."""
        url = f"{self.context.absolute_url()}/@uitkomst"
        return {"@id": url, "uitkomst": self.context.uitkomst or "", "casus": self.context.hoort_bij}


class Geef(Dienst, Lees):
    """POST …/@uitkomst with `{"uitkomst": "bekend", "casus": "ZVH-2026-0003"}`; also `advies` and `hoe`."""

    vorm = "Stuur één object in JSON, met de uitkomst."

    def reply(self) -> dict[str, str]:
        """Give it, and return it; BadRequest says why not."""
        sent = self.body()
        if wrong := sorted(name for name in sent if name not in NAMES or not isinstance(sent[name], str)):
            raise BadRequest(f"Dit kan hier niet: {', '.join(wrong)}. Wel, als tekst: {', '.join(NAMES)}.")
        geef(self.context, **{"uitkomst": "", **sent})
        return super().reply()
