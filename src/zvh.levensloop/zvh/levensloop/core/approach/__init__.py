"""The rules of the Levensloopaanpak as values and functions."""
