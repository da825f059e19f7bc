"""The page of a record of consent, the page that withdraws it, and what the page of the casus says of it."""

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.core.approach.toestemming import VORMEN
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.pagina import Stukpagina
from zvh.levensloop.records.pagina import Vaststellen as StukVaststellen
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststellen import naar
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.toestemming.content import laatste
from zvh.levensloop.toestemming.intrekken import STAP, in_woorden, intrekking, trek_in
from zvh.levensloop.toestemming.stand import Stand, Toestemmingstand
from zvh.levensloop.verzending.verzending import van_casus

ZIEN = "Levensloop: Toestemming zien"
TOEVOEGEN = "Levensloop: Toestemming vastleggen"


class Pagina(Stukpagina):
    """One record."""

    nog_nodig_voor = "dit kan worden vastgelegd"
    vaststellen_heet = "Vastleggen"
    vastgesteld_heet = "Vastgelegd"

    def stappen(self) -> list[dict[str, str]]:
        """Return the steps with a button of their own; withdrawing has a page."""
        return [step for step in super().stappen() if step["id"] != STAP]

    def acties(self) -> list[dict[str, str]]:
        """Return the page that withdraws."""
        url = f"{self.context.absolute_url()}/intrekken"
        return [{"url": url, "titel": "Toestemming intrekken …"}] if self.may_withdraw() else []

    def may_withdraw(self) -> bool:
        """Tell whether this person may withdraw it now."""
        return self.context.toestemming == "gegeven" and any(step["id"] == STAP for step in self._steps())

    def uitleg(self) -> str:
        """Return how it was withdrawn, and what that means."""
        withdrawn = intrekking(self.context)
        return f"Ingetrokken {in_woorden(withdrawn)}. {withdrawn.gevolgen}".strip() if withdrawn else ""

    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """Return to the house also what was handed out before consent was withdrawn."""
        handed_out = self.uitgereikt() if intrekking(self.context) else ()
        return (*(Opmerking(f"Al uitgereikt: {line}") for line in handed_out), *super().opmerkingen())

    def uitgereikt(self) -> tuple[str, ...]:
        """Return what was handed out so far, for whoever works for the house."""
        staff = api.user.has_permission("Levensloop: Werken met casussen", obj=self.context)
        return van_casus(self.context.__parent__) if staff else ()


class Vastleggen(StukVaststellen, Pagina):
    """The page before it is recorded."""

    gedaan = "is vastgelegd en verandert niet meer."


class Intrekken(Pagina):
    """Asks on which day consent was withdrawn, and says what follows."""

    vormen = VORMEN
    fout = ""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title}: toestemming intrekken"

    def __call__(self) -> str:
        """Show the form, or withdraw on POST."""
        if intrekking(self.context):
            IStatusMessage(self.request).add("De toestemming is al ingetrokken.", type="info")
            return naar(self.request, self.context)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            try:
                with geheel():
                    trek_in(self.context, gekozen_dag(self.asked("op")), self.asked("vorm"), self.asked("gevolgen"))
            except BadRequest as error:
                self.fout = str(error)
                return super().__call__()
            IStatusMessage(self.request).add(
                "De toestemming is ingetrokken. Vanaf nu staat dat bij de casus en boven elk plan."
            )
            return naar(self.request, self.context.__parent__)
        return super().__call__()

    def vandaag(self) -> str:
        """Return today, as a date field wants it."""
        return today().isoformat()


class Blok(Lezen):
    """Consent on the page of the casus: the status for the team, the records for who reads them."""

    def __call__(self) -> str:
        """Return the part; "" for who sees nothing of it."""
        if not (api.user.has_permission(ZIEN, obj=self.context) and self.leest("plan")):
            return ""
        self.stand: Stand | None = Toestemmingstand(self.context).stand()
        return self.index()

    def stuk(self) -> object | None:
        """Return the record that holds, for who may open it."""
        record = laatste(self.context)
        return record if record is not None and api.user.has_permission("View", obj=record) else None

    def concept(self) -> object | None:
        """Return the record under way, for who may open it."""
        found = (one for one in van_soort(self.context, "Toestemming") if not is_frozen(one))
        return next((one for one in found if api.user.has_permission("View", obj=one)), None)

    def may_add(self) -> bool:
        """Tell whether this person may begin a record now, in a casus that runs."""
        if self.gesloten:
            return False
        under_way = any(not is_frozen(one) for one in van_soort(self.context, "Toestemming"))
        return not under_way and api.user.has_permission(TOEVOEGEN, obj=self.context)
