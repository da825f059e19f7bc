"""What a house sets for itself: terms, deadlines, names."""
