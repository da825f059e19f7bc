"""The casus: the file of one person in the Levensloopaanpak."""
