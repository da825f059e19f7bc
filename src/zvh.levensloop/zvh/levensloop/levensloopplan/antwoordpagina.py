"""Where partners and the house answer: on the page of the plan, and on one page for all that was said in an overleg."""

from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.core.approach.akkoord import OORDELEN, in_woorden
from zvh.levensloop.levensloopplan.akkoord import Gezegd, geef_akkoord, open_voor_antwoord, schrijf_op
from zvh.levensloop.levensloopplan.view import Plan
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import ITeamleden
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststellen import naar

AL = "Dat antwoord stond er al. Er is niets veranderd."


class Antwoorden(Plan):
    """Takes the answer of a partner; what is wrong is said beside what he typed."""

    def __call__(self) -> str:
        """Answer a POST with the plan."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Antwoord met de knop op de pagina van het plan.")
        CheckAuthenticator(self.request)
        try:
            oordeel = self.asked("oordeel")
            with geheel():
                new = geef_akkoord(self.context, oordeel, self.asked("toelichting"), self.asked("organisatie"))
        except BadRequest as error:
            self.fout_akkoord = str(error)
            return super().__call__()
        said = f"Je antwoord staat bij het plan: {in_woorden(oordeel).lower()}." if new else AL
        IStatusMessage(self.request).add(said)
        return naar(self.request, self.context)


class Opschrijven(Plan):
    """Writes down what partners said in an overleg, all of them at once."""

    oordelen = OORDELEN
    fout = ""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title}: antwoorden uit een overleg"

    def __call__(self) -> str:
        """Show the form, or keep the answers on POST."""
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            try:
                with geheel():
                    new = schrijf_op(self.context, gekozen_dag(self.asked("dag")), self._gezegd())
            except BadRequest as error:
                self.fout = str(error)
                return super().__call__()
            days = "1 antwoord" if new == 1 else f"{new} antwoorden"
            IStatusMessage(self.request).add(f"Opgeschreven: {days}." if new else AL)
            return naar(self.request, self.context)
        if why_not := open_voor_antwoord(self.context):
            IStatusMessage(self.request).add(why_not, type="warning")
            return naar(self.request, self.context)
        return super().__call__()

    def organisaties(self) -> dict[str, str]:
        """Return whom to ask: the names of the organisations in the team by UID."""
        return ITeamleden(self.context.__parent__).organisaties(today())

    def nu(self) -> dict[str, str]:
        """Return what each organisation answered so far, in words, by UID."""
        return {one.uid: in_woorden(one.oordeel) for one in self.facts.akkoord}

    def vandaag(self) -> str:
        """Return today, as a date field wants it."""
        return today().isoformat()

    def _gezegd(self) -> dict[str, Gezegd]:
        given = {uid: (self.asked(f"oordeel-{uid}"), self.asked(f"toelichting-{uid}")) for uid in self.organisaties()}
        return {uid: words for uid, words in given.items() if words[0]}
