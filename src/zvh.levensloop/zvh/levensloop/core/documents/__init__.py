"""Documents without Plone: one model of blocks, and a writer for each kind of file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zvh.levensloop.core.documents import docx
from zvh.levensloop.core.documents.model import Document


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes the bytes of one kind of file; the same document gives the same bytes."""

    write: Callable[[Document], bytes]
    media_type: str
    extension: str


WRITERS: Mapping[str, Writer] = {
    "docx": Writer(docx.write, docx.MEDIA_TYPE, "docx"),
}
