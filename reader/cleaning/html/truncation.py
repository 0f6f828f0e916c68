"""Whether the text of a page stops at a paywall: what the page says of itself, and what stands where the text ends.

A page that calls itself closed often holds the whole text all the same; so this alone is not enough.
"""

from typing import Any

from reader.cleaning import residue
from reader.cleaning.html.evidence import Scene, linked
from reader.cleaning.html.head import Head, plain
from reader.cleaning.words import tokens

REACH = 5
"""Blocks after the last running text in which a paywall stands."""
SHORT = 0.6
"""Share of the words that the page counts itself, below which words are missing."""
BRIEF = 250
"""Words of a text that may be the begin of one, where nothing but a phrase says so."""
DOTS = ("…", "...", "[…]", "[...]")
"""What a text ends with that is cut off."""
COVERED = 0.5
"""Share of a block that phrases of paywalls cover, from which it is one."""


def is_truncated(scene: Scene, head: Head) -> bool:
    """Whether the kept text of ``scene`` is only the begin of the article."""
    kept = [at for at, piece in enumerate(scene.layout.pieces) if piece.kept]
    last = next((at for at in reversed(kept) if scene.shapes[at].prose_like and not _is_wall(scene, at)), None)
    if last is None:
        return False
    words = sum(scene.shapes[at].count for at in kept)
    cut = _is_cut(scene, last)
    wall = any(_is_wall(scene, at) for at in range(last + 1, min(len(scene.shapes), last + 1 + REACH)))
    if _is_closed(head):
        whole = _counted(head)
        return cut or (whole > 0 and words < SHORT * whole) or (wall and not 0 < whole <= words)
    return wall and (cut or words < BRIEF)


def _is_cut(scene: Scene, last: int) -> bool:
    """Whether the text breaks off in dots, in its last block or in the one behind it."""
    pieces = scene.layout.pieces[last : last + 2]
    return any(piece.text.rstrip().endswith(DOTS) and not linked(piece) for piece in pieces)


def _is_wall(scene: Scene, at: int) -> bool:
    """Whether a block asks the reader to pay for the rest."""
    shape = scene.shapes[at]
    found = residue.finding(shape, residue.Place("footer", beside=True))
    return found is not None and (found[0] == "paywall" or shape.covers.get("paywall", 0.0) >= COVERED)


def _is_closed(head: Head) -> bool:
    """Whether the page says that its text, or a part of it, is not free."""
    return any(_says_no(thing.get("isAccessibleForFree")) for thing in (*head.articles, *_parts(head)))


def _parts(head: Head) -> list[dict[str, Any]]:
    """The parts that the articles of the page are said to have."""
    found: list[dict[str, Any]] = []
    for thing in head.articles:
        part = thing.get("hasPart")
        found += [one for one in (part if isinstance(part, list) else [part]) if isinstance(one, dict)]
    return found


def _says_no(value: Any) -> bool:
    return value is False or (isinstance(value, str) and value.strip().casefold() in ("false", "no"))


def _counted(head: Head) -> int:
    """Words that the page says its text has, 0 when it does not."""
    counts = [int(value) for value in map(str, head.linked("wordCount")) if value.isascii() and value.isdecimal()]
    body = len(tokens(plain(next(head.linked("articleBody"), ""))))
    return max([*(count for count in counts if count < 100_000), body], default=0)
