"""Print one line of JSON for each measure: its name, the ratio, and both sides in seconds."""

import itertools
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import documents
import rechten


def main() -> None:
    """Run every measure."""
    for measure in itertools.chain(documents.measures(), rechten.measures()):
        print(json.dumps(measure, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
