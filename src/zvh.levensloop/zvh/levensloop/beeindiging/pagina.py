"""The pages around a beëindiging: what it is before it is begun, what it does before it is adopted, why it ended."""

from plone import api

from zvh.levensloop.beeindiging.content import TYPE
from zvh.levensloop.core.approach.einde import Einde
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.records import pagina
from zvh.levensloop.records.einde import gevolgen
from zvh.levensloop.records.interfaces import IEinde, IVerloop
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.stuk import concept
from zvh.levensloop.records.weigering import Geweigerd

SCHRIJVEN = "Levensloop: Beeindiging schrijven"


class Vaststellen(pagina.Vaststellen):
    """Says what happens, and adopts."""

    knop = "Vaststellen en de casus beëindigen"

    def gevolgen(self) -> tuple[str, ...]:
        """Return what happens then."""
        return ("De casus sluit meteen en gaat niet weer open.", *gevolgen(self.context.__parent__))


class Beginnen(Lezen):
    """What a beëindiging is and what it is not; one button begins it."""

    paginatitel = "Casus beëindigen"

    def __call__(self) -> str:
        """Show it; Geweigerd for a casus that is closed."""
        if fase(api.content.get_state(self.context)).soort == "gesloten":
            raise Geweigerd("Deze casus is al gesloten.")
        return self.index()

    def concept(self) -> object | None:
        """Return the one that is under way, for who may see it."""
        return concept(self.context, TYPE, te_zien=True)


class Waarom(Lezen):
    """Why and since when a casus has ended; before that a quiet way to end it, for who writes that."""

    def einde(self) -> Einde | None:
        """Return how it ended, for who reads that."""
        return IEinde(self.context)() if self.leest("plan") else None

    def ingetrokken(self) -> bool:
        """Tell whether it ended because its melding was withdrawn."""
        steps = IVerloop(self.context).stappen()
        return bool(steps) and (steps[-1].soort, steps[-1].uitkomst) == ("melding", "ingetrokken")

    def url(self) -> str:
        """Return where the record is read; "" for who may not open it."""
        einde = self.einde()
        record = self.context.get(einde.record) if einde else None
        seen = record is not None and api.user.has_permission("View", obj=record)
        return record.absolute_url() if seen else ""

    def mag_beginnen(self) -> bool:
        """Tell whether this person may end it now."""
        running = fase(api.content.get_state(self.context)).soort != "gesloten"
        return running and TYPE in {fti.getId() for fti in self.context.allowedContentTypes()}
