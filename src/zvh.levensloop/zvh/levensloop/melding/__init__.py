"""The melding: a vaste deelnemer reports somebody; with it a casus begins."""
