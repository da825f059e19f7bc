"""Instroom: a case that runs already enters a later phase, marked as such (process.md §2)."""
