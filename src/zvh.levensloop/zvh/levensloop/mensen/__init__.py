"""Who works with the intranet: accounts, invitations, roles of the house, end of access."""
