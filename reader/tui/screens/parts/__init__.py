"""What screens do: one class for each group of commands, named as in the table of commands."""
