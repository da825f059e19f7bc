"""The field of a repeating group."""
