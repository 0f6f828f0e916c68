"""Data and programs that measure how good the results are."""
