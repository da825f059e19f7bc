"""One question to one coordinator, for one overleg: asked, answered once, never changed."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.core.approach.voortgang import ROLLEN, antwoord_voor
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IRecord
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import Genummerd, van_soort
from zvh.levensloop.records.velden import term_title

BEVRAGEN = "Levensloop: Voortgang bevragen"
GEVRAAGD, BEANTWOORD, VERVALLEN = "gevraagd", "beantwoord", "vervallen"
VELDEN = ("verloopt", "voortgang", "agenda", "goed", "zorgen", "samenwerking")
NIET_HIER = "De voortgang bevraag je op de pagina van het overleg, met de knop."


class IVoortgangsbevragingContent(IRecord):
    """What a coordinator is asked before an overleg."""


@implementer(IVoortgangsbevragingContent)
class Voortgangsbevraging(Genummerd):
    """One question. Its title is its number.

    `overleg`: id in the casus; `rol`: who is asked; `voor`: the day of the overleg when it was asked, `dag`: its day
    now; `sinds`: since when the term counts; `namens`: somebody else answered for him.
    """

    soort = "Voortgangsbevraging"
    gedaan = "voortgang beantwoord"  # what its event says
    overleg = ""
    rol = ""
    voor = None
    dag = None
    sinds = None
    organisatie = ""  # in words, of the day of the answer
    namens = False

    @property
    def gevraagde(self) -> str:
        """Who is asked, in words: *Levensloopcoördinator*."""
        return term_title(self, "teamrollen", self.rol)

    @property
    def antwoord_voor(self) -> dt.date:
        """The last day to answer."""
        return antwoord_voor(self.dag, self.sinds, instellingen().termijnen.antwoord_dagen)

    def prepare(self, casus: object, number: int) -> None:
        """Take a number; BadRequest for what is no question of an overleg of this casus."""
        overleg = casus.get(self.overleg) if self.overleg.startswith("overleg-") else None
        if self.rol not in ROLLEN or overleg is None:
            raise BadRequest(NIET_HIER)
        self.nummer, self.vaststelling = number, None
        self.voor = self.dag = overleg.datum
        self.sinds = today()
        for name in VELDEN:
            setattr(self, name, None)
        self.acties = []
        append(self, "voortgang gevraagd")


def bevragingen(casus: object) -> list[Voortgangsbevraging]:
    """Return those of a casus, the newest first; asks no rights."""
    return van_soort(casus, "Voortgangsbevraging")


def staat(one: Voortgangsbevraging) -> str:
    """Return the state as a token."""
    return api.content.get_state(one)
