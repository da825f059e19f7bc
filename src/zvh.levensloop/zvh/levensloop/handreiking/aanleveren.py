"""The pages that come with the add-on, in own words; what stands on the site is never written over."""

from dataclasses import dataclass
from importlib.resources import files

import transaction
from dateutil.relativedelta import relativedelta
from markdown import markdown
from Products.CMFCore.indexing import processQueue

from zvh.levensloop.core.handreiking import GROEPEN, front
from zvh.levensloop.handreiking.content import Handreiking, add_page, publish
from zvh.levensloop.records import klok

MAANDEN = 12  # after which a page that comes along is looked at again


@dataclass(frozen=True, slots=True)
class Aangeleverd:
    """A page as it comes along: address, heading, summary, text (HTML), whom to ask, on what it rests."""

    id: str
    titel: str
    samenvatting: str
    html: str
    contact: str
    bron: str


def aangeleverd() -> list[Aangeleverd]:
    """Return all pages in the order of reading."""
    return [_read(name) for names in GROEPEN.values() for name in names]


def lever_aan(folder: Handreiking) -> None:
    """Publish each page whose address is still free; whoever does it must hold the role Handreikingredactie."""
    voor = klok.today() + relativedelta(months=MAANDEN)
    for one in aangeleverd():
        if one.id not in folder:
            more = {"contact": one.contact, "bron": one.bron, "opnieuw_bekijken": voor}
            publish(add_page(folder, one.id, one.titel, one.samenvatting, one.html, **more))
    # Index and write now: a commit of more objects than the cache holds loses sight of the site that is being made.
    processQueue()
    transaction.savepoint(optimistic=True)


def _read(name: str) -> Aangeleverd:
    text = files("zvh.levensloop.handreiking").joinpath("paginas", f"{name}.md").read_text(encoding="utf-8")
    found = dict(front(text))
    html = markdown(found["tekst"], extensions=["tables", "sane_lists"], output_format="html")
    html = html.replace("<th>", '<th scope="col">')
    return Aangeleverd(name, found["titel"], found["samenvatting"], html, found["contact"], found["bron"])
