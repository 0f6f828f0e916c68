"""The keys of metadata lines, as the data files list them: ``Gepubliceerd op``, ``Source``, ``Von``."""

from functools import cache

from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import tokens

_ORDER = ("interviewer", "other", "title", "source", "credit", "author", "posted", "published", "updated")
"""Fields from the weakest to the strongest claim on a key."""
_MEANS = {"posted": "published", "interviewer": "author"}
"""Fields that are another by a weaker claim."""
DATES = ("published", "updated")
"""Fields that hold dates."""


@cache
def keys() -> dict[str, str]:
    """Key of a metadata line → field, in every language."""
    found: dict[str, str] = {}
    for language in lexicon().languages.values():
        for field in _ORDER:
            for key in language.fields.get(field, ()):
                found[" ".join(tokens(key))] = _MEANS.get(field, field)
    return found


@cache
def starts(field: str) -> tuple[tuple[str, ...], ...]:
    """The word rows that a line of ``field`` begins with, longest first."""
    lists = ("byline", "interview") if field == "byline" else (field,)
    known = lexicon().languages.values()
    rows = {tuple(tokens(key)) for language in known for name in lists for key in language.fields.get(name, ())}
    return tuple(sorted(rows, key=len, reverse=True))


@cache
def date_keys() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The word rows that announce a date with their field, longest first, by their first word."""
    rows = [(tuple(key.split()), field) for key, field in keys().items() if field in DATES]
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row, field in sorted(rows, key=lambda row: len(row[0]), reverse=True):
        found.setdefault(row[0], []).append((row, field))
    return {word: tuple(listed) for word, listed in found.items()}
