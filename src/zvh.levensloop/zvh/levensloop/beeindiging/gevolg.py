"""What an adopted beëindiging does in all rooms, and what it will do, in words."""

from zope.component import subscribers

from zvh.levensloop.records.interfaces import IBijEinde


def gevolgen(casus: object) -> tuple[str, ...]:
    """Return what happens when this casus ends, as Dutch sentences."""
    return tuple(line for room in subscribers((casus,), IBijEinde) for line in room.zinnen())


def on_adopted(einde: object, event: object) -> None:
    """Let each room end what it has running in this casus."""
    if event.transition is not None and event.transition.id == "vaststellen":
        for room in subscribers((einde.__parent__,), IBijEinde):
            room.eindig()
