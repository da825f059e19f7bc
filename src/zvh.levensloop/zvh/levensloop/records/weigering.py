"""A refusal in words: what may not, and what to do instead."""

from zExceptions import Forbidden


class Geweigerd(Forbidden):
    """Refused with a Dutch sentence that the person gets to read; it names no client."""
