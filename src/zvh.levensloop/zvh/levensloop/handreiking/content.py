"""The folder of the handreiking and its pages."""

from DateTime import DateTime
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.dexterity.content import Container, Item
from plone.dexterity.utils import createContentInContainer
from zope.interface import implementer

from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IBesloten

ROLE = "Handreikingredactie"
TO_READERS = ("aanbieden", "publiceren")


class IHandreiking(IBesloten):
    """The folder of the handreiking."""


@implementer(IHandreiking)
class Handreiking(Container):
    """The folder of the handreiking; its order is the order of reading."""

    title = "Handreiking"
    exclude_from_nav = False


class IHandreikingpaginaContent(IBesloten):
    """A page of the handreiking: while it is no more than a concept, it doesn't exist for its readers."""


@implementer(IHandreikingpaginaContent)
class Handreikingpagina(Item):
    """A page of the handreiking."""


def add_page(folder: Handreiking, name: str, title: str, description: str, html: str) -> Handreikingpagina:
    """Make a page in concept, at the end, and return it; its maker must hold the role Handreikingredactie."""
    return createContentInContainer(
        folder,
        "Handreikingpagina",
        checkConstraints=False,
        id=name,
        title=title,
        description=description,
        text=rich(html),
    )


def publish(page: Handreikingpagina) -> None:
    """Publish a page that is in concept."""
    for step in TO_READERS:
        api.content.transition(obj=page, transition=step)


def on_transition(page: Handreikingpagina, event: object) -> None:
    """Date the publication: a page is dated while it is published, and only then."""
    if event.transition is not None:
        published = event.new_state.getId() == "gepubliceerd"
        page.setEffectiveDate(DateTime(klok.now()) if published else None)
        page.reindexObject(idxs=["effective", "effectiveRange"])


def rich(html: str) -> RichTextValue:
    """Return HTML as a text that is made safe when it is shown."""
    return RichTextValue(html, "text/html", "text/x-html-safe")
