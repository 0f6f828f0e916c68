"""Version of the cleaner, apart from it: the app asks for it with every article that is opened."""

VERSION = 4
"""Rises when cleaning the same original gives another text; stored articles with a lower one are stale."""
