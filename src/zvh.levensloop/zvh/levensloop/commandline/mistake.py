"""A question that can't be answered."""


class Mistake(Exception):
    """What was wrong and what is possible, in one line of Dutch."""
