"""The overleg of a casus: who is invited, who was there, what was said, and when the next one is."""
