"""Intranet of a Zorg- en Veiligheidshuis for the Levensloopaanpak."""
