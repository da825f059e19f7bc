"""Uitstroom: how long somebody lives stably outside, the exclusiebesluit, sharing it, nazorg."""
