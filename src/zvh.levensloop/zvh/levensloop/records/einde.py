"""What rooms share of what they do when a casus ends, by whatever record it does."""

from plone import api
from zope.component import subscribers

from zvh.levensloop.records.interfaces import IBijEinde


def gevolgen(casus: object) -> tuple[str, ...]:
    """Return what happens in all rooms when this casus ends, as Dutch sentences for whoever may end it."""
    with api.env.adopt_roles(["Procesregisseur"]):
        return tuple(line for room in subscribers((casus,), IBijEinde) for line in room.zinnen())


def eindig(casus: object) -> None:
    """Let each room end what it has running in this casus: whoever may end the casus, need not be able to end that."""
    with api.env.adopt_roles(["Procesregisseur"]):
        for room in subscribers((casus,), IBijEinde):
            room.eindig()


class BijEinde:
    """A room that has nothing to say or to do; those that have say it in place of this."""

    def __init__(self, casus: object):
        self.casus = casus

    def zinnen(self) -> tuple[str, ...]:
        """Return nothing."""
        return ()

    def eindig(self) -> None:
        """Do nothing."""
