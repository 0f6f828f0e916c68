"""Names of authors: what looks like one, and how it is written."""

import re
from functools import cache

from reader.cleaning import signatures
from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.words import tokens

MOST = 12
"""Authors of one article; a longer row is no byline."""
UNKNOWN = 2
"""Words of a function that are no known ones: ``economie`` in ``redacteur economie``."""
LONGEST_NAME = 60
"""Code points of a name."""
_NAME_WORD = re.compile(r"^[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|['’.\-])*$")
_LOW_START = re.compile(r"^(?:['’]?[tns]|[dl]['’][^\W\d_a-zß-öø-ÿ].*)$")
_SIGNS = re.compile(r"\s*(?:[,;|/&•·\n]|\s[–—-]\s)\s*")
_ADDRESS = re.compile(r"\S+@\S+|https?:\S+|(?<!\w)@\w+")
_PLACED = re.compile(r"\sin\s(?!['’]?t\s|de[nr]?\s)")
"""The small word of a place, which some names have too: ``in 't Veld``."""
_PAREN = re.compile(r"\s*\([^()]{0,40}\)")


@cache
def _split() -> re.Pattern[str]:
    """What stands between two names: a sign, or a joining word of any language."""
    joints = "|".join(sorted(map(re.escape, lexicon().words["joint"]), key=len, reverse=True))
    return re.compile(rf"{_SIGNS.pattern}|\s+(?:{joints})\s+", re.IGNORECASE)


def names(text: str) -> tuple[str, ...]:
    """The persons named in ``text``, the value of a byline; empty when any part of it is no name."""
    found, explained = read(text)
    return found if explained else ()


def read(text: str) -> tuple[tuple[str, ...], bool]:
    """The persons named in ``text``, and whether all of it is names, functions, places and agencies."""
    text = _PAREN.sub(" ", without_addresses(signatures.without_others(text)))
    parts = [part.strip(" .:-–—()\"'“”") for part in _split().split(text)]
    found: list[str] = []
    role = False
    for part in filter(None, parts):
        name = signatures.bare(_without_role(part))
        place = bool(found) and part.split()[0].casefold() in lexicon().words["place_first"] and _is_place(part)
        if is_name(name) and not place and not signatures.is_organisation(name):
            found.append(tidy(name))
        elif _is_no_author(part):
            role = True
        elif not ((found or role) and _is_place(part)):
            return (), False
    return tuple(dict.fromkeys(found))[:MOST], bool("".join(parts))


def without_addresses(text: str) -> str:
    """``text`` without the addresses and handles in it."""
    return _ADDRESS.sub(" ", text).strip()


def _is_no_author(part: str) -> bool:
    """Whether a part of a byline is explained and names nobody: a function, an agency, a paper."""
    role = part
    if found := re.search(r"\s(?:in|à|en|at|te|aus)\s(?=[^\W\d_a-zß-öø-ÿ])", part):
        role = part[: found.start()] if _is_place(part[found.end() :]) else part
    return is_role(role) or is_agency(part) or signatures.is_organisation(part)


def _without_role(part: str) -> str:
    """``part`` without what stands before and behind the name: ``onze verslaggever``, ``in Parijs``."""
    words = part.split()
    known = words_of("role", "anonymous")
    articles = lexicon().words["article"]
    at = 0
    while at < len(words) - 2 and (words[at].casefold() in known or (at == 0 and words[at].casefold() in articles)):
        at += 1
    if at and not any(word.casefold() in lexicon().words["role"] for word in words[:at]):
        at = 0
    rest = words[at:]
    places = lexicon().words["preposition"] - lexicon().words["name_particle"] | {"in", "à", "en"}
    cut = next((n for n in range(2, len(rest)) if rest[n] in places and _is_place(" ".join(rest[n + 1 :]))), len(rest))
    return " ".join(rest[:cut])


def _is_place(text: str) -> bool:
    """Whether ``text`` may be a place: one to three words, each with a capital."""
    words = text.split()
    return 1 <= len(words) <= 3 and all(word[:1].isupper() for word in words)


def is_place(rest: str) -> bool:
    """Whether ``rest`` of a line behind a name is nothing, or a comma and what may be a place."""
    place = rest.strip(" ,")
    return not place or (rest.lstrip().startswith(",") and _is_place(place))


def is_agency(text: str) -> bool:
    """Whether ``text`` is a news agency, or several."""
    words = tokens(text)
    return bool(words) and all(word in lexicon().words["agency"] for word in words)


def is_name(text: str) -> bool:
    """Whether ``text`` looks like the name of a person: two to six capitalised words, particles between them."""
    words = text.split()
    if not 2 <= len(words) <= 6 or len(text) > LONGEST_NAME:
        return False
    particles = lexicon().words["name_particle"]
    capital = [bool(_NAME_WORD.match(word)) for word in words]
    if not capital[0] or not capital[-1] or sum(capital) < 2:
        return False
    known = words_of("role", "anonymous", "agency")
    if any(word.casefold().strip(".") in known and word.casefold() not in particles for word in words):
        return False
    return all(
        good or word.casefold() in particles or bool(_LOW_START.match(word))
        for good, word in zip(capital, words, strict=True)
    )


def is_person(text: str) -> bool:
    """Whether ``text``, standing alone on a line, names a person rather than a paper, a section or a place."""
    words = tokens(text)
    openers = words_of("article", "preposition", "function")
    given = bool(words) and words[0] in lexicon().words["given"]
    if not is_name(text) or _PLACED.search(text) or (words[0] in openers and len(words[0]) > 2 and not given):
        return False
    core = lexicon().words["person_particle"]
    shouted = [word.isupper() for word in text.split() if len(word) > 2 and word[:1].isupper() and "." not in word]
    if any(shouted) and not all(shouted):
        return False
    if sum(word not in core for word in words) > 3 or len(words) > 5 or text.rstrip().endswith("."):
        return False
    if not all(word[:1].isupper() or word.casefold() in core or _LOW_START.match(word) for word in text.split()):
        return False
    known = lexicon().words
    others = words_of("outlet", "section", "platform", "organisation")
    if words[0] in known["place_first"] or (lexicon().months.get(words[0]) and not given):
        return False
    return not any(word in others for word in words) and not any(
        word in known["function"] and word not in known["name_particle"] for word in words[given:]
    )


def is_role(text: str) -> bool:
    """Whether ``text`` says what somebody is, or that nobody is named: ``verslaggever``, ``onze redactie``."""
    words = tokens(text)
    known = words_of("role", "anonymous")
    function, house = lexicon().words["function"], lexicon().words["we"]
    return (
        bool(words)
        and len(words) <= 6
        and any(_means_role(word) and word not in function and word not in house for word in words)
        and sum(not _means_role(word) and word not in function for word in words) <= UNKNOWN
        and all(
            _means_role(word) or word in function or not raw[:1].isupper()
            for word, raw in zip(words[1:], text.split()[1:], strict=False)
        )
        and not (is_name(text) and not known.intersection(words))
    )


def _means_role(word: str) -> bool:
    """Whether a word is a function, or a compound of one: ``cultuurredacteur``."""
    return word in words_of("role", "anonymous") or word.endswith(_long_roles())


@cache
def _long_roles() -> tuple[str, ...]:
    """Functions that may end a compound."""
    return tuple(role for role in lexicon().words["role"] if len(role) > 6)


def tidy(name: str) -> str:
    """``name`` in usual case: ``JAN DE VRIES`` becomes ``Jan de Vries``."""
    name = " ".join(name.split())
    if not name.isupper() or len(name) < 5:
        return name
    particles = lexicon().words["name_particle"]
    words = [w.lower() if w.casefold() in particles and at else w.title() for at, w in enumerate(name.split())]
    return " ".join(words)
