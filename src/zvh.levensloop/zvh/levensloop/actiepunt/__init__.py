"""Action points of a casus."""
