"""The program behind `make start`: one process that makes the site when there is none, and serves it."""


class Refusal(Exception):
    """Starting is not possible; the text tells a person in one Dutch line what to do."""
