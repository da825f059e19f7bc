"""Inbreng: what one partner knows, asked for one overleg or given unasked."""
