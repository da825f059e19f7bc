"""What must stand in the logboek: rooms tell it here, the room of the logboek keeps it.

It is kept whatever becomes of the request: also when that is refused or aborted (R35).
"""

from dataclasses import dataclass
from typing import Literal

from zope.event import notify

Uitkomst = Literal["geslaagd", "geweigerd"]


@dataclass(frozen=True, slots=True)
class Logregel:
    """One line, without content and without names of clients; who and when is known to the logboek.

    `wat`: what was done, as a token (`casus gelezen`); `casus`: its kenmerk; `object`: id of the object in the casus;
    `over`: user id of whose rights changed; `namens`: user id of whoever it was done for; `doel`: the purpose.
    """

    wat: str
    uitkomst: Uitkomst = "geslaagd"
    casus: str = ""
    object: str = ""
    over: str = ""
    namens: str = ""
    doel: str = ""


def log(wat: str, **more: str) -> None:
    """Put a line in the logboek; the names of `more` are those of Logregel."""
    notify(Logregel(wat, **more))
