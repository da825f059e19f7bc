"""Which documents exist: a new one is a line here, with its own folder of facts and build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from zvh.levensloop.core import levensloopplan
from zvh.levensloop.core.documents import WRITERS
from zvh.levensloop.core.documents.model import Document
from zvh.levensloop.core.levensloopplan import Levensloopplan
from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld


@dataclass(frozen=True, slots=True)
class Documentsoort:
    """One kind of document: made of `facts` (a class) by `build`, in each of its `formats`.

    `example(regels)` returns invented facts, with that many rows in the list that may grow.
    """

    name: str
    titel: str
    facts: type
    # Any: each build takes the facts of its own document, which a mapping's type can't say.
    build: Callable[[Any], Document]
    example: Callable[[int | None], object]
    formats: tuple[str, ...] = tuple(WRITERS)


DOCUMENTEN: Mapping[str, Documentsoort] = {
    soort.name: soort
    for soort in (Documentsoort("levensloopplan", "Levensloopplan", Levensloopplan, levensloopplan.build, voorbeeld),)
}
