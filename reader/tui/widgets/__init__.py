"""Widgets, one class a file: state in by attributes, facts out by messages."""
