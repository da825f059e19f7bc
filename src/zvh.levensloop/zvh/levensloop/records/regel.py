"""One line of text: a name, a place, a telephone number."""

from zope import schema

LANGSTE = 200  # characters: what is longer is no line, and fits on no page


class Regel(schema.TextLine):
    """A line that people type. At most LANGSTE characters, unless the field says otherwise."""

    def __init__(self, max_length: int | None = LANGSTE, **kw: object):
        super().__init__(max_length=max_length, **kw)
