"""What parts of this room ask of each other."""

from zope.interface import Interface


class IElders(Interface):
    """Logging in with an account of elsewhere (single sign-on), where that is set up."""

    def __call__() -> str:
        """Return the address where it begins; empty when nothing is set up."""
