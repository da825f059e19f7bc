"""What a Word file needs to know across its blocks: counters, and parts beside the body."""

from dataclasses import dataclass, field

from zvh.levensloop.core.documents.model import Document, Picture


@dataclass(slots=True)
class Sheet:
    """The state of one body while it is written."""

    document: Document
    headings: int = 0
    numbered_lists: int = 0
    pictures: list[Picture] = field(default_factory=list)
