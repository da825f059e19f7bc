"""How pages show fields: parts for the templates of the rooms."""

from Products.Five.browser import BrowserView
from zExceptions import NotFound


class Macros(BrowserView):
    """The parts; no page by itself."""

    def __call__(self) -> None:
        """Raise NotFound."""
        raise NotFound(self.__name__)
