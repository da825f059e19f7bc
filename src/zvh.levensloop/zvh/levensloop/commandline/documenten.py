"""`levensloop documenten`: which documents exist."""

import argparse

from zvh.levensloop.core.documenten import DOCUMENTEN


def run(asked: argparse.Namespace) -> None:
    """Print a line for each document: its name, a tab, its formats separated by spaces."""
    for soort in DOCUMENTEN.values():
        print(f"{soort.name}\t{' '.join(soort.formats)}")
