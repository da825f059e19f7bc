"""Content as a raw file (what WebDAV and FTP hand out) holds nothing; forms show no widget on its own."""

from io import BytesIO

from plone.dexterity.filerepresentation import ReadFileBase
from plone.z3cform.traversal import FormWidgetTraversal, WrapperWidgetTraversal
from zope.traversing.interfaces import TraversalError

from zvh.levensloop.records.interfaces import ICasussenMap, IInCasus


class Leeg(ReadFileBase):
    """An empty file, where Plone would print every field."""

    mimeType = "text/plain"
    encoding = "utf-8"
    name = None

    def _getStream(self) -> BytesIO:
        return BytesIO(b"")

    def size(self) -> int:
        """Return how much there is."""
        return 0


class _Widgets:
    """`…/++widget++naam` would show a field without asking for its category, and fill the form before it asks who."""

    def traverse(self, name: str, ignored: object) -> object:
        """Refuse in casussen; none of their pages needs it."""
        where = self.context.context
        if IInCasus.providedBy(where) or ICasussenMap.providedBy(where):
            raise TraversalError(name)
        return super().traverse(name, ignored)


class FormWidgets(_Widgets, FormWidgetTraversal):
    """The widgets of a form."""


class PageWidgets(_Widgets, WrapperWidgetTraversal):
    """The widgets of a form in its page."""
