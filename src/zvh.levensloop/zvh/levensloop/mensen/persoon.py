"""The page of one person: roles, casussen, invitation, end of access."""

from zExceptions import NotFound

from zvh.levensloop.core.approach.huisrollen import HUISROLLEN, Huisrol
from zvh.levensloop.core.datum import datum
from zvh.levensloop.mensen import einde, uitnodiging, wacht
from zvh.levensloop.mensen.mens import Mens, mens
from zvh.levensloop.mensen.pagina import Pagina
from zvh.levensloop.mensen.register import stand
from zvh.levensloop.records.klok import AMSTERDAM


class Persoon(Pagina):
    """One person, by ?id=."""

    paginatitel = "Persoon"

    def __call__(self) -> str:
        """Show the person, or do what was posted."""
        self.mens: Mens = mens(self.asked("id"))
        if self.posted():
            return self._do()
        self.stand = stand(self.mens.user_id)
        self.casussen = einde.casussen(self.mens.user_id)
        return self.index()

    def _do(self) -> str:
        if self.asked("actie") != "opnieuw":
            raise NotFound("Deze knop bestaat niet.")
        self.act(self._invite)
        return self.go(self.adres("mens", id=self.mens.user_id))

    def _invite(self) -> str:
        uitnodiging.invite_again(self.mens.user_id)
        return f"De uitnodiging is opnieuw verstuurd naar {self.mens.mail}. De vorige link werkt niet meer."

    def rollen(self) -> list[Huisrol]:
        """Return the roles of the house that this person holds."""
        return [one for one in HUISROLLEN if self.mens.user_id in wacht.leden(one.groep)]

    def sinds(self) -> str:
        """Return since when it stands as it does."""
        return datum(self.stand.sinds.astimezone(AMSTERDAM).date()) if self.stand.sinds else ""

    def tot(self) -> str:
        """Return until when the link of an invitation works."""
        until = self.stand.geldig_tot
        return datum(until.astimezone(AMSTERDAM).date()) if until else ""

    def in_casussen(self) -> str:
        """Return in how many casussen this person is now, in words."""
        if self.casussen is None:
            return "niet bekend"
        return "geen" if not self.casussen else "1 casus" if self.casussen == 1 else f"{self.casussen} casussen"


class Beeindigen(Pagina):
    """What ending somebody's access will do, and the button for it."""

    paginatitel = "Toegang beëindigen"

    def __call__(self) -> str:
        """Show the effect first; end the access on POST."""
        user_id = self.asked("id")
        self.gevolg = einde.effect(user_id)
        if self.posted():
            ended = self.act(lambda: self._end(user_id))
            if ended:
                return self.go(self.adres("mens", id=user_id))
        return self.index()

    def _end(self, user_id: str) -> str:
        mailed = einde.end_access(user_id, self.asked("reden"))
        told = "Er is een mail gestuurd." if mailed else "Er ging geen mail weg: vertel het zelf."
        return f"De toegang van {self.gevolg.mens.naam} is beëindigd. {told}"

    def gevolgen(self) -> list[str]:
        """Return what will happen, as sentences."""
        who, number = self.gevolg.mens, self.gevolg.casussen
        teams = {None: "Lidmaatschappen van teams eindigen.", 0: "Er zijn geen lidmaatschappen van teams."}
        words = "1 casus" if number == 1 else f"{number} casussen"
        roles = f"De rollen van het huis vervallen: {', '.join(who.rollen)}." if who.rollen else "Er zijn geen rollen."
        return [
            "Inloggen kan niet meer. Wie nu is ingelogd, is er bij de volgende klik uit.",
            teams.get(number, f"Het lidmaatschap eindigt in het team van {words}. De teams zien dat."),
            roles,
            "De naam blijft staan in de geschiedenis, in vastgestelde plannen en in het logboek.",
            f"Er gaat een mail naar {who.mail}." if who.mail else "Er gaat geen mail: er is geen adres bekend.",
        ]
