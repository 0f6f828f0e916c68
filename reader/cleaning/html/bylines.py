"""Lines around the text of a page that say who wrote it and when; they are fields, not text."""

import re
from functools import cache

from reader.cleaning import headers
from reader.cleaning.draft import Draft, Fields
from reader.cleaning.field_keys import starts
from reader.cleaning.html.captions import is_caption
from reader.cleaning.html.evidence import Scene
from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

LONGEST = 20
"""Words of such a line."""
AROUND = 12
"""Blocks above the text that may be such lines."""
MOST = 100
"""Blocks above the text that are looked at where the page has no running text at all, or begins far above it."""
BELOW = 3
"""Kept blocks at the end that may be such lines."""
UNEXPLAINED = 2
"""Words of a line that names an author which may be anything, prepositions aside: a place, a paper."""
_GLUED = re.compile(r"(?<=[^\W\d_]{3})(?=\d{1,4}\b)|(?<=\d)(?=[A-ZÀ-Þ][a-zß-ÿ])")
"""Where a name and a date, or two dates, run together that the page sets apart."""


def drop(scene: Scene) -> Fields:
    """Remove the lines before and after the text that only name authors and dates; what they say."""
    pieces = scene.layout.pieces
    kept = [at for at, piece in enumerate(pieces) if piece.kept]
    first = next((at for at in kept if scene.shapes[at].prose_like), len(pieces))
    second = next((at for at in kept if at > first and scene.shapes[at].prose_like), first)
    begin = max([at for at in scene.titles if at < first] or [first - AROUND])
    said, signed, unused = Fields(), Fields(), Fields()
    above, below = range(max(0, begin), min(first, begin + MOST)), range(first + 1, min(second, first + AROUND))
    for at in (*above, *below):
        _take(scene, at, said)
    for at in [at for at in kept if at < begin][-MOST:]:
        _take(scene, at, unused)
    for at in (at for at in kept[-BELOW:] if at > first):
        _take(scene, at, signed)
    said.byline = said.byline or signed.byline
    return said


def _take(scene: Scene, at: int, said: Fields) -> None:
    """Take what a line says into ``said``; remove the line when it says nothing else."""
    piece = scene.layout.pieces[at]
    count = scene.shapes[at].count
    if (
        piece.kind in (BlockKind.TABLE, BlockKind.CODE, BlockKind.TIME)
        or not 0 < count <= LONGEST
        or is_caption(piece, count)
    ):
        return
    told = _may_tell(scene, at) and headers.read(Draft(_GLUED.sub(" ", piece.text)), said, scene.language)
    rule = told or _names_authors(scene, at)
    if rule and piece.kept:
        piece.remove(rule, 0.8)


def _may_tell(scene: Scene, at: int) -> bool:
    """Whether a line has what a date or a byline has: a figure, a colon, or a key at its begin, and is no link."""
    if scene.targets[at]:
        return False
    text, words = scene.layout.pieces[at].text, scene.shapes[at].words
    return ":" in text or words[0] in _first_words() or any(char.isdigit() for char in text)


@cache
def _first_words() -> frozenset[str]:
    """The words that keys of bylines and dates begin with."""
    return frozenset(row[0] for field in ("byline", "author", "published") for row in starts(field) if row)


def _names_authors(scene: Scene, at: int) -> str:
    """The rule ``byline`` when a line is an author's name with little around it."""
    words = set(scene.shapes[at].words)
    named = [name for name in map(tokens, scene.authors) if len(name) >= 2 and words.issuperset(name)]
    unexplained = words.difference(*named, lexicon().words["preposition"])
    return "byline" if named and len(unexplained) <= UNEXPLAINED else ""
