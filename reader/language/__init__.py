"""Analyse: who is named in a clean text and who said what. Pure functions; models and lexicons are data files."""
