"""Casussen that may be about the person of a melding (R43), for the house: a melder never learns who is known."""

from plone import api
from plone.restapi.services import Service
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.core.gelijke import Gelijke
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.melding.content import IMeldingContent
from zvh.levensloop.records.interfaces import IGelijken, IOpmerkingen, IVindCasus


def gelijken(melding: object) -> tuple[Gelijke, ...]:
    """Return them by what the melding says and by what its casus knows; none before it was sent. Asks no rights."""
    casus = melding.casus()
    if casus is None:
        return ()
    search, own = getUtility(IGelijken), api.content.get_uuid(casus)
    found = [one for known in (casus, melding) for one in search(known.bsn, known.naam, known.geboortedatum, own)]
    return tuple(sorted({one.kenmerk: one for one in found}.values(), key=lambda one: (not one.loopt, one.kenmerk)))


@implementer(IOpmerkingen)
@adapter(IMeldingContent)
class Opmerkingen:
    """Says on a melding which casussen it is like."""

    def __init__(self, melding: object):
        self.melding = melding

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return one for each; nothing to the melder."""
        if not api.user.has_permission("Levensloop: Werken met casussen", obj=self.melding):
            return ()
        bij = getUtility(IVindCasus).op_kenmerk(self.melding.hoort_bij)
        belongs = (Opmerking("Hoort bij ", bij.kenmerk, bij.absolute_url(), "."),) if bij is not None else ()
        return belongs + tuple(
            Opmerking("Lijkt op ", one.kenmerk, one.url, f": {one.wat}; {one.stand}.")
            for one in gelijken(self.melding)
            if one.kenmerk != self.melding.hoort_bij
        )


class Antwoord(Service):
    """GET …/@gelijken of a melding: the casussen that it is like, the running ones first."""

    def reply(self) -> dict[str, object]:
        """Return number, address, what is the same and where each stands."""
        items = [
            {"@id": one.url, "kenmerk": one.kenmerk, "wat": one.wat, "fase": one.fase, "loopt": one.loopt}
            for one in gelijken(self.context)
        ]
        return {"@id": f"{self.context.absolute_url()}/@gelijken", "items": items}
