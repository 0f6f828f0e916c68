"""Pushes hostile input through everything and watches what reaches a terminal: ``python -m tests.torture``."""
