"""The one place where characters that no document can hold are taken out of a text."""

import re

# XML 1.0 allows tab, line feed, and everything from space on but surrogates, U+FFFE and U+FFFF.
FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BREAKS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")


def clean(text: str) -> str:
    """Return text that every format holds: other signs for a line break become one, the rest goes.

    Word pastes a vertical tab where somebody pressed Shift+Enter: that was a line break too.
    """
    if text.isprintable():
        return text
    return FORBIDDEN.sub("", BREAKS.sub("\n", text))
