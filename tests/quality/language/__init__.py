"""Fitting and measuring the language part."""
