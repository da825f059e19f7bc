"""The folder of the handreiking: its pages in order, for the redactie with buttons."""

from plone import api
from plone.protect import CheckAuthenticator
from zExceptions import BadRequest

from zvh.levensloop.handreiking.stappen import STANDEN
from zvh.levensloop.records.lezen import Lezen

STEPS = {"hoger": -1, "lager": 1}


class Map(Lezen):
    """The pages that this person may read, in the order of the redactie."""

    def pages(self) -> list[dict[str, str]]:
        """Return id, title, summary, address and state of each page."""
        return [
            {
                "id": brain.getId,
                "title": brain.Title,
                "description": brain.Description,
                "url": brain.getURL(),
                "stand": brain.review_state,
                "stand_woord": STANDEN[brain.review_state],
            }
            for brain in _brains(self.context)
        ]

    def may_write(self) -> bool:
        """Tell whether this person keeps the handreiking."""
        return api.user.has_permission("Levensloop: Handreiking schrijven", obj=self.context)


class Volgorde(Lezen):
    """Moves a page one place up or down."""

    def __call__(self) -> str:
        """Move the page that the form names, and go back to the list; BadRequest for what is not there."""
        CheckAuthenticator(self.request)
        name, way = (self.request.form.get(key) for key in ("pagina", "naar"))
        if name not in [brain.getId for brain in _brains(self.context)]:
            raise BadRequest("Deze pagina staat niet in de handreiking. Ververs de lijst.")
        if way not in STEPS:
            raise BadRequest("Een pagina gaat hoger of lager.")
        self.context.moveObjectsByDelta([name], STEPS[way])
        self.request.response.redirect(f"{self.context.absolute_url()}#pagina-{name}")
        return ""


def _brains(folder: object) -> list[object]:
    return api.content.find(context=folder, portal_type="Handreikingpagina", sort_on="getObjPositionInParent")
