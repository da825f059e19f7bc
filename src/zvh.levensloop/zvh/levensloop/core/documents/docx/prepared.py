"""The package that every Word file starts from, prepared with python-docx.

python-docx starts from Letter paper in American English with parts of its own; of that only the
frame and the theme stay.
"""

import io
import zipfile

import docx
from docx.document import Document as Package
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from zvh.levensloop.core.documents.docx.properties import extended_properties
from zvh.levensloop.core.documents.docx.styles import (
    FONT,
    PARAGRAPH_STYLES,
    STAND_IN,
    defaults,
    fixed,
)
from zvh.levensloop.core.documents.docx.template import FOOTER, HEADER
from zvh.levensloop.core.documents.docx.xml import DECLARATION, NAMESPACES

KEPT = {"styles", "settings", "fontTable", "numbering", "theme"}
PICTURES = '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'


def prepared(language: str) -> dict[str, bytes]:
    """Return the parts of a clean A4 package in our styles, by name, content types first."""
    document = docx.Document()
    _drop_what_is_not_ours(document)
    _dress(document, language)
    _add_header_and_footer(document)
    found = _saved(document)
    types = found["[Content_Types].xml"].decode()
    found["[Content_Types].xml"] = types.replace("<Override", f"{PICTURES}<Override", 1).encode()
    found["docProps/app.xml"] = extended_properties().encode()
    return found


def _drop_what_is_not_ours(document: Package) -> None:
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            kind = relation.reltype.rsplit("/", 1)[1]
            if kind not in KEPT | {"officeDocument", "core-properties", "extended-properties"}:
                del relations[key]


def _dress(document: Package, language: str) -> None:
    styles = "".join(style.xml() for style in PARAGRAPH_STYLES)
    contents = {
        "styles": f"<w:styles {NAMESPACES}>{defaults(language)}{fixed()}{styles}</w:styles>",
        "settings": _settings(language),
        "fontTable": _fonts(),
    }
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[1]
        if kind in contents:
            _fill(relation.target_part, contents[kind])


def _fill(part: Part, xml: str) -> None:
    """Give a part its content, whether python-docx keeps it as a tree or as bytes."""
    if hasattr(part, "_element"):
        part._element = parse_xml(xml)
    else:
        part._blob = (DECLARATION + xml).encode()


def _add_header_and_footer(document: Package) -> None:
    for name, kind, content_type, key in (
        (HEADER, RELATIONSHIP_TYPE.HEADER, CONTENT_TYPE.WML_HEADER, "rIdKop"),
        (FOOTER, RELATIONSHIP_TYPE.FOOTER, CONTENT_TYPE.WML_FOOTER, "rIdVoet"),
    ):
        part = Part(PackURI(f"/{name}"), content_type, b"", document.part.package)
        document.part.rels.add_relationship(kind, part, key)


def _saved(document: Package) -> dict[str, bytes]:
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        names = sorted(archive.namelist(), key=lambda name: name != "[Content_Types].xml")
        return {name: archive.read(name) for name in names}


def _settings(language: str) -> str:
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{language}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _fonts() -> str:
    return (
        f'<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="{STAND_IN}"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
