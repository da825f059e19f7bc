"""The same address opened in a browser."""

from Products.Five.browser import BrowserView
from zExceptions import BadRequest, NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

from zvh.levensloop.documents.document import NoDocument, NoFormat, file
from zvh.levensloop.documents.service import formaat, send


@implementer(IPublishTraverse)
class Download(BrowserView):
    """Hands over a document as a file to keep."""

    name = ""

    def publishTraverse(self, request: object, name: str) -> "Download":
        """Take the name of the document from the path."""
        self.name = f"{self.name}/{name}" if self.name else name
        return self

    def __call__(self) -> bytes:
        """Return the file; NotFound or BadRequest say what there is."""
        try:
            return send(self.request, file(self.context, self.name, formaat(self.request)))
        except NoDocument as error:
            raise NotFound(str(error)) from error
        except NoFormat as error:
            raise BadRequest(str(error)) from error
