"""How much of anything is taken in: more is a mistake or an attack."""

MAX_BODY = 15_000_000
"""Bytes of a body, compressed and at every stage of taking that off, unless the settings say otherwise."""
MAX_ENTRIES = 2000
"""Entries of one feed."""
MAX_CONTENT = 2_000_000
"""Characters of one entry; the longest real ones have a tenth of that."""
MAX_TAGS = 30
"""Categories of one entry."""
MAX_AUTHORS = 20
"""Authors of one entry."""
MAX_TAG = 80
"""Characters of a category."""
