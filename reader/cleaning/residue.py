"""Leftovers of a site around the article: adverts, read-also lines, sign-ups, buttons, credits, legal lines.

Classes 15 to 19 and 29 to 33. No phrase decides alone: each theme adds up what the block says, how it says it, where it
stands and what stands beside it, against what speaks for prose.
"""

import re
from dataclasses import dataclass, field

from reader.cleaning import offers, speech
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape
from reader.cleaning.words import tokens

APPEALS = ("newsletter", "cookies", "paywall", "social", "app", "comments", "support", "embed")
"""Themes that speak to the reader."""
NOUNS = {"newsletter": "newsletter", "cookies": "cookies", "paywall": "paywall"}
"""Word class that a theme is about."""
WHOLE = (
    "advert",
    "also_whole",
    "placeholder",
    "interface",
    "comments",
    "social",
    "paywall",
    "newsletter",
    "legal",
    "app",
    "embed",
    "cookies",
    "support",
    "more",
)
"""Themes whose phrases, when they are all a block says, take it out."""
POINTERS = ("also_whole", "more")
"""Themes whose phrases stand first: ``Meer in Regio``, not ``Geen olifant meer in het circus``."""
SPOKEN = frozenset({*APPEALS, "interface"}) - {"support"}
"""Themes of which a finished sentence must speak to the reader, or of the site."""
THRESHOLD = 2.0
"""Sum of evidence from which a block goes."""
MOST_LEGAL = 25
"""Words of a line that begins with the sign of copyright."""
_RIGHTS = re.compile(r"\s*(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d|.{0,60}(?<!\d)20\d\d(?!\d))", re.IGNORECASE)
ANNOUNCING = 14
"""Words of a line with a colon at its end that rather announces what follows in the text."""
LONG = 18
"""Words of a block that is rather text, when few of them are a site's own."""
SAID = 0.75
"""Share of the words that one theme's phrases cover from which a sentence is the site's, not the article's."""
_COLON = re.compile(r"(?:[\w’'-]+\s){0,2}[\w’'-]+\s?:\s")
"""A colon a few words behind a label: ``Lees ook dit artikel: …``."""
_SIGNED = re.compile(r"\s*(?:[—–-]\s.{2,60}\(@\w{2,30}\)|pic\.twitter\.com/|https?://t\.co/)")
"""Who wrote an embedded post, or its address."""
LONGEST = 60
"""Words beyond which no theme takes a block out."""


@dataclass(slots=True)
class Place:
    """Where a block stands."""

    zone: str = "middle"
    """``header``, ``middle`` or ``footer``."""
    beside: bool = False
    """Whether a neighbour is a leftover."""
    topics: frozenset[str] = field(default_factory=frozenset)
    """Themes that the article itself is about."""


def said(shape: Shape) -> float:
    """Share of the words that lie in phrases of any of the themes."""
    if not shape.hits:
        return 0.0
    inside = {at for theme in WHOLE for start, size in shape.hits.get(theme, ()) for at in range(start, start + size)}
    return len(inside) / len(shape.words)


def finding(shape: Shape, place: Place) -> tuple[str, float] | None:
    """The rule that takes the block out and how sure it is, or ``None``."""
    if not shape.words or shape.count > LONGEST:
        return None
    best = max(_scores(shape, place), key=lambda found: found[1], default=("", 0.0))
    if (
        best[1] < THRESHOLD
        or (best[0] in SPOKEN and not offers.speaks(shape))
        or not speech.mostly(shape, frozenset((*WHOLE, *APPEALS, "also", "contact")))
    ):
        return None
    return RULES.get(best[0], best[0]), min(0.99, 0.5 + (best[1] - THRESHOLD) / 4)


RULES = {"also": "read-also", "also_whole": "read-also", "author_box": "author-box"}
"""Names of rules that differ from their theme."""


def _scores(shape: Shape, place: Place) -> list[tuple[str, float]]:
    """Each theme that has anything to say, with its sum of evidence."""
    scores = [*_phrases(shape, place), *_nouns(shape, place), *_signs(shape), *_vocabulary(shape, place)]
    if not scores:
        return scores
    around = 0.5 * (place.zone != "middle") + 0.6 * place.beside - _against(shape)
    return [(name, value + around) for name, value in scores]


def _phrases(shape: Shape, place: Place) -> list[tuple[str, float]]:
    """Themes by how much of the block their phrases cover, and by how it speaks to the reader."""
    scores: list[tuple[str, float]] = []
    for name, covered in shape.covers.items():
        first = shape.hits[name][0][0]
        if covered >= 0.6 and name in WHOLE and not (first > 1 and name in POINTERS):
            scores.append((name, 3.0 * covered - (0.8 if shape.count > 12 else 0)))
        if name in APPEALS:
            scores.append((name, _appeal(name, covered, shape, place)))
    if "also" in shape.hits:
        scores.append(("also", _also(shape)))
    if shape.count <= speech.MOST_AT_ONCE and (all_said := said(shape)) >= 0.9:
        name = max((theme for theme in shape.covers if theme in WHOLE), key=lambda theme: shape.covers[theme])
        scores.append((name, 2.6 * all_said))
    return scores


def _nouns(shape: Shape, place: Place) -> list[tuple[str, float]]:
    """Themes whose nouns stand in a block that has none of their phrases."""
    words = lexicon().words
    return [
        (name, _appeal(name, 0.0, shape, place))
        for name, noun in NOUNS.items()
        if name not in shape.covers and not words[noun].isdisjoint(shape.words)
    ]


def _signs(shape: Shape) -> list[tuple[str, float]]:
    """Rows of buttons, and lines with a copyright sign."""
    scores = speech.calls(shape)
    if 2 <= shape.count <= 10 and not shape.ended:
        scores.append(("interface", speech.buttons(shape)))
    if _SIGNED.match(shape.text) and shape.count <= MOST_LEGAL:
        scores.append(("embed", 3.0))
    if shape.count <= MOST_LEGAL and _RIGHTS.match(shape.text):
        scores.append(("legal", 2.2 + 0.6 * bool(shape.covers.get("legal"))))
    return scores


def _vocabulary(shape: Shape, place: Place) -> list[tuple[str, float]]:
    """What the things and deeds of a site in a block speak for."""
    found = offers.scores(shape, foot=place.zone == "footer", legal="legal" in place.topics)
    return [(name, value) for name, value in found if name not in place.topics]


def coverage(shape: Shape) -> list[tuple[str, int]]:
    """Themes that the words of a block touch, with the step of the share they cover: 1 some, 2 most, 3 all."""
    if not shape.words or shape.count > LONGEST:
        return []
    return [(name, 1 + (share >= 0.5) + (share >= 0.95)) for name, share in shape.covers.items()]


def _against(shape: Shape) -> float:
    """What speaks for prose."""
    said_so = max((share for theme, share in shape.covers.items() if shape.hits[theme][0][0] == 0), default=0.0)
    shield = 0.7 if (shape.we and shape.reader) or said_so >= SAID else 1.5
    return (
        shield * shape.prose
        + 1.5 * (shape.saying and shape.count > 6 and not pointer(shape))
        + 1.0 * (shape.quoted and shape.count > 8)
        + 1.0 * (speech.tells(shape) and said_so < SAID)
        + 1.0 * (shape.count >= ANNOUNCING and shape.text.rstrip().endswith(":"))
        + 0.8 * (shape.count >= LONG and shape.function >= 0.3 and said_so < 0.5)
        + 0.05 * max(0, shape.count - 25)
        + 0.3 * (shape.sentences - 1 if shape.sentences > 2 else 0)
    )


def _also(shape: Shape) -> float:
    """How much a block is a pointer to another article: a label first, then a teaser or nothing."""
    start, length = shape.hits.get("also", [(1, 0)])[0]
    if start or not length:
        return 0.0
    rest = shape.words[length:]
    if not rest:
        named = length == 1 and not shape.imperative and not shape.text.rstrip().endswith(":")
        return 1.4 if named else 2.5 + 0.6 * (length >= 4)
    label = shape.text[: after_words(shape.text, length)]
    tail = shape.text[len(label) :].lstrip()
    if (set_apart := _set_apart(shape, label, tail)) is not None:
        return set_apart
    if (tail[:1] in (":", "|", "–", "—", ">", "»", "→", "›") and length <= 5) or (length >= 2 and _COLON.match(tail)):
        return 3.2 if not shape.ended or shape.count < 25 else 2.2
    if (
        set(shape.words[:length]) & lexicon().words["here"]
        and shape.imperative
        and not shape.saying
        and shape.count <= speech.SHORT_APPEAL
    ):
        return 3.4 if shape.ended else 2.4
    return _unmarked(shape, length, tail)


def _unmarked(shape: Shape, length: int, tail: str) -> float:
    """How much a block with no sign between its label of ``length`` words and the ``tail`` is a pointer."""
    titled = tail[:1] in "\"'“„«‘"
    if shape.ended:
        return 1.0 if length >= 2 and titled else 0.0
    if tail[:1] == "?":
        return 2.4
    return 2.2 if length >= 2 and (tail[:1].isupper() or titled or shape.imperative) else 0.0


def _set_apart(shape: Shape, label: str, tail: str) -> float | None:
    """How much a hyphen or full stop behind a label in capitals says, or a colon behind one word; ``None`` for others.

    A paragraph may begin with one word and a colon: ``Background: the wall broke in 1883.``
    """
    single = " " not in label.strip()
    if not shape.ended and ((not single and tail.startswith("- ")) or (label.isupper() and tail[:2] in (". ", "- "))):
        return 3.2
    return 0.0 if single and shape.ended and not shape.imperative and tail[:1] == ":" else None


def pointer(shape: Shape) -> bool:
    """Whether a block begins with a label for other articles, set off by a sign."""
    start, length = shape.hits.get("also", [(1, 0)])[0]
    return not start and length > 0 and shape.text[after_words(shape.text, length) :].lstrip()[:1] in ":|>»→›"


def _appeal(name: str, covered: float, shape: Shape, place: Place) -> float:
    """How much a block asks something of the reader in the theme ``name``, its phrases covering a share of it."""
    about = name in place.topics
    if about and (covered < 0.4 or shape.quoted or shape.saying or shape.count > speech.SHORT_APPEAL):
        return 0.0
    noun = name in NOUNS and not lexicon().words[NOUNS[name]].isdisjoint(shape.words)
    score = 1.6 * covered + 0.8 * noun + 0.5 * (covered > 0)
    score += 0.8 * shape.imperative + 0.6 * shape.reader + 0.4 * shape.we
    if not covered and (shape.count > speech.SHORT_APPEAL or shape.saying):
        score -= 1.0
    return score + 0.4 * (not shape.ended)


def after_words(text: str, count: int) -> int:
    """Offset after the first ``count`` words of ``text``."""
    at, seen, inside = 0, 0, False
    for at, char in enumerate(text):
        word = char.isalnum() or (inside and char in "'’-.")
        if inside and not word:
            seen += 1
            if seen == count:
                return at
        inside = word
    return len(text)


def topics_of(shapes: list[Shape], title: str) -> frozenset[str]:
    """Themes whose words stand in the title or in three prose blocks: the article is about them."""
    words = lexicon()
    from_title = set(tokens(title))
    found = set()
    for name, noun in {**NOUNS, "legal": "rights"}.items():
        known = words.words.get(noun, frozenset())
        hits = sum(not known.isdisjoint(shape.words) for shape in shapes if shape.prose)
        if hits >= 3 or known & from_title:
            found.add(name)
    return frozenset(found)
