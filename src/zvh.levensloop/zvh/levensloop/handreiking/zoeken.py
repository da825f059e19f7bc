"""The words by which a page is found: of all its texts, and those that people say for them."""

from plone.indexer import indexer

from zvh.levensloop.core.handreiking import met_synoniemen
from zvh.levensloop.handreiking.content import Handreikingpagina, IHandreikingpaginaContent
from zvh.levensloop.handreiking.secties import platte_tekst


@indexer(IHandreikingpaginaContent)
def woorden(page: Handreikingpagina) -> str:
    """Return all words of a page."""
    texts = (page.title, page.description, platte_tekst(page.text), platte_tekst(page.regionaal))
    return met_synoniemen("\n".join(text for text in texts if text))
