"""The styles of our Word files, by id; how a document looks is written down here and nowhere else."""

from dataclasses import dataclass

from zvh.levensloop.core.documents.docx.colours import (
    ACCENT,
    ALARM,
    ALARM_SHADE,
    GREY,
    INK,
    LINE,
)
from zvh.levensloop.core.documents.docx.measures import TEXT_WIDTH

FONT = "Calibri"
STAND_IN = "Carlito"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; `layout` and `letters` are children of pPr and rPr, in schema order.

    Space before, after and between lines is in twentieths of a point (240 is one line).
    """

    id: str
    name: str
    layout: str = ""
    letters: str = ""
    size: int = 0
    based_on: str = "Normal"
    next: str = ""

    def xml(self) -> str:
        """Return the style as an element of styles.xml."""
        size = f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>' if self.size else ""
        follows = f'<w:next w:val="{self.next}"/>' if self.next else ""
        return (
            f'<w:style w:type="paragraph" w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f'<w:basedOn w:val="{self.based_on}"/>{follows}<w:qFormat/>'
            f"<w:pPr>{self.layout}</w:pPr><w:rPr>{self.letters}{size}</w:rPr></w:style>"
        )


def _space(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


def _border(side: str, colour: str, size: int = 6, space: int = 4) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def _shade(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def _heading_number(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


KEEP = "<w:keepNext/><w:keepLines/>"
BOLD, ITALIC = "<w:b/>", "<w:i/>"
RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
CONTENTS_TABS = '<w:tabs><w:tab w:val="left" w:pos="{0}"/></w:tabs>'

HEADINGS = (
    Style(
        "Heading1",
        "heading 1",
        KEEP
        + _heading_number(0)
        + _border("bottom", LINE, space=3)
        + _space(400, 140, 240)
        + '<w:outlineLvl w:val="0"/>',
        BOLD + _colour(ACCENT),
        32,
        next="Normal",
    ),
    Style(
        "Heading2",
        "heading 2",
        KEEP + _heading_number(1) + _space(260, 80, 240) + '<w:outlineLvl w:val="1"/>',
        BOLD + _colour(INK),
        24,
        next="Normal",
    ),
    Style(
        "Heading3",
        "heading 3",
        KEEP + _heading_number(2) + _space(200, 60, 240) + '<w:outlineLvl w:val="2"/>',
        BOLD + _colour(ACCENT),
        22,
        next="Normal",
    ),
)

FRONT = (
    Style("Huis", "Huis", KEEP + _space(0, 60), BOLD + _colour(ACCENT), 22),
    Style("Title", "Title", KEEP + _space(0, 0, 216), BOLD + _colour(ACCENT), 60),
    Style("Subtitle", "Subtitle", KEEP + _space(40, 220), _colour(INK), 30),
    Style("Inleiding", "Inleiding", _space(0, 160), _colour(GREY), 24),
    Style(
        "Waarschuwing",
        "Waarschuwing",
        _border("left", ALARM, 24, 8) + _shade(ALARM_SHADE) + _space(60, 200) + '<w:ind w:left="227"/>',
        BOLD + _colour(ALARM),
    ),
    Style(
        "TOCHeading",
        "TOC Heading",
        KEEP + _space(260, 80, 240),
        BOLD + _colour(ACCENT),
        26,
    ),
    Style(
        "TOC1",
        "toc 1",
        CONTENTS_TABS.format(454) + _space(0, 30, 252) + '<w:ind w:left="454" w:hanging="454"/>',
    ),
    Style(
        "TOC2",
        "toc 2",
        CONTENTS_TABS.format(1021) + _space(0, 20, 252) + '<w:ind w:left="1021" w:hanging="567"/>',
        size=19,
    ),
    Style(
        "TOC3",
        "toc 3",
        CONTENTS_TABS.format(1701) + _space(0, 20, 252) + '<w:ind w:left="1701" w:hanging="680"/>',
        size=19,
    ),
)

TEXT = (
    Style("Label", "Label", KEEP + _space(180, 40), BOLD + _colour(ACCENT)),
    Style("Notitie", "Notitie", "", ITALIC + _colour(GREY)),
    Style(
        "Quote",
        "Quote",
        "<w:keepLines/>" + _border("left", ACCENT, 18, 10) + _space(40, 120) + '<w:ind w:left="284" w:right="284"/>',
        ITALIC + _colour(INK),
        23,
    ),
    Style(
        "Lijst",
        "List Bullet",
        '<w:numPr><w:numId w:val="2"/></w:numPr>' + _space(0, 60),
    ),
    Style("Nummerlijst", "List Number", _space(0, 60)),
    Style("Afbeelding", "Afbeelding", _space(120, 160, 240)),
    Style("Tussenruimte", "Tussenruimte", _space(0, 0, 240), size=12),
)

TABLE = (
    Style("Cel", "Cel", _space(0, 0, 250), size=19),
    Style("Celnotitie", "Celnotitie", "", ITALIC + _colour(GREY), based_on="Cel"),
    Style("Cellabel", "Cellabel", "", BOLD, based_on="Cel"),
    Style("Cellijst", "Cellijst", '<w:numPr><w:numId w:val="3"/></w:numPr>', based_on="Cel"),
    Style("Celnummers", "Celnummers", based_on="Cel"),
    Style("Tabelkop", "Tabelkop", "<w:keepNext/>", BOLD + _colour(ACCENT), based_on="Cel"),
    Style("Sleutel", "Sleutel", "<w:keepNext/>", BOLD + _colour(ACCENT), based_on="Cel"),
    Style("Slotsleutel", "Slotsleutel", '<w:keepNext w:val="0"/>', based_on="Sleutel"),
)

PAGE = (
    Style("Header", "header", RIGHT_TAB + _space(0, 60, 240), _colour(GREY), 17),
    Style(
        "Footer",
        "footer",
        _border("top", LINE, space=6) + RIGHT_TAB + _space(0, 0, 240),
        _colour(GREY),
        17,
    ),
    Style(
        "Stempel",
        "Stempel",
        _shade(ALARM_SHADE) + _space(0, 60, 240) + '<w:jc w:val="center"/>',
        BOLD + _colour(ALARM),
        19,
    ),
)

PARAGRAPH_STYLES = HEADINGS + FRONT + TEXT + TABLE + PAGE


def defaults(language: str) -> str:
    """Return what holds where no style says otherwise."""
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" '
        f'w:eastAsia="{FONT}" w:cs="{FONT}"/>{_colour(INK)}<w:sz w:val="21"/>'
        f'<w:szCs w:val="21"/><w:lang w:val="{language}" w:eastAsia="{language}" '
        'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f"<w:widowControl/>{_space(0, 120, 269)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def fixed() -> str:
    """Return the styles that Word expects in every file, and the one table style."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{_margins(0, 108)}</w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="Tabel"><w:name w:val="Tabel"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{edges}</w:tblBorders>{_margins(50, 96)}</w:tblPr></w:style>"
    )


def _margins(upright: int, sideways: int) -> str:
    sides = (("top", upright), ("left", sideways), ("bottom", upright), ("right", sideways))
    cells = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{cells}</w:tblCellMar>"
