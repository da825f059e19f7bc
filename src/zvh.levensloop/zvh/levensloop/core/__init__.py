"""The Levensloopaanpak in plain Python: values, rules and documents, without Plone."""
