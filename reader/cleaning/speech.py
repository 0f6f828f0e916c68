"""How a site speaks: calls to the reader, rows of buttons; and how an article does, in a sentence about others."""

import re

from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.shape import Shape, sentences
from reader.cleaning.words import tokens

BUTTONS = 0.8
"""Share of the words that must be those of buttons in a row of buttons."""
MOST_AT_ONCE = 12
"""Words of a block that is judged as one."""
MOSTLY = 0.6
"""Share of the words that must lie in sentences of the site's own."""
SHORT_APPEAL = 16
"""Words of an appeal that none of the phrases explains."""
_QUESTION = re.compile(r"[^.?!]{4,80}\?\s+[^.?!]{3,80}[.!]?$")
"""A question and one sentence behind it: ``Meer weten? Lees dan dit artikel.``"""
_HANDLE = re.compile(r"(?<!\w)@\w{2,30}")


def calls(shape: Shape) -> list[tuple[str, float]]:
    """Short calls that need no phrase: to follow a name, to read on, to say whether a text was useful."""
    if not 1 <= shape.count <= SHORT_APPEAL or shape.quoted or shape.saying:
        return []
    return [*_to_look(shape), *_to_platforms(shape), *_about_media(shape)]


def _to_look(shape: Shape) -> list[tuple[str, float]]:
    """Calls to read or watch something here, and to press a button."""
    words = lexicon().words
    scores: list[tuple[str, float]] = []
    looks = _has(shape, "here") and _has(shape, "look")
    if looks and (shape.reader or shape.imperative or not shape.ended):
        scores.append(("also", 2.3))
    if "also" in shape.hits and _QUESTION.match(shape.text):
        scores.append(("also", 2.4))
    site = ("media", "platform", "button_like", "newsletter")
    if (
        shape.imperative
        and not shape.ended
        and 2 <= shape.count <= 12
        and any(word in words[name] and word not in words["function"] for name in site for word in shape.words[1:])
    ):
        scores.append(("interface", 2.2))
    return scores


def _to_platforms(shape: Shape) -> list[tuple[str, float]]:
    """Calls to follow somebody, or to write on a platform."""
    scores: list[tuple[str, float]] = []
    if shape.count <= 6 and not shape.ended and _HANDLE.search(shape.text):
        scores.append(("social", 3.0))
    if shape.imperative and (shape.reader or shape.we) and shape.count <= 14 and _has(shape, "platform"):
        scores.append(("social", 2.4))
    return scores


def _about_media(shape: Shape) -> list[tuple[str, float]]:
    """Whether a text was useful, and what could not be shown."""
    scores: list[tuple[str, float]] = []
    if shape.count > 10:
        return scores
    if shape.text.rstrip().endswith("?") and _has(shape, "useful"):
        scores.append(("interface", 2.6))
    if _has(shape, "media") and _has(shape, "missing") and "," not in shape.text:
        scores.append(("embed", 2.4 + (1.0 if shape.ended else 0)))
    return scores


def _has(shape: Shape, name: str) -> bool:
    """Whether a block has a word of the class ``name`` of any language."""
    return not lexicon().words[name].isdisjoint(shape.words)


def buttons(shape: Shape) -> float:
    """How much a block is a row of buttons: nearly every word is one of interfaces."""
    known = lexicon().words["button_like"]
    named = [word for word in shape.words if not word[0].isdigit()]
    hits = sum(word in known for word in named)
    if not hits or hits < BUTTONS * len(named):
        return 0.0
    return 2.4 * hits / len(named) + 0.2 * min(3, shape.count - 2)


def tells(shape: Shape) -> bool:
    """Whether a block is one finished sentence that speaks of others, not to the reader; or begins with a quotation."""
    if not shape.ended or shape.count < 8 or shape.text.rstrip()[-1] in "!?":
        return False
    told = shape.saying or "," in shape.text or not shape.imperative
    others = not shape.reader and not shape.we and shape.function >= 0.2 and told
    return others or (shape.quoted and shape.text.lstrip()[:1] in "\"'“„«‘")


def mostly(shape: Shape, themes: frozenset[str]) -> bool:
    """Whether most of a block of several sentences speaks as a site does; one such sentence does not take the rest."""
    if shape.count <= MOST_AT_ONCE or shape.sentences < 2:
        return True
    calling = words_of("imperative", "reader", "we", "button")
    nouns = words_of("newsletter", "cookies", "paywall")
    own = 0
    for sentence in sentences(shape.text):
        said_here = tokens(sentence)
        hits = lexicon().phrases.find(said_here)
        speaks = not calling.isdisjoint(said_here) or not nouns.isdisjoint(said_here)
        own += len(said_here) if speaks or not themes.isdisjoint(hits) else 0
    return own >= MOSTLY * shape.count
