"""Workbooks: an empty one to fill in, and what somebody filled in; no Plone, no disk."""
