"""What a site asks and offers, known by its vocabulary and not by its wording.

A site has few things (an article, a link, an app, alerts) and few deeds for them (share, copy, load, switch on). A
short line made of nothing else is a button, however it is put; a line that offers an app or a channel, calls the
reader to it and speaks of itself or of news is an invitation. Classes 17 to 19, 29, 30 and 33.
"""

import re
from functools import cache, lru_cache

from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.shape import Shape
from reader.cleaning.words import tokens

MOST_WORDS = 12
"""Words of a line of deeds and things."""
LONGEST_OFFER = 24
"""Words of an invitation."""
MARKED = 2
"""Signs of a legal line from which it needs no phrase."""
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+")
_ENCLITIC = re.compile(r"(?:me|te|se|nos|lo|la|los|las|le|les){1,2}$")
_PLAIN = str.maketrans("áéíóú", "aeiou")
_PARTS = re.compile(r"[-'.]")


def scores(shape: Shape, *, foot: bool, legal: bool) -> list[tuple[str, float]]:
    """Themes that the vocabulary of a block speaks for, with their evidence.

    ``foot`` when the block stands below the text, ``legal`` when the article itself is about rights.
    """
    found = _legal(shape) if foot and not legal else []
    if shape.quoted or not 1 <= shape.count <= LONGEST_OFFER:
        return found
    address = any(sign in shape.text for sign in ("@", "://", "www.")) and bool(_ADDRESS.search(shape.text))
    kinds = [_kinds(word) for word in (tokens(_ADDRESS.sub(" ", shape.text)) if address else shape.words)]
    if 2 <= len(kinds) <= MOST_WORDS and _control(kinds, shape, address=address):
        found.append(("interface", 3.0))
    if not shape.saying and (value := _offer(kinds, shape)):
        letters = not lexicon().words["newsletter"].isdisjoint(shape.words)
        found.append(("newsletter" if letters else "app", value))
    return found


@lru_cache(maxsize=20_000)
def _kinds(word: str) -> frozenset[str]:
    """The classes that a word, or a part of it, belongs to."""
    forms = _forms(word)
    return frozenset(name for name, listed in _vocabulary().items() if not listed.isdisjoint(forms))


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    """The classes of words that are told apart here, of all languages together."""
    return {
        "deed": words_of("deed"),
        "thing": words_of("thing"),
        "offer": words_of("offer"),
        "news": words_of("news"),
        "lure": words_of("lure"),
        "own": words_of("we"),
        "small": words_of("function", "article", "preposition", "reader", "auxiliary", "platform"),
    }


def _forms(word: str) -> set[str]:
    """A word, the words it is joined of, and a Spanish imperative without the pronouns behind it."""
    forms = {word, *_PARTS.split(word)}
    bare = word.translate(_PLAIN)
    if bare != word and (stem := _ENCLITIC.sub("", bare)) != bare:
        forms.add(stem)
    return forms


def _control(kinds: list[frozenset[str]], shape: Shape, *, address: bool) -> bool:
    """Whether a line is nothing but what a reader does to the things of a site: a button, or the text beside one."""
    deeds = [at for at, kind in enumerate(kinds) if "deed" in kind]
    things = [at for at, kind in enumerate(kinds) if "thing" in kind]
    if not things or not deeds or len({*deeds, *things}) < 2:
        return False
    words = tokens(_ADDRESS.sub(" ", shape.text)) if address else shape.words
    if any(not kind and not word.isdigit() for kind, word in zip(kinds, words, strict=True)):
        return False
    if not shape.text.rstrip().endswith("."):
        return True
    return shape.reader or shape.we or 0 in deeds


def _offer(kinds: list[frozenset[str]], shape: Shape) -> float:
    """How much a block invites the reader to an app, a channel or alerts of the site; 0 for anything else."""
    have = frozenset[str]().union(*kinds)
    if "offer" not in have:
        return 0.0
    calls = "deed" in have or shape.imperative
    told = shape.ended and not calls and not shape.text.rstrip().endswith("!")
    if told or (calls + ("own" in have) + ("news" in have) + ("lure" in have)) < 2 + shape.ended:
        return 0.0
    value = 0.9 + 0.7 * calls + 0.6 * ("own" in have) + 0.5 * ("news" in have) + 0.4 * ("lure" in have)
    return value + 0.5 * (not shape.ended) + 0.3 * shape.reader


def _legal(shape: Shape) -> list[tuple[str, float]]:
    """A line about the rights in a text: what may be done with it, and what may not."""
    if shape.quoted or shape.saying:
        return []
    known = lexicon().words
    rights = len({word for word in shape.words if not known["rights"].isdisjoint(_forms(word))})
    barred = not known["barred"].isdisjoint(shape.words)
    signed = shape.text.lstrip().startswith(("©", "(c)"))
    material = any(not known["material"].isdisjoint(_forms(word)) for word in shape.words)
    signs = min(rights, 2) + barred + material + signed
    if not (rights and signs >= MARKED) or not (barred or signed or rights >= MARKED or not shape.ended):
        return []
    return [("legal", 1.2 + 0.9 * signs)]
