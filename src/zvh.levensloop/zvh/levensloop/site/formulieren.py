"""The page Formulieren: which documents the intranet makes, each with an example."""

from Products.Five.browser import BrowserView
from zExceptions import NotFound

from zvh.levensloop.core.documenten import DOCUMENTEN
from zvh.levensloop.core.documents import WRITERS


class Formulieren(BrowserView):
    """Lists the documents; with ?voorbeeld=<name> it hands over an example with invented people."""

    def documents(self) -> list[dict[str, str]]:
        """Return name and title of each document."""
        return [{"name": name, "titel": kind.titel} for name, kind in DOCUMENTEN.items()]

    def __call__(self) -> bytes | str:
        """Return the page, or the example that was asked for."""
        name = self.request.form.get("voorbeeld")
        return self.example(name) if name else self.index()

    def example(self, name: str) -> bytes:
        """Return the example document; NotFound names the documents there are."""
        if name not in DOCUMENTEN:
            raise NotFound(f"Dit document bestaat niet. Wel: {', '.join(DOCUMENTEN)}.")
        kind, writer = DOCUMENTEN[name], WRITERS["docx"]
        response = self.request.response
        response.setHeader("Content-Type", writer.media_type)
        response.setHeader("Content-Disposition", f'attachment; filename="voorbeeld-{name}.docx"')
        return writer.write(kind.build(kind.example(None)))
