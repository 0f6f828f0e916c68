"""Screens, one class a file: they wire widgets to the library."""
