"""The folder of the handreiking: its pages in order, for the redactie with buttons."""

from plone import api
from plone.protect import CheckAuthenticator
from zExceptions import BadRequest

from zvh.levensloop.core.approach.faselijn import STAPPEN
from zvh.levensloop.core.handreiking import VAN_STAP, gegroepeerd
from zvh.levensloop.handreiking.content import may_write
from zvh.levensloop.handreiking.stappen import STANDEN
from zvh.levensloop.handreiking.werkversie import WERKVERSIE
from zvh.levensloop.records.lezen import Lezen

STEPS = {"hoger": -1, "lager": 1}
LETTERS = {VAN_STAP[letter]: letter for letter, _ in STAPPEN}


class Map(Lezen):
    """The pages that this person may read, in the order of the redactie."""

    def pages(self) -> list[dict[str, str]]:
        """Return id, title, summary, address and state of each page, and the letter of its step ("": of none)."""
        brains = _brains(self.context)
        copies = {f"{WERKVERSIE}{brain.getId}" for brain in brains}
        return [
            {
                "id": brain.getId,
                "title": brain.Title,
                "description": brain.Description,
                "url": brain.getURL(),
                "stand": brain.review_state,
                "stand_woord": STANDEN[brain.review_state],
                "letter": LETTERS.get(brain.getId, ""),
                "werkversie": brain.getId in copies,
            }
            for brain in brains
        ]

    def groepen(self) -> list[tuple[str, list[dict[str, str]]]]:
        """Return the pages by group, in the order of reading."""
        pages = {page["id"]: page for page in self.pages()}
        return [(group, [pages[name] for name in names]) for group, names in gegroepeerd(pages).items()]

    def may_write(self) -> bool:
        """Tell whether this person keeps the handreiking."""
        return may_write(self.context)


class Volgorde(Lezen):
    """Moves a page one place up or down."""

    def __call__(self) -> str:
        """Move the page that the form names within its group, and go back to the list; BadRequest for any other."""
        CheckAuthenticator(self.request)
        name, way = (self.request.form.get(key) for key in ("pagina", "naar"))
        groups = gegroepeerd(brain.getId for brain in _brains(self.context)).values()
        group = next((names for names in groups if name in names), None)
        if group is None:
            raise BadRequest("Deze pagina staat niet in de handreiking. Ververs de lijst.")
        if way not in STEPS:
            raise BadRequest("Een pagina gaat hoger of lager.")
        self.context.moveObjectsByDelta([name], STEPS[way], subset_ids=group)
        self.request.response.redirect(f"{self.context.absolute_url()}#pagina-{name}")
        return ""


def _brains(folder: object) -> list[object]:
    return api.content.find(context=folder, portal_type="Handreikingpagina", sort_on="getObjPositionInParent")
