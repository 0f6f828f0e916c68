"""Lines around the text of a page that say who wrote it and when; they are fields, not text."""

from reader.cleaning import headers
from reader.cleaning.draft import Fields
from reader.cleaning.evidence import Scene
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

LONGEST = 14
"""Words of such a line."""
BELOW = 3
"""Kept blocks at the end that may be such lines."""
UNEXPLAINED = 2
"""Words of a line that names an author which may be anything: a place, a paper, a preposition."""


def drop(scene: Scene) -> Fields:
    """Remove the lines before and after the text that only name authors and dates; what they say."""
    pieces = scene.layout.pieces
    kept = [at for at, piece in enumerate(pieces) if piece.kept]
    first = next((number for number, at in enumerate(kept) if scene.shapes[at].prose_like), len(kept))
    said = Fields()
    for at in [*kept[:first], *kept[max(first, len(kept) - BELOW) :]]:
        piece = pieces[at]
        if piece.kind in (BlockKind.TABLE, BlockKind.CODE) or not 0 < scene.shapes[at].count <= LONGEST:
            continue
        rule = headers.read(piece, said, scene.language) or _names_authors(scene, at)
        if rule:
            piece.remove(rule, 0.8)
    return said


def _names_authors(scene: Scene, at: int) -> str:
    """The rule ``byline`` when a line is an author's name with little around it."""
    words = scene.shapes[at].words
    for author in scene.authors:
        name = tokens(author)
        if len(name) >= 2 and set(name) <= set(words) and len(set(words) - set(name)) <= UNEXPLAINED:
            return "byline"
    return ""
