"""GET …/@document/<name>?formaat=docx over REST."""

import json

from plone.rest import Service
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

from zvh.levensloop.documents.document import File, NoDocument, NoFormat, file


@implementer(IPublishTraverse)
class Named:
    """Mixed in before a view that takes the name of a document from its path."""

    name = ""

    def publishTraverse(self, request: object, name: str) -> object:
        """Take the rest of the path as the name."""
        self.name = f"{self.name}/{name}" if self.name else name
        return self


class Document(Named, Service):
    """Answers with the document: 404 names the documents there are, 400 the formats."""

    def render(self) -> bytes:
        """Return the file, or the error as JSON."""
        try:
            return send(self.request, file(self.context, self.name, formaat(self.request)))
        except NoDocument as error:
            return self._error(404, "NotFound", str(error))
        except NoFormat as error:
            return self._error(400, "BadRequest", str(error))

    def _error(self, status: int, kind: str, message: str) -> bytes:
        response = self.request.response
        response.setStatus(status)
        response.setHeader("Content-Type", "application/json")
        return json.dumps({"type": kind, "message": message}).encode()


def formaat(request: object) -> str:
    """Return the asked format; docx when none was asked."""
    return request.form.get("formaat") or "docx"


def send(request: object, made: File) -> bytes:
    """Set the headers of a download and return its bytes."""
    response = request.response
    response.setHeader("Content-Type", made.media_type)
    response.setHeader("Content-Disposition", f'attachment; filename="{made.name}"')
    response.setHeader("Cache-Control", "no-store")
    response.setHeader("Content-Length", str(len(made.data)))
    return made.data
