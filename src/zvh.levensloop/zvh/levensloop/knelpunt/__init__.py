"""Knelpunten: what a team can't solve itself, the decision that is asked for, and what came of it."""
