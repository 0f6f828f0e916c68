"""Joins a first name, a nickname in marks and the surname to one name: ``Wilma “Bep” Kuipers``."""

import re
from collections.abc import Iterator, Sequence

from reader.core.analysis import EntityKind
from reader.language.names.engines import Name

_REST = re.compile(
    r" [“\"‘'„«]\s?[^\W\d_][^“”\"„«»,;:!?.\n]{0,28}[”\"’'“»]((?: (?:van|de|der|den|von|di|da|la|le|del|dos))* )"
    r"([^\W\d_][\w'’-]+)"
)


def nicknamed(names: Sequence[Name], plain: str) -> list[Name]:
    """The names in order, with those that a nickname in marks parts as one person."""
    return list(_joined(names, plain))


def _joined(names: Sequence[Name], plain: str) -> Iterator[Name]:
    """Each name, longer where a nickname and a surname follow; none that lies in another."""
    done = 0
    for number, name in enumerate(names):
        if name.start < done:
            continue
        found = _REST.match(plain, name.end) if name.kind is EntityKind.PERSON else None
        if found is None or not found[2][0].isupper():
            yield name
            continue
        last = next((other for other in names[number + 1 :] if other.start <= found.start(2) < other.end), None)
        done = max(found.end(), last.end if last else 0)
        yield Name(name.start, done, EntityKind.PERSON, name.confidence)
