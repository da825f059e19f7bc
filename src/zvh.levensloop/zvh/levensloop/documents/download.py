"""The same address opened in a browser."""

from Products.Five.browser import BrowserView
from zExceptions import BadRequest, NotFound

from zvh.levensloop.documents.document import NoDocument, NoFormat, file
from zvh.levensloop.documents.service import Named, formaat, send


class Download(Named, BrowserView):
    """Hands over a document as a file to keep."""

    def __call__(self) -> bytes:
        """Return the file; NotFound or BadRequest say what there is."""
        try:
            return send(self.request, file(self.context, self.name, formaat(self.request)))
        except NoDocument as error:
            raise NotFound(str(error)) from error
        except NoFormat as error:
            raise BadRequest(str(error)) from error
