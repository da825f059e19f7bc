"""What rooms share of what they do when a casus ends."""


class BijEinde:
    """A room that has nothing to say or to do; those that have say it in place of this."""

    def __init__(self, casus: object):
        self.casus = casus

    def zinnen(self) -> tuple[str, ...]:
        """Return nothing."""
        return ()

    def eindig(self) -> None:
        """Do nothing."""
