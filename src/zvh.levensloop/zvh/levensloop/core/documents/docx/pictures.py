"""Pictures in a Word file, each with the text that replaces it."""

from zvh.levensloop.core.documents.docx.sheet import Sheet
from zvh.levensloop.core.documents.docx.xml import attribute, paragraph_of
from zvh.levensloop.core.documents.model import Picture

EMU_PER_CM = 360_000
PNG = b"\x89PNG"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def picture(block: Picture, sheet: Sheet) -> str:
    """Return a paragraph with the picture; its bytes become a part of the package."""
    sheet.pictures.append(block)
    number = len(sheet.pictures)
    size = f'cx="{_emu(block.width)}" cy="{_emu(block.height)}"'
    about = f'id="{number}" name="Afbeelding {number}" descr="{attribute(block.alt)}"'
    return paragraph_of(
        "Afbeelding",
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing">'
        f"<wp:extent {size}/><wp:docPr {about}/>"
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {about}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation_id(number)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
    )


def relation_id(number: int) -> str:
    """Return the id of the relation from the body to picture `number`."""
    return f"rIdAfbeelding{number}"


def file_name(block: Picture, number: int) -> str:
    """Return where the picture lies, seen from the folder of the body."""
    return f"media/afbeelding{number}.{'png' if block.data.startswith(PNG) else 'jpeg'}"


def _emu(centimetres: float) -> int:
    return round(centimetres * EMU_PER_CM)
