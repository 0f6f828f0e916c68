"""Joins a first name, a nickname in marks and the surname to one name: ``Wilma “Bep” Kuipers``."""

import re
from collections.abc import Sequence

from reader.core.analysis import EntityKind
from reader.language.engines import Name

_BETWEEN = re.compile(r" [“\"‘'„«]\s?[^\W\d_][^“”\"„«»,;:!?\n]{0,28}[”\"’'“»] ")


def nicknamed(names: Sequence[Name], plain: str) -> list[Name]:
    """The names in order, with those that a nickname in marks parts as one person."""
    made: list[Name] = []
    for name in names:
        first = _first(made, name, plain)
        if first is None:
            made.append(name)
        else:
            sure = min(made[first].confidence, name.confidence)
            made[first:] = [Name(made[first].start, name.end, EntityKind.PERSON, sure)]
    return made


def _first(made: Sequence[Name], last: Name, plain: str) -> int | None:
    """Which of the last two names is a person's that a nickname parts from a surname."""
    for back in (1, 2):
        if back <= len(made) and made[-back].kind is EntityKind.PERSON:
            between = plain[made[-back].end : last.start]
            if _BETWEEN.fullmatch(between) and last.kind is not EntityKind.MISC:
                return len(made) - back
    return None
