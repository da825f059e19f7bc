"""Signalen: what somebody of the team saw, reported in under a minute, and what was answered."""
