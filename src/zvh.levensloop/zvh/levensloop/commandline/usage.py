"""A question that can't be answered."""


class UsageError(Exception):
    """What was wrong and what is possible, in one line of Dutch."""
