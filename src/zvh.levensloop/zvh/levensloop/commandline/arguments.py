"""What somebody typed after `levensloop`, as values; whatever is wrong is told in Dutch."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from zvh.levensloop.commandline import dagwerk, documenten, logboek, voorbeeld
from zvh.levensloop.commandline.usage import UsageError

__all__ = ["UsageError", "arguments"]

HELP = """\
Gebruik: levensloop OPDRACHT

  levensloop documenten
      Toon welke documenten er zijn, met hun formaten.

  levensloop voorbeeld DOCUMENT -o BESTAND [--regels N]
      Maak een document met verzonnen gegevens. De extensie van BESTAND bepaalt het formaat.
      Met --regels krijgt het document N regels in de lijst die lang kan worden.

  levensloop logboek [--data MAP | --url URL] [--casus KENMERK] [--wie GEBRUIKER] [--van DAG] [--tot DAG] [--json]
      Toon het logboek: van de site in MAP (anders var), of van PostgreSQL. Dat je het las, komt er zelf ook in.
      Een DAG is bijvoorbeeld 2026-03-31; --tot is tot en met die dag. Met --json krijg je een regel JSON per regel.

  levensloop logboek --controle [--data MAP | --url URL]
      Controleer of geen regel van het logboek is gewijzigd of weggehaald.

  levensloop dagwerk [--data MAP] [--url URL]
      Laat de site die draait het werk van vandaag nu doen, en mail die wacht versturen. Vaker op een dag kan: wat
      gedaan is, gebeurt niet nog eens. MAP is de map van die site (anders var), URL haar adres (anders
      http://localhost:8080/zvh).

  levensloop --help
      Toon deze uitleg.
"""


class Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch; argparse itself only knows the language of its makers."""

    def format_help(self) -> str:
        return HELP

    def error(self, message: str) -> NoReturn:
        raise UsageError("deze opdracht klopt niet. Met levensloop --help zie je wat er kan.")


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Return the values typed, with in `run` what to do with them; UsageError when they make no sense."""
    parser = Parser(prog="levensloop", allow_abbrev=False)
    commands = parser.add_subparsers(required=True)
    listing = commands.add_parser("documenten", allow_abbrev=False)
    listing.set_defaults(run=documenten.run)
    example = commands.add_parser("voorbeeld", allow_abbrev=False)
    example.add_argument("document")
    example.add_argument("-o", dest="path", required=True)
    example.add_argument("--regels", dest="rows")
    example.set_defaults(run=voorbeeld.run)
    daily = commands.add_parser("dagwerk", allow_abbrev=False)
    daily.add_argument("--data", default="var")
    daily.add_argument("--url", default="http://localhost:8080/zvh")
    daily.set_defaults(run=dagwerk.run)
    add_logboek(commands.add_parser("logboek", allow_abbrev=False))
    return parser.parse_args(argv)


def add_logboek(reading: argparse.ArgumentParser) -> None:
    """Add what can be asked of the logboek."""
    place = reading.add_mutually_exclusive_group()
    for name in ("--data", "--url"):
        place.add_argument(name)
    for name in ("--casus", "--wie", "--van", "--tot"):
        reading.add_argument(name, default="")
    reading.add_argument("--json", action="store_true")
    reading.add_argument("--controle", action="store_true")
    reading.set_defaults(run=logboek.run)
