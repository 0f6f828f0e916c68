"""Names of authors: what looks like one, and how it is written."""

import re

from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import tokens

MOST = 12
"""Authors of one article; a longer row is no byline."""
LONGEST_NAME = 60
"""Code points of a name."""
_NAME_WORD = re.compile(r"^[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|['’.\-])*$")
_SPLIT = re.compile(r"\s*(?:[,;|/&•]|\s(?:en|and|und|et|y|e|with|met|mit|avec|con)\s)\s*", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+|https?:\S+|(?<!\w)@\w+")


def names(text: str) -> tuple[str, ...]:
    """The persons named in ``text``, the value of a byline; empty when any part of it is no name."""
    text = _ADDRESS.sub(" ", text)
    parts = [part.strip(" .:-–—()") for part in _SPLIT.split(text)]
    found: list[str] = []
    for part in parts:
        if not part or is_role(part):
            continue
        if not is_name(part):
            return ()
        found.append(tidy(part))
    return tuple(dict.fromkeys(found))[:MOST]


def is_name(text: str) -> bool:
    """Whether ``text`` looks like the name of a person: two to five capitalised words, particles between them."""
    words = text.split()
    if not 2 <= len(words) <= 6 or len(text) > LONGEST_NAME:
        return False
    particles = lexicon().words["name_particle"]
    capital = [bool(_NAME_WORD.match(word)) for word in words]
    if not capital[0] or not capital[-1] or sum(capital) < 2:
        return False
    known = lexicon().words["role"] | lexicon().words["anonymous"] | lexicon().words["agency"]
    if any(word.casefold().strip(".") in known and word.casefold() not in particles for word in words):
        return False
    return all(good or word.casefold() in particles for good, word in zip(capital, words, strict=True))


def is_role(text: str) -> bool:
    """Whether ``text`` says what somebody is, or that nobody is named: ``verslaggever``, ``onze redactie``."""
    words = tokens(text)
    known = lexicon().words["role"] | lexicon().words["anonymous"]
    function = lexicon().words["function"]
    return (
        bool(words)
        and len(words) <= 6
        and any(w in known for w in words)
        and not is_name(text)
        and all(word in known or word in function or not text[:1].isupper() for word in words)
    )


def tidy(name: str) -> str:
    """``name`` in usual case: ``JAN DE VRIES`` becomes ``Jan de Vries``."""
    name = " ".join(name.split())
    if not name.isupper() or len(name) < 5:
        return name
    particles = lexicon().words["name_particle"]
    words = [w.lower() if w.casefold() in particles and at else w.title() for at, w in enumerate(name.split())]
    return " ".join(words)
