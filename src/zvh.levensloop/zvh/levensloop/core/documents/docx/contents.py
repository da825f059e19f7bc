"""Headings and the table of contents in a Word file.

The contents are a real field (Word can renew it) whose entries are filled in, so that nobody is
asked to update anything. It has no page numbers (switch \\n): only who lays out the pages knows them.
"""

from zvh.levensloop.core.documents.docx.sheet import Sheet
from zvh.levensloop.core.documents.docx.xml import paragraph, paragraph_of, runs
from zvh.levensloop.core.documents.headings import NumberedHeading, entries
from zvh.levensloop.core.documents.model import Contents, Heading


def heading(block: Heading, sheet: Sheet) -> str:
    """Return a heading; its style numbers it, its bookmark is where the contents lead."""
    sheet.headings += 1
    place = sheet.headings
    return paragraph_of(
        f"Heading{block.level}",
        f'<w:bookmarkStart w:id="{place}" w:name="{_bookmark(place)}"/>'
        f'{runs(block.text)}<w:bookmarkEnd w:id="{place}"/>',
    )


def contents(block: Contents, sheet: Sheet) -> str:
    """Return the title and the field with an entry for each heading."""
    found = entries(sheet.document, block)
    title = paragraph("TOCHeading", block.title)
    if not found:
        return title
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f' TOC \\o "1-{block.depth}" \\n \\h \\z </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    lines = [_entry(item) for item in found]
    lines[0] = begin + lines[0]
    lines[-1] += end
    return title + "".join(paragraph_of(f"TOC{item.level}", line) for item, line in zip(found, lines, strict=True))


def _entry(item: NumberedHeading) -> str:
    return (
        f'<w:hyperlink w:anchor="{_bookmark(item.place)}" w:history="1">'
        f"{runs(item.number)}<w:r><w:tab/></w:r>{runs(item.text)}</w:hyperlink>"
    )


def _bookmark(place: int) -> str:
    return f"_Toc{place:06d}"
