"""Leftovers of a site around the article: adverts, read-also lines, sign-ups, buttons, credits, legal lines.

Classes 15 to 19 and 29 to 33. No phrase decides alone: each theme adds up what the block says, how it says it, where it
stands and what stands beside it, against what speaks for prose.
"""

from dataclasses import dataclass, field

from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape

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
THRESHOLD = 2.0
"""Sum of evidence from which a block goes."""
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


def finding(shape: Shape, place: Place) -> tuple[str, float] | None:
    """The rule that takes the block out and how sure it is, or ``None``."""
    if not shape.words or shape.count > LONGEST:
        return None
    best = max(_scores(shape, place), key=lambda found: found[1], default=("", 0.0))
    if best[1] < THRESHOLD:
        return None
    return RULES.get(best[0], best[0]), min(0.99, 0.5 + (best[1] - THRESHOLD) / 4)


RULES = {"also": "read-also", "also_whole": "read-also", "author_box": "author-box"}
"""Names of rules that differ from their theme."""


def _scores(shape: Shape, place: Place) -> list[tuple[str, float]]:  # noqa: C901
    """Each theme that has anything to say, with its sum of evidence."""
    scores: list[tuple[str, float]] = []
    for name, covered in shape.covers.items():
        if covered >= 0.6 and name in WHOLE:
            scores.append((name, 3.0 * covered - (0.8 if shape.count > 12 else 0)))
        if name in APPEALS:
            scores.append((name, _appeal(name, covered, shape, place)))
    words = lexicon().words
    for name, noun in NOUNS.items():
        if name not in shape.covers and not words[noun].isdisjoint(shape.words):
            scores.append((name, _appeal(name, 0.0, shape, place)))
    if 2 <= shape.count <= 10 and not shape.ended:
        scores.append(("interface", _buttons(shape)))
    if "also" in shape.hits:
        scores.append(("also", _also(shape)))
    if not scores:
        return scores
    around = 0.5 * (place.zone != "middle") + 0.6 * place.beside - _against(shape)
    return [(name, value + around) for name, value in scores]


def coverage(shape: Shape) -> list[tuple[str, int]]:
    """Themes that the words of a block touch, with the step of the share they cover: 1 some, 2 most, 3 all."""
    if not shape.words or shape.count > LONGEST:
        return []
    return [(name, 1 + (share >= 0.5) + (share >= 0.95)) for name, share in shape.covers.items()]


def _against(shape: Shape) -> float:
    """What speaks for prose."""
    return (
        1.5 * shape.prose
        + 1.5 * (shape.saying and shape.count > 6)
        + 1.0 * (shape.quoted and shape.count > 8)
        + 0.05 * max(0, shape.count - 25)
        + 0.3 * (shape.sentences - 1 if shape.sentences > 2 else 0)
    )


def _buttons(shape: Shape) -> float:
    """How much a block is a row of buttons: nearly every word is one of interfaces."""
    known = lexicon().words["button_like"]
    hits = sum(word in known or word.isdigit() for word in shape.words)
    share = hits / shape.count
    return 2.4 * share + 0.2 * min(3, hits - 2) if share >= 0.8 else 0.0


def _also(shape: Shape) -> float:
    """How much a block is a pointer to another article: a label first, then a teaser or nothing."""
    start, length = shape.hits.get("also", [(1, 0)])[0]
    if start or not length:
        return 0.0
    rest = shape.words[length:]
    if not rest:
        return 2.5
    label_end = _after_words(shape.text, length)
    tail = shape.text[label_end:].lstrip()
    if tail[:1] in (":", "|", "–", "—", ">", "»", "→", "›") and length <= 5:
        return 3.2 if not shape.ended or shape.count < 25 else 2.2
    if length >= 2 and tail[:1].isupper() and not shape.ended:
        return 2.2
    if length >= 2 and tail[:1] in "\"'“„«‘":
        return 2.0 if not shape.ended else 1.0
    return 0.0


def _appeal(name: str, covered: float, shape: Shape, place: Place) -> float:
    """How much a block asks something of the reader in the theme ``name``, its phrases covering a share of it."""
    if name in place.topics:
        return 0.0
    noun = name in NOUNS and not lexicon().words[NOUNS[name]].isdisjoint(shape.words)
    score = 1.6 * covered + 0.8 * noun + 0.5 * (covered > 0)
    score += 0.8 * shape.imperative + 0.6 * shape.reader + 0.4 * shape.we
    return score + 0.4 * (not shape.ended)


def _after_words(text: str, count: int) -> int:
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
    from_title = set(shapes[0].words) if title and shapes else set()
    found = set()
    for name, noun in NOUNS.items():
        known = words.words.get(noun, frozenset())
        hits = sum(bool(known & set(shape.words)) for shape in shapes if shape.prose)
        if hits >= 3 or known & from_title:
            found.add(name)
    return frozenset(found)
