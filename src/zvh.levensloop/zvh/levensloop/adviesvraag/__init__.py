"""The adviesvraag: a vaste deelnemer asks the house something, without personal data; it may become a melding."""
