"""A reader of Word files that shares no line with the writer."""

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """Return one part of a Word file as a tree."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def found(data: bytes, path: str, name: str = "word/document.xml") -> list[etree._Element]:
    """Return the elements on a path in which `w:` stands for WordprocessingML."""
    return part(data, name).findall(path, {"w": W[1:-1]})


def text(data: bytes, name: str = "word/document.xml") -> str:
    """Return what stands in a part, a line for each paragraph that holds something."""
    lines = map(_line, part(data, name).iter(f"{W}p"))
    return "\n".join(line for line in lines if line)


def _line(paragraph: etree._Element) -> str:
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    pieces = []
    for element in paragraph.iter():
        if element.tag == f"{W}t":
            pieces.append(element.text or "")
        elif element.tag in signs and not element.get(f"{W}type"):
            pieces.append(signs[element.tag])
    return "".join(pieces)
