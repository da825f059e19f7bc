"""Which categories of fields somebody reads: pages, forms, REST and documents all ask here.

Asked anew each time: a right that ends counts from the very next request.
"""

from typing import TypeVar

from AccessControl import getSecurityManager

from zvh.levensloop.core.approach.categorieen import TOKENS
from zvh.levensloop.core.visible import TEAMNUMMERS, visible

T = TypeVar("T")


def categorieen(context: object) -> frozenset[str]:
    """Return the categories that whoever asks reads of a content object, as tokens; TEAMNUMMERS is one here."""
    read = frozenset(token for token in TOKENS if leest(context, token))
    numbers = getSecurityManager().checkPermission("Levensloop: Team zien", context)
    return read | {TEAMNUMMERS} if numbers else read


def leest(context: object, *wanted: str) -> bool:
    """Tell whether whoever asks reads all of these categories."""
    may = getSecurityManager().checkPermission
    return all(may(f"Levensloop: Lees {token}", context) for token in wanted)


def leest_alles(context: object) -> bool:
    """Tell whether whoever asks reads every category."""
    return leest(context, *TOKENS)


def leesbaar(facts: T, context: object) -> T:
    """Return facts as whoever asks may see them."""
    return visible(facts, categorieen(context))
