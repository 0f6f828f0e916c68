"""Headings that begin as the words of a site do: ``Terug naar de basis``, ``Listen and learn``, ``Retour aux sources``.

A short open line between two paragraphs may be a heading. There a phrase must say all of it, word for word; or every
word of it that means something must be one of a site's own.
"""

from reader.cleaning.lexicon import lexicon, words_of
from reader.cleaning.shape import Shape
from reader.cleaning.text.zones import Strip
from reader.cleaning.wording import covered

FEWEST, MOST = 2, 5
"""Words of such a line."""
SAID = 0.75
"""Share of the words that a phrase must say."""
LIKELY = frozenset({"interface", "read-also", "more", "support", "comments", "legal"})
"""Rules whose words headings have too."""
_OWN = ("button_like", "media", "platform", "newsletter", "cookies", "paywall", "look", "imperative", "deed", "thing")
_SIGNS = ":|>»→…@#©↓▼"


def stays(strip: Strip, at: int, rule: str) -> bool:
    """Whether block ``at`` is a heading, although ``rule`` would take it out."""
    return rule in LIKELY and _between_text(strip, at) and _looks(strip.shapes[at]) and not _sites(strip.shapes[at])


def _between_text(strip: Strip, at: int) -> bool:
    """Whether paragraphs that stay are the neighbours of block ``at``."""
    if strip.above(at) or strip.below(at) or not 0 < at < len(strip.drafts) - 1:
        return False
    near = (at - 1, at + 1)
    return all(strip.drafts[other].kept and strip.shapes[other].prose_like for other in near)


def _looks(shape: Shape) -> bool:
    """Whether a block is short, open and plain as headings are."""
    text = shape.text.strip()
    if not FEWEST <= shape.count <= MOST or text.rstrip("\"'”’»“ ").endswith((".", "!", ",", ";", "-")):
        return False
    begins = text[:1].isupper() or text[:1] in "\"'“„«‘¿"
    return begins and not text.isupper() and not any(sign in text for sign in _SIGNS if not shape.quoted)


def _sites(shape: Shape) -> bool:
    """Whether nobody but a site says it."""
    strict = lexicon().phrases.find(shape.words, strict=True)
    if any(covered(strict, theme) >= SAID * shape.count for theme in strict):
        return True
    own = words_of(*_OWN)
    small = words_of("function", "reader", "we", "here", "article", "preposition", "joint", "auxiliary")
    meaning = [word for word in shape.words if word not in small and not word[0].isdigit()]
    return bool(meaning) and all(word in own for word in meaning) and not shape.quoted
