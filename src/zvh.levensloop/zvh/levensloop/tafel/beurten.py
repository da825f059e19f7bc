"""The slots of a tafel: each is the overleg of its own casus, with a time that follows from the order."""

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.core.approach.tafels import tijden
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IPlanOverleg, IVindCasus
from zvh.levensloop.tafel.content import Tafel

VOL = 40
PLANNEN = "Levensloop: Overleg plannen"


def beurten(tafel: Tafel) -> list[object]:
    """Return the overleg of each slot, in order; what was called off stands there no longer."""
    catalog = api.portal.get_tool("portal_catalog")
    found = [catalog.unrestrictedSearchResults(UID=uid) for uid in tafel.beurten]
    slots = [brains[0]._unrestrictedGetObject() for brains in found if brains]
    return [slot for slot in slots if api.content.get_state(slot) != "afgezegd"]


def nog_gepland(tafel: Tafel) -> None:
    """BadRequest for a tafel that was called off or held."""
    if api.content.get_state(tafel) != "gepland":
        raise BadRequest("Deze tafel is afgezegd of al gehouden.")


def voeg_toe(tafel: Tafel, kenmerk: str) -> object:
    """Give a casus (its number) a slot at the end, and return its overleg; BadRequest says why not."""
    casus = getUtility(IVindCasus).op_kenmerk(kenmerk)
    if casus is None:
        raise BadRequest("Deze casus bestaat niet. Kies er een uit de lijst.")
    here = beurten(tafel)
    if any(slot.__parent__.getId() == casus.getId() for slot in here):
        raise BadRequest(f"{casus.kenmerk} staat al op deze tafel.")
    if not api.user.has_permission(PLANNEN, obj=casus):
        raise BadRequest(f"Een ander huis leidt {casus.kenmerk}. Vraag hun procesregisseur om een overleg.")
    if len(here) >= VOL:
        raise BadRequest(f"Op een tafel staan hoogstens {VOL} casussen.")
    slot = IPlanOverleg(casus)(
        tafel.wat.overleg,
        tafel.datum,
        vorm=tafel.vorm,
        plaats=tafel.plaats,
        voorzitter=tafel.voorzitter,
        tafel=api.content.get_uuid(tafel),
    )
    tafel.beurten = (*tafel.beurten, api.content.get_uuid(slot))
    append(tafel, "beurt toegevoegd", casus.kenmerk)
    deel_in(tafel)
    return slot


def verplaats(tafel: Tafel, overleg: str, plek: int) -> None:
    """Move a slot (UID of its overleg) to a place (0: the first); BadRequest for what stands here no longer."""
    order = [api.content.get_uuid(slot) for slot in beurten(tafel)]
    if overleg not in order:
        raise BadRequest("Deze beurt staat niet meer op de tafel. Ververs de pagina.")
    order.remove(overleg)
    order.insert(max(0, min(plek, len(order))), overleg)
    tafel.beurten = tuple(order)
    deel_in(tafel)


def haal_weg(tafel: Tafel, overleg: str) -> None:
    """Take a slot off the tafel: its overleg is called off."""
    slots = {api.content.get_uuid(slot): slot for slot in beurten(tafel)}
    if overleg not in slots:
        raise BadRequest("Deze beurt staat niet meer op de tafel. Ververs de pagina.")
    slot = slots[overleg]
    if api.content.get_state(slot) != "gepland":
        raise BadRequest("Dit overleg is al gehouden.")
    _zeg_af(slot, "van de tafel gehaald")
    tafel.beurten = tuple(uid for uid in tafel.beurten if uid != overleg)
    append(tafel, "beurt weggehaald", slot.__parent__.kenmerk)
    deel_in(tafel)


def deel_in(tafel: Tafel) -> None:
    """Give each slot that is still to be held the day, place and time that it has by now."""
    slots = beurten(tafel)
    try:
        times = tijden(tafel.begin or "", [tafel.minuten or 30] * len(slots))
    except ValueError as error:
        raise BadRequest(str(error)) from error
    for slot, (begin, einde) in zip(slots, times, strict=True):
        if api.content.get_state(slot) == "gepland":
            _zet(
                slot, datum=tafel.datum, begin=begin or None, einde=einde or None, vorm=tafel.vorm, plaats=tafel.plaats
            )


def _zet(slot: object, **values: object) -> None:
    changed = {name: value for name, value in values.items() if getattr(slot, name) != value}
    for name, value in changed.items():
        setattr(slot, name, value)
    if changed:
        notify(ObjectModifiedEvent(slot))


def on_change(tafel: Tafel, event: object) -> None:
    """Move the slots along when the tafel moves."""
    if tafel.beurten:
        deel_in(tafel)


def on_beurt(overleg: object, event: object) -> None:
    """A tafel was held once the last of its slots was."""
    if event.transition is None or event.transition.id not in ("houden", "afzeggen") or not overleg.tafel:
        return
    found = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=overleg.tafel)
    tafel = found[0]._unrestrictedGetObject()
    if api.content.get_state(tafel) == "gepland" and _gehouden(tafel):
        api.content.transition(tafel, transition="houden")


def _gehouden(tafel: Tafel) -> bool:
    states = [api.content.get_state(slot) for slot in beurten(tafel)]
    return bool(states) and set(states) == {"gehouden"}


def before(tafel: Tafel, event: object) -> None:
    """Refuse to close a tafel by hand; to call one off without a reason, or of which a slot was held."""
    step = event.transition.id if event.transition is not None else ""
    if step == "houden" and not _gehouden(tafel):
        raise BadRequest("Een tafel is vanzelf gehouden zodra elk overleg op de tafel is gesloten.")
    if step != "afzeggen":
        return
    if not event.kwargs.get("comment"):
        raise BadRequest("Schrijf op waarom de tafel niet doorgaat.")
    if any(api.content.get_state(slot) == "gehouden" for slot in beurten(tafel)):
        raise BadRequest("Een deel van de tafel is al gehouden. Zeg de andere beurten één voor één af.")


def after(tafel: Tafel, event: object) -> None:
    """Call off all slots with the tafel."""
    step = event.transition.id if event.transition is not None else ""
    if step == "houden":
        append(tafel, "tafel gehouden")
    if step != "afzeggen":
        return
    reason = event.kwargs.get("comment") or ""
    append(tafel, "tafel afgezegd", reason)
    for slot in beurten(tafel):
        _zeg_af(slot, reason)


def _zeg_af(slot: object, reason: str) -> None:
    """Call a slot off; also where another house leads the casus by now: the tafel is of this house."""
    with api.env.adopt_roles(["Procesregisseur"]):
        api.content.transition(slot, transition="afzeggen", comment=reason)
