"""Where things are, what the user set, and the log."""
