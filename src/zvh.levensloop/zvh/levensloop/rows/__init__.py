"""Repeating groups: one field, one widget, one check per cell."""
