"""Searching by words as people type them: without capitals and accents, in any order."""

import unicodedata


def gevouwen(text: str) -> str:
    """Return text without accents and capitals: `Süleyman` is found as `suleyman`."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()


def bevat(text: str, woorden: str) -> bool:
    """Tell whether a text holds each of the words, or parts of words."""
    folded = gevouwen(text)
    return all(woord in folded for woord in gevouwen(woorden).split())
