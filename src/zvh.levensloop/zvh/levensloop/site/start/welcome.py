"""What a person reads once the site is there."""

from pathlib import Path

from zvh.levensloop.site import demo

HEAD = ("rol", "naam", "inlognaam", "wachtwoord")


def text(port: int, data: Path) -> str:
    """Return the address, the demo users as a table, and where the administrator's password stands."""
    rows = [HEAD, *((user.rol, user.name, user.login, user.password) for user in demo.users())]
    return "\n".join(
        [
            "",
            f"De site staat klaar: http://localhost:{port}/zvh",
            "",
            *table(rows),
            "",
            "Alle personen en zaken zijn verzonnen; de wachtwoorden zijn die van het begin.",
            f"Beheerder van Zope: zie {data / 'beheerder.txt'}",
            "Stoppen: Ctrl-C",
        ]
    )


def table(rows: list[tuple[str, ...]]) -> list[str]:
    """Return the rows as lines with columns of equal width."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
