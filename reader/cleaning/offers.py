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
_ENCLITIC = re.compile(r"(?:me|te|se|nos|lo|la|los|las|le|les)$")
_PLAIN = str.maketrans("áéíóú", "aeiou")
CALL = 10
"""Words of a call that names nothing of a site's."""
WHOLE = 0.95
"""Share of a statement that phrases must cover when it names one thing of a site."""
STATEMENT = 5
"""Words from which a finished sentence may be one of the article's own."""
_INSIDE = re.compile(r"(?<=[\w,] )[^\W\d_]+")
MOST_LOADING = 5
"""Words of a line that tells that something is being loaded."""
_WAITS = re.compile(r"(?:…|\.{3})\s*$")
_PARTS = re.compile(r"[-'.]")


def scores(shape: Shape, *, foot: bool, legal: bool) -> list[tuple[str, float]]:
    """Themes that the vocabulary of a block speaks for, with their evidence.

    ``foot`` when the block stands below the text, ``legal`` when the article itself is about rights.
    """
    found = _legal(shape) if foot and not legal else []
    if not 1 <= shape.count <= LONGEST_OFFER:
        return found
    if not shape.saying and _consent(shape):
        found.append(("cookies", 5.5))
    if (
        shape.count <= MOST_LOADING
        and _WAITS.search(shape.text)
        and not lexicon().words["loading"].isdisjoint(shape.words)
    ):
        found.append(("interface", 3.0))
    if shape.quoted:
        return found
    address = any(sign in shape.text for sign in ("@", "://", "www.")) and bool(_ADDRESS.search(shape.text))
    kinds = [_kinds(word) for word in (tokens(_ADDRESS.sub(" ", shape.text)) if address else shape.words)]
    if 2 <= len(kinds) <= MOST_WORDS and _control(kinds, shape, address=address):
        found.append(("interface", 3.0))
    if not shape.saying and (value := _offer(kinds, shape)):
        letters = not lexicon().words["newsletter"].isdisjoint(shape.words)
        found.append(("newsletter" if letters else "app", value))
    return found


def speaks(shape: Shape) -> bool:
    """Whether a block speaks to the reader or of things of a site; what is no finished sentence always may."""
    if shape.count < STATEMENT or not shape.text.rstrip().endswith("."):
        return True
    known = lexicon().words
    called = shape.imperative or not words_of("deed", "imperative").isdisjoint(shape.words[:1])
    if shape.we or addressed(shape) or (called and shape.count < CALL):
        return True
    site = words_of("thing", "offer", "platform", "newsletter", "cookies", "paywall", "rights", "missing", "media")
    named = {word for word in shape.words if not site.isdisjoint(_forms(word)) and word not in known["function"]}
    label, colon, _ = shape.text.partition(":")
    if colon and len(label.split()) <= MARKED + 1 and not words_of("newsletter").isdisjoint(shape.words[:1]):
        return True  # ``Newsletter abonnieren: Jeden Morgen das Wichtigste.``
    whole = max(shape.covers.get(name, 0.0) for name in ("embed", "paywall", "cookies")) >= WHOLE
    return len(named) >= MARKED or bool(named and (whole or called)) or "?" in shape.text


def addressed(shape: Shape) -> bool:
    """Whether a block has a word of address that cannot mean others, or one with its capital of courtesy inside."""
    known = lexicon().words
    if shape.reader and not (known["reader"] - known["shared"]).isdisjoint(shape.words):
        return True
    formal = (word for word in _INSIDE.findall(shape.text) if word.istitle())
    return any(word.casefold() in known["formal"] for word in formal)


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
        forms |= {stem, _ENCLITIC.sub("", stem)}
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
    return shape.reader or shape.we or 0 in deeds or "?" in shape.text


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


def _consent(shape: Shape) -> bool:
    """Whether a block asks the reader to let something from elsewhere be shown: an embedded video, a post."""
    known = lexicon().words
    asked = shape.reader or shape.imperative or shape.we or any(word in known["deed"] for word in shape.words[:1])
    signs = (known["cookies"] | known["consent"], known["media"] | known["thing"], known["deed"])
    return asked and shape.ended and all(any(not one.isdisjoint(_forms(word)) for word in shape.words) for one in signs)


def _legal(shape: Shape) -> list[tuple[str, float]]:
    """A line about the rights in a text: what may be done with it, and what may not."""
    if shape.quoted or shape.saying:
        return []
    if "notice" in shape.hits:
        return [("legal", 5.5)]
    known = lexicon().words
    rights = len({word for word in shape.words if not known["rights"].isdisjoint(_forms(word))})
    barred = not known["barred"].isdisjoint(shape.words)
    signed = shape.text.lstrip().startswith(("©", "(c)"))
    material = any(not known["material"].isdisjoint(_forms(word)) for word in shape.words)
    signs = min(rights, 2) + barred + material + signed
    told = barred and (material or signed or rights >= MARKED)
    if not rights or not (told or signed or (material and rights >= MARKED)):
        return []
    return [("legal", 1.2 + 0.9 * signs)]
