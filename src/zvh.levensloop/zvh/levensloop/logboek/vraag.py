"""Which requests get a line of their own: a rule over what is known of a request at its end."""

from dataclasses import dataclass

from zvh.levensloop.logboek.regel import GEWEIGERD


@dataclass(frozen=True, slots=True)
class Vraag:
    """A request at its end.

    `ended`: how, when it did not succeed; `closed`: it touches closed content; `shows`: a page of ours that shows data;
    `elsewhere`: it leads to another address; `known`: somebody is logged in; `noted`: its changes are noted already.
    """

    safe: bool
    ended: str
    closed: bool
    shows: bool
    searches: bool
    downloads: bool
    elsewhere: bool
    known: bool
    noted: bool


def event(vraag: Vraag) -> str:
    """Return what happened; '' when that needs no line."""
    if not (vraag.closed or (vraag.known and _matters(vraag))):
        return ""
    if vraag.safe and vraag.elsewhere:
        return ""  # nothing was shown
    if vraag.searches:
        return "gezocht"
    if not vraag.safe:
        return "" if vraag.noted else "ingezonden"
    return "gedownload" if vraag.downloads else "gelezen"


def _matters(vraag: Vraag) -> bool:
    """Tell whether a request outside closed content is more than looking around."""
    return vraag.ended == GEWEIGERD or vraag.searches or vraag.shows or not vraag.safe
