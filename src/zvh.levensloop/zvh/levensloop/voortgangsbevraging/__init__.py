"""Voortgangsbevraging: how it goes, asked of both coordinators before a herhaald overleg."""
