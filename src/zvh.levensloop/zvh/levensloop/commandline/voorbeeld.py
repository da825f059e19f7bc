"""`levensloop voorbeeld`: a document with invented facts."""

import argparse
from pathlib import Path

from zvh.levensloop.commandline.saved import save
from zvh.levensloop.commandline.usage import UsageError
from zvh.levensloop.core.documenten import DOCUMENTEN, Documentsoort
from zvh.levensloop.core.documents import WRITERS

# More rows than any plan has; what is asked beyond it is a slip of the finger.
MOST_ROWS = 100_000


def run(asked: argparse.Namespace) -> None:
    """Write the document that was asked for; nothing is left behind when that fails."""
    soort = _document(asked.document)
    path = Path(asked.path)
    writer = WRITERS[_format(path, soort)]
    example = soort.example(_rows(asked.rows))
    save(path, writer.write(soort.build(example)))


def _document(name: str) -> Documentsoort:
    if name not in DOCUMENTEN:
        raise UsageError(f"het document {name!r} bestaat niet. Kies uit: {', '.join(DOCUMENTEN)}.")
    return DOCUMENTEN[name]


def _format(path: Path, soort: Documentsoort) -> str:
    extension = path.suffix.lstrip(".").lower()
    for name in soort.formats:
        if WRITERS[name].extension == extension:
            return name
    possible = ", ".join(f".{WRITERS[name].extension}" for name in soort.formats)
    raise UsageError(f"aan {path.name!r} is geen formaat te zien. Laat de naam eindigen op: {possible}.")


def _rows(typed: str | None) -> int | None:
    if typed is None:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) < 10 and int(typed) <= MOST_ROWS):
        raise UsageError(f"--regels {typed!r} kan niet. Geef een geheel getal van 0 tot en met {MOST_ROWS}.")
    return int(typed)
