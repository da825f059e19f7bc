"""What the team says of a part of a record that lies with it, kept beside that part; and what was done with it."""
