"""The folder of the handreiking and its pages."""

from DateTime import DateTime
from plone import api
from plone.app.iterate.interfaces import IWorkingCopy
from plone.app.textfield.value import RichTextValue
from plone.dexterity.content import Container, Item
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IBesloten

ROLE = "Handreikingredactie"
SCHRIJVEN = "Levensloop: Handreiking schrijven"
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

    regionaal = None
    contact = ""
    opnieuw_bekijken = None
    bron = ""


def add_page(
    folder: Handreiking, name: str, title: str, description: str, html: str, **more: object
) -> Handreikingpagina:
    """Make a page in concept, at the end, and return it; its maker must hold the role Handreikingredactie."""
    return createContentInContainer(
        folder,
        "Handreikingpagina",
        checkConstraints=False,
        id=name,
        title=title,
        description=description,
        text=rich(html),
        **more,
    )


def publish(page: Handreikingpagina) -> None:
    """Publish a page that is in concept."""
    for step in TO_READERS:
        api.content.transition(obj=page, transition=step)


def before_transition(page: Handreikingpagina, event: object) -> None:
    """Refuse to publish a working copy beside its page, also over REST."""
    if event.transition is not None and event.transition.id == "publiceren" and IWorkingCopy.providedBy(page):
        raise BadRequest("Dit is een werkversie. Neem haar over: dan krijgt de gepubliceerde pagina deze tekst.")


def on_transition(page: Handreikingpagina, event: object) -> None:
    """Date the publication: a page is dated while it is published, and only then."""
    if event.transition is not None:
        published = event.new_state.getId() == "gepubliceerd"
        page.setEffectiveDate(DateTime(klok.now()) if published else None)
        page.reindexObject(idxs=["effective", "effectiveRange"])


def may_write(context: object) -> bool:
    """Tell whether whoever asks keeps the handreiking."""
    return bool(api.user.has_permission(SCHRIJVEN, obj=context))


def rich(html: str) -> RichTextValue:
    """Return HTML as a text that is made safe when it is shown."""
    return RichTextValue(html, "text/html", "text/x-html-safe")
