"""Names as they are compared: however somebody typed them."""

import unicodedata

# Letters that are no base letter with a sign, so that taking the signs away leaves them as they are.
_ANDERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def plat(name: str) -> str:
    """Return a name without capitals, accents, apostrophes and double spaces: `Ng'ombe` is `ngombe`."""
    parts = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in parts if not unicodedata.combining(c)).casefold().translate(_ANDERS)
    return " ".join("".join(c if c.isalnum() else " " * (c in " -\t\n") for c in bare).split())


def zelfde(one: str | None, other: str | None) -> bool:
    """Tell whether two names are the same but for how they were typed; an empty name is like no other."""
    return bool(plat(one or "")) and plat(one or "") == plat(other or "")
