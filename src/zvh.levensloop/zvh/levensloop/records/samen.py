"""Two people in one form: each keeps what he changed, and only where both changed the same field is asked.

The form carries a mark of each field as it was when the form opened. A field that its reader left alone
is not written back over what somebody else made of it since.
"""

import datetime as dt
import json
from collections.abc import Callable
from hashlib import sha256

SEEN = "levensloop.gezien"
Marks = dict[str, str]


def mark(value: object) -> str:
    """Return a short mark of a field's value; equal values have equal marks."""
    return sha256(json.dumps(_plain(value), sort_keys=True).encode()).hexdigest()[:16]


def marks_sent(request: object) -> Marks:
    """Return the marks that a form brought along; none when it brought something else."""
    try:
        sent = json.loads(request.form.get(SEEN) or "{}")
    except (TypeError, ValueError):
        return {}
    return sent if isinstance(sent, dict) else {}


def merged(sent: Marks, data: dict[str, object], stored: Callable[[str], object]) -> tuple[dict[str, object], set[str]]:
    """Return what must be written, and the names of fields that two people changed differently."""
    write, clashes = {}, set()
    for name, value in data.items():
        was, now, mine = sent.get(name), mark(stored(name)), mark(value)
        if was is not None and now not in (was, mine):
            if mine != was:
                clashes.add(name)
            continue
        write[name] = value
    return write, clashes


def _plain(value: object) -> object:
    if value is None or value == "" or value == [] or value == set():
        return None
    if isinstance(value, str):
        return "\n".join(value.splitlines()).strip()
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if isinstance(value, dict):
        return {name: _plain(cell) for name, cell in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return getattr(value, "raw", value)  # of rich text: what was typed
