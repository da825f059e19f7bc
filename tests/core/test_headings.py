from tests.core.plans import a_document

from zvh.levensloop.core.documents.headings import entries, headings
from zvh.levensloop.core.documents.model import Contents, Heading, Paragraph

DOCUMENT = a_document(
    Heading("A"), Paragraph("tekst"), Heading("B", 2), Heading("C", 3), Heading("D", 2), Heading("E"), Heading("F", 2)
)


def test_headings_count_within_the_one_above():
    assert [heading.number for heading in headings(DOCUMENT)] == ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]


def test_contents_go_as_deep_as_asked():
    assert [heading.text for heading in entries(DOCUMENT, Contents(depth=1))] == ["A", "E"]
