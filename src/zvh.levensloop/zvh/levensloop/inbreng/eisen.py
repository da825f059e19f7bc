"""What an inbreng needs before it is handed in."""

from plone import api
from zExceptions import BadRequest
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.inbreng.content import IInbrengContent
from zvh.levensloop.records.interfaces import IEisen

LEEG = "Schrijf op wat je weet, of vink aan dat jullie hierover geen informatie hebben."
BEIDE = "Je schreef iets op en vinkte ook aan dat er geen informatie is. Kies een van de twee."


@implementer(IEisen)
@adapter(IInbrengContent)
class Eisen:
    """Something was written, or said that there is nothing."""

    def __init__(self, inbreng: object):
        self.inbreng = inbreng

    def __call__(self) -> tuple[str, ...]:
        """Return why not yet."""
        written = bool(self.inbreng.intake or self.inbreng.delen)
        if written and self.inbreng.geen:
            return (BEIDE,)
        return () if written or self.inbreng.geen else (LEEG,)


def before(inbreng: object, event: object) -> None:
    """Refuse to hand in what is empty, or what nobody waits for any more; page and REST alike."""
    if event.transition is None or event.transition.id != "inbrengen":
        return
    if fase(api.content.get_state(inbreng.__parent__)).soort == "gesloten":
        raise BadRequest("Deze casus is gesloten: inbreng is niet meer nodig.")
    if why_not := Eisen(inbreng)():
        raise BadRequest(why_not[0])
