"""Messages and calendar: what goes out at once, the one message a day, one's own calendar, and the work of a day."""
