"""What an adopted beëindiging does."""

from zvh.levensloop.records.einde import eindig


def on_adopted(einde: object, event: object) -> None:
    """Let each room end what it has running in this casus."""
    if event.transition is not None and event.transition.id == "vaststellen":
        eindig(einde.__parent__)
