"""What people read, search and do, kept in a store of its own that only grows (R35)."""
