"""Whole or not at all: a refusal in the middle of something leaves nothing of it, whoever tells the reader why."""

from collections.abc import Iterator
from contextlib import contextmanager

import transaction
from zExceptions import BadRequest, Forbidden


@contextmanager
def geheel() -> Iterator[None]:
    """Undo what was done inside when it is refused (BadRequest, Forbidden), and pass the refusal on."""
    before = transaction.savepoint(optimistic=True)
    try:
        yield
    except (BadRequest, Forbidden):
        before.rollback()
        raise
