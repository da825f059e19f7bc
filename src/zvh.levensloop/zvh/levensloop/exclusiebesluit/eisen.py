"""What an exclusiebesluit needs beside its own fields, in words: the three conditions of R29."""

from collections.abc import Iterator

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.stabiliteit import KEUZES, Som, in_woorden
from zvh.levensloop.core.datum import datum
from zvh.levensloop.exclusiebesluit.content import UIT, IExclusiebesluitContent, te_oud
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IEisen, IStabiliteit

DAARNA = {
    "overnemer": "Kies welke partner de zorg overneemt.",
    "overgedragen_op": "Vul in op welke dag de warme overdracht is.",
    "terugval": "Schrijf op wat er gebeurt als het weer misgaat.",
    "contactpunt": "Schrijf op wie cliënt en naasten dan bellen.",
}


@implementer(IEisen)
@adapter(IExclusiebesluitContent)
class Eisen:
    """The rules of *uitstroom*; for *nog geen uitstroom* there are none."""

    def __init__(self, besluit: object):
        self.besluit = besluit

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet."""
        return tuple(self._redenen()) if self.besluit.uitkomst == UIT else ()

    def _redenen(self) -> Iterator[str]:
        besluit, casus = self.besluit, self.besluit.__parent__
        som = IStabiliteit(casus)()
        if why_not := niet_gehaald(som):
            yield why_not
        yield from zonder_reden(som)
        if not besluit.beschermend:
            yield "Schrijf op welke beschermende factoren blijvend geborgd zijn, en door wie."
        if casus.risicotaxatie_datum is None:
            yield "Er is geen risicotaxatie. Leg die eerst vast."
        elif te_oud(casus):
            months = instellingen().termijnen.risicotaxatie_maanden
            day = datum(casus.risicotaxatie_datum)
            yield f"De risicotaxatie van {day} is ouder dan {months} maanden. Laat een nieuwe maken."
        if not (besluit.risico_kleiner or "").strip():
            yield "Schrijf op waaruit blijkt dat het gevaar voor anderen duidelijk kleiner is."
        for name, words in DAARNA.items():
            if not getattr(besluit, name):
                yield words


def zonder_reden(som: Som) -> Iterator[str]:
    """Yield each stay since the first day that counts for which the team chose what it does, and did not say why."""
    for one in som.perioden:
        if one.gekozen and not one.verblijf.waarom and som.eerste and one.verblijf.van >= som.eerste:
            day = datum(one.verblijf.van)
            yield f"Schrijf bij het verblijf vanaf {day} op waarom het team kiest: {KEUZES[one.doet].lower()}."


def niet_gehaald(som: Som) -> str:
    """Return why the exit test is not met, as a Dutch sentence; "" when it is."""
    if som.gehaald:
        return ""
    if som.eerste is None:
        return "Het is niet bekend sinds wanneer de cliënt buiten verblijft. Vul dat in bij het verblijf van de casus."
    if not som.nu_buiten:
        return "De cliënt verblijft nu niet buiten een kliniek of gevangenis, of het team telt dit verblijf niet mee."
    return (
        f"De cliënt is nog geen {som.maanden} maanden stabiel buiten: {in_woorden(*som.duur)} telt mee. "
        f"Het kan vanaf {datum(som.gehaald_op)}."
    )
