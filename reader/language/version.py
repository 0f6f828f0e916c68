"""Version of the analyser, apart from it: the app asks for it with every article that is opened."""

VERSION = 5
"""Grows whenever the same text may be analysed differently."""
