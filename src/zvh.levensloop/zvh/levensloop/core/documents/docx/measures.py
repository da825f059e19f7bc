"""The page: A4 with its margins, in the twentieths of a point that Word counts in."""

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
SIDE, TOP, BOTTOM = 1247, 1588, 1361
HEADER, FOOTER = 680, 567
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE

SECTION = (
    f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
    f'<w:pgMar w:top="{TOP}" w:right="{SIDE}" w:bottom="{BOTTOM}" w:left="{SIDE}" '
    f'w:header="{HEADER}" w:footer="{FOOTER}" w:gutter="0"/>'
)
