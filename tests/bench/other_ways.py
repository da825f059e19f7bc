"""How others make the same file with python-docx and docxtpl."""

import io
from copy import deepcopy

import docx
from as_text import PACKAGE, body
from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from plan37 import Chapter


def one_parse(chapters: tuple[Chapter, ...]) -> bytes:
    """Parse the body from text at once, and put it in place of the template's."""
    document = docx.Document(io.BytesIO(PACKAGE))
    root = document.element
    root.replace(root.body, parse_xml(body(chapters)).body)
    return _saved(document)


def copied_prototypes(chapters: tuple[Chapter, ...]) -> bytes:
    """Copy a paragraph and a row of the template for each one needed."""
    document = docx.Document(io.BytesIO(PACKAGE))
    target = document.element.body
    kinds = {style: document.add_paragraph("x", style=style)._p for style in ("Heading 1", "Normal", "List Bullet")}
    for prototype in kinds.values():
        target.remove(prototype)

    def add(style: str, text: str) -> None:
        paragraph = deepcopy(kinds[style])
        paragraph.r_lst[0].t_lst[0].text = text
        target[-1].addprevious(paragraph)

    for chapter in chapters:
        add("Heading 1", chapter.title)
        for text in chapter.texts:
            add("Normal", text)
        for item in chapter.items:
            add("List Bullet", item)
        if chapter.table:
            table = document.add_table(1, len(chapter.table.header))._tbl
            row = table.tr_lst[0]
            for cell in row.tc_lst:
                cell.p_lst[0].add_r().add_t("x")
            for cells in (chapter.table.header, *chapter.table.rows):
                copy = deepcopy(row)
                for cell, text in zip(copy.tc_lst, cells, strict=True):
                    cell.p_lst[0].r_lst[0].t_lst[0].text = text
                table.append(copy)
            table.remove(row)
    return _saved(document)


def quick_start(chapters: tuple[Chapter, ...]) -> bytes:
    """Write it as the first page of python-docx's manual does."""
    document = docx.Document(io.BytesIO(PACKAGE))
    for chapter in chapters:
        document.add_heading(chapter.title, 1)
        for text in chapter.texts:
            document.add_paragraph(text)
        for item in chapter.items:
            document.add_paragraph(item, style="List Bullet")
        if chapter.table:
            table = document.add_table(0, len(chapter.table.header))
            for cells in (chapter.table.header, *chapter.table.rows):
                for cell, text in zip(table.add_row().cells, cells, strict=True):
                    cell.text = text
    return _saved(document)


def docxtpl(chapters: tuple[Chapter, ...]) -> bytes:
    """Fill a template with loops, escaping what was typed."""
    template = DocxTemplate(io.BytesIO(TEMPLATE))
    template.render({"chapters": chapters}, autoescape=True)
    buffer = io.BytesIO()
    template.save(buffer)
    return buffer.getvalue()


def _template() -> bytes:
    document = docx.Document(io.BytesIO(PACKAGE))
    document.add_paragraph("{%p for chapter in chapters %}")
    document.add_heading("{{ chapter.title }}", 1)
    _loop(document, "chapter.texts", "Normal")
    _loop(document, "chapter.items", "List Bullet")
    for columns in (4, 5):
        document.add_paragraph(f"{{%p if chapter.table and chapter.table.header|length == {columns} %}}")
        table = document.add_table(4, columns)
        for place in range(columns):
            table.rows[0].cells[place].text = f"{{{{ chapter.table.header[{place}] }}}}"
            table.rows[2].cells[place].text = f"{{{{ row[{place}] }}}}"
        table.rows[1].cells[0].text = "{%tr for row in chapter.table.rows %}"
        table.rows[3].cells[0].text = "{%tr endfor %}"
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    return _saved(document)


def _loop(document: docx.document.Document, values: str, style: str) -> None:
    document.add_paragraph(f"{{%p for text in {values} %}}")
    document.add_paragraph("{{ text }}", style=style)
    document.add_paragraph("{%p endfor %}")


def _saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


TEMPLATE = _template()
