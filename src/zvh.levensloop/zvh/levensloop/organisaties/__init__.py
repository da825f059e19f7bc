"""The directory of participating organisations."""
