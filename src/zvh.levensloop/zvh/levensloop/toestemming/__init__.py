"""Informeren en toestemming: what the client was told, and what he agrees to share (step 2)."""
