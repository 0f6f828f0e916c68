"""What stands in a byline and is no author: who took the pictures, who edited, the paper, the ministry."""

import re
from functools import cache

from reader.cleaning.field_keys import starts
from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import tokens

LEAST = 2
"""Words of a name before what is no part of it."""
_HONOURS = frozenset("dr dr. prof prof. drs. mr. ir. ing. dra. lic.".split())
"""What stands before the name of an author and is no part of it."""
_RANKS = frozenset({"staff", "senior", "chief", "special", "freelance"})
"""How a function that stands right behind a name begins: ``Ann Holt Staff Reporter``."""
_ACRONYM = re.compile(r"^[A-Z]{2,5}$")


@cache
def _others() -> re.Pattern[str]:
    """A key for pictures or editing inside a line, what follows beginning with a capital or a colon."""
    rows = [row for field in ("credit", "editor") for row in starts(field)]
    keys = "|".join(r"\W+".join(map(re.escape, row)) for row in sorted(rows, key=len, reverse=True))
    return re.compile(rf"[\s,;.|(/–-]+(?i:{keys})(?:\s(?:by|de|von|van|door|par|por|di|en))?(?:\s?:|(?=\s[A-ZÀ-Þ]))")


@cache
def _pictured() -> re.Pattern[str]:
    """A name with what its bearer made behind it in brackets: ``Dirk Seidel (Fotos)``."""
    keys = "|".join(re.escape(" ".join(row)) for row in starts("credit"))
    joints = "|".join(sorted(map(re.escape, lexicon().words["joint"]), key=len, reverse=True))
    return re.compile(rf"(?:[,;/&|]|\s(?:{joints})\s)\s*[^,;/&|()]{{3,50}}\s\((?:{keys})\)", re.IGNORECASE)


def without_others(text: str) -> str:
    """``text`` of a byline without those who took the pictures or edited."""
    text = _pictured().sub("", text)
    for found in _others().finditer(text):
        if len(text[: found.start()].split()) >= LEAST:
            return text[: found.start()].rstrip(" ,;.|(/–-")
    return text


def bare(part: str) -> str:
    """A name without the paper or the desk right behind it: ``Ann Holt BBC News``, ``Ann Holt Health editor``."""
    words = part.split()
    while len(words) > LEAST and words[0].casefold() in _HONOURS:
        words = words[1:]
    part, shouted = " ".join(words), part.isupper()
    for at in range(LEAST, len(words)):
        before = words[at - 1].casefold()
        if all(word.isupper() and len(word) > 1 for word in words[:at]) and words[at].istitle():
            return " ".join(words[:at])
        if before not in lexicon().words["name_particle"] and _begins_house(words[at], shouted=shouted):
            return " ".join(words[:at])
    return part


def _begins_house(word: str, *, shouted: bool) -> bool:
    known = lexicon().words
    folded = word.casefold()
    acronym = bool(_ACRONYM.match(word)) and not shouted
    role = folded in _RANKS
    return acronym or ((folded in known["section"] or role) and word[:1].isupper())


def is_organisation(text: str) -> bool:
    """Whether ``text`` is the name of a paper, an authority, a firm: a word of theirs among capitals."""
    words = tokens(text)
    known = lexicon().words
    named = any(word in known["organisation"] for word in words)
    acronym = bool(words) and bool(_ACRONYM.match(text.split()[0])) and not text.isupper()
    return 1 <= len(words) <= 6 and text[:1].isupper() and (named or acronym or (len(words) == 1 and text.isupper()))
