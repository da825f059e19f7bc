from zvh.levensloop.core.documents.model import Bullets, Paragraph
from zvh.levensloop.core.documents.prose import prose


def test_a_blank_line_starts_a_paragraph():
    assert prose("een\n \t\n\ntwee") == (Paragraph("een"), Paragraph("twee"))


def test_other_line_breaks_stay():
    assert prose("een\r\ntwee") == (Paragraph("een\ntwee"),)


def test_lines_with_a_dash_make_a_list_between_the_text():
    blocks = prose("Vooraf:\n- een\n- twee\nen verder\n\n- drie")

    assert blocks == (
        Paragraph("Vooraf:"),
        Bullets(("een", "twee")),
        Paragraph("en verder"),
        Bullets(("drie",)),
    )


def test_a_dash_without_a_space_is_text():
    assert prose("-5 graden") == (Paragraph("-5 graden"),)


def test_white_space_gives_nothing():
    assert prose(" \n\t\n\x00") == ()
