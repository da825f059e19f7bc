"""The command `levensloop`: documents on the command line, without a site."""

import sys
from collections.abc import Sequence

from zvh.levensloop.commandline.arguments import UsageError, arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 2 after one line on what was wrong with the question."""
    try:
        asked = arguments(sys.argv[1:] if argv is None else argv)
        asked.run(asked)
    except UsageError as error:
        print(f"levensloop: {error}", file=sys.stderr)
        return 2
    return 0
