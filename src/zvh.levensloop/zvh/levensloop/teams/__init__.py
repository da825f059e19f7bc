"""Who is in the team of a casus, in what role, from when to when."""
