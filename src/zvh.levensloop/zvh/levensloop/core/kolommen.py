"""How wide the columns of a table must be, so that no word breaks and long texts get the room."""

from zvh.levensloop.core.facts import Kind, Rows

# Estimates for the letter of our tables; a writer makes them fit its page.
TEXT_WIDTH_CM = 16.6
CM_A_LETTER = 0.16
MARGINS_CM = 0.36
# Longer than the longest words of our terms: such a word (an address) may break.
LONGEST_WORD = 18
# "30 september" on one line, the year below it.
DATE_LETTERS = 12
SHARES: dict[Kind, int] = {"date": 0, "bool": 0, "int": 0, "choice": 1, "line": 1, "text": 4}


def widths(value: Rows) -> tuple[float, ...]:
    """Return a width in centimetres for each column of a group."""
    floors = [_floor(value, place) for place in range(len(value.columns))]
    shares = [SHARES.get(column.kind, 1) for column in value.columns]
    room = max(0.0, TEXT_WIDTH_CM - sum(floors))
    return tuple(floor + room * share / max(1, sum(shares)) for floor, share in zip(floors, shares, strict=True))


def _floor(value: Rows, place: int) -> float:
    column = value.columns[place]
    words = column.label.split()
    for row in value.rows:
        item = row[place]
        if isinstance(item, str):
            words += item.split()
    longest = max(map(len, words), default=1)
    letters = min(longest, LONGEST_WORD)
    if column.kind == "date":
        letters = max(letters, DATE_LETTERS)
    return letters * CM_A_LETTER + MARGINS_CM
