"""What answering an adviesvraag does, and what making it a melding does."""

from plone import api
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest

from zvh.levensloop.adviesvraag.content import Adviesvraag
from zvh.levensloop.records.gebeurtenissen import append


def before(vraag: Adviesvraag, event: object) -> None:
    """Refuse an answer without words; after it nobody changes anything (the workflow sees to that)."""
    if event.transition is not None and event.transition.id == "beantwoorden" and not vraag.antwoord:
        raise BadRequest("Schrijf eerst het antwoord. Over REST: POST …/@antwoord.")


def after(vraag: Adviesvraag, event: object) -> None:
    """Keep the step; a melding begins with what was asked."""
    if event.transition is None:
        return
    append(vraag, event.new_state.title.lower())
    if event.transition.id == "melding_maken":
        vraag.melding_uid = api.content.get_uuid(_melding(vraag))


def _melding(vraag: Adviesvraag) -> object:
    """Make a concept of whoever asked: nobody types the question twice."""
    known = {"aanleiding": "\n\n".join(text for text in (vraag.vraag, vraag.situatie) if text)}
    if vraag.leefgebieden:
        known["leefgebieden"] = set(vraag.leefgebieden)
    return createContentInContainer(vraag.__parent__, "Melding", checkConstraints=False, **known)


def melding_van(vraag: Adviesvraag) -> object | None:
    """Return the melding that it became, as far as whoever asks may see it; None when there is none."""
    found = api.content.find(UID=vraag.melding_uid) if vraag.melding_uid else ()
    return found[0].getObject() if found else None
