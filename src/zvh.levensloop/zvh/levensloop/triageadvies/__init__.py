"""The triageadvies: what the weegteam advises on a melding."""
