"""Risicotaxaties: which were made, by whom, with which judgement; scores of single items are never kept."""
