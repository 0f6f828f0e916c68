"""Boxes of a site in the middle of a text: lines without a blank line between them, and a label with its teaser.

Classes 16, 17, 29 and 30. What gives such a line away is what it stands with: the line above it in the same box, the
name of a genre (``Interview``), an arrow.
"""

import re
from collections.abc import Iterator

from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.text.zones import IMMUNE, Strip, solid, strip_of
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

MOST_LINES = 10
"""Lines of a box; a text without blank lines is none."""
MOST_WORDS = 30
"""Words of a line in a box."""
TEASER = 5
"""Words from which an open line under a label is rather the title of another article than a heading."""
LONGEST_TEASER = 20
"""Words of the title of another article."""
MOST_GENRES = 2
"""Labels of genres in one text; with more of them they are its own headings."""
SITES = frozenset({"read-also", "more", "newsletter", "social", "app", "interface", "paywall", "cookies", "embed"})
"""Rules for lines that begin a box of the site's own."""
_ARROW = re.compile(r"^\s*(?:>{1,3}|[»→➤⇒➔➡])\s*(?=[\w\"'“„«‘¿¡])")
_GENRE = re.compile(r"^\s*(?P<label>[^\W\d_][^\W\d_’' -]{2,20})\s?[:|]\s+(?P<title>\S.*)$", re.DOTALL)


def drop(sheet: Sheet) -> None:
    """Remove the boxes in ``sheet``."""
    strip = strip_of([draft for draft in sheet.kept() if draft.kind not in IMMUNE], sheet.language)
    if strip.last < 0:
        return
    for run in _runs(sheet):
        _box(run, sheet.language)
    genres = [at for at in range(len(strip.drafts)) if _genre(strip, at)]
    for at in genres if len(genres) <= MOST_GENRES else ():
        strip.drafts[at].remove("read-also", 0.7)
        if strip.shapes[at].count <= 1:
            strip.drafts[at + 1].remove("read-also", 0.7)
    for at, draft in enumerate(strip.drafts):
        if _pointed(strip, at):
            draft.remove("read-also", 0.8)


def _runs(sheet: Sheet) -> Iterator[list[Draft]]:
    """Runs of lines without a blank line between them, in a text whose paragraphs have one."""
    run: list[Draft] = []
    for draft in sheet.drafts:
        if draft.after_break:
            yield run
            run = []
        run.append(draft)
    yield run


def _box(run: list[Draft], language: str) -> None:
    """Remove what is left of a run that begins with a line of the site's own and holds no running text."""
    if not 2 <= len(run) <= MOST_LINES or run[0].rule not in SITES:
        return
    left = [(draft, shape_of(draft.text, language)) for draft in run if draft.kept]
    plain = all(one.kind is BlockKind.PARAGRAPH and not one.fixed for one, _ in left)
    if plain and not any(solid(shape) or shape.count > MOST_WORDS or shape.saying for _, shape in left):
        for draft, _ in left:
            draft.remove(run[0].rule, 0.7)


def _genre(strip: Strip, at: int) -> bool:
    """Whether a block in the text is the name of a genre with a title: behind it, or in the block below it."""
    draft, shape = strip.drafts[at], strip.shapes[at]
    if at <= strip.first or not _plain(draft):
        return False
    known = lexicon().words["genre"]
    if shape.count == 1:
        below = at + 2 < len(strip.drafts) and _plain(strip.drafts[at + 1])
        return below and shape.words[0] in known and _teaser(strip.shapes[at + 1])
    found = _GENRE.match(draft.text)
    if not found or " ".join(tokens(found["label"])) not in known or not draft.text.lstrip()[:1].isupper():
        return False
    return _teaser(shape) and (found["label"].isupper() or found["title"][:1].isupper())


def _pointed(strip: Strip, at: int) -> bool:
    """Whether a block is an open line behind an arrow; several in a row may be a list."""
    if not _plain(strip.drafts[at]) or not _ARROW.match(strip.drafts[at].text) or strip.above(at):
        return False
    near = [other for other in (at - 1, at + 1) if 0 <= other < len(strip.drafts)]
    alone = not any(_ARROW.match(strip.drafts[other].text) for other in near)
    return alone and not strip.shapes[at].ended and 3 <= strip.shapes[at].count <= LONGEST_TEASER


def _plain(draft: Draft) -> bool:
    return draft.kept and draft.kind is BlockKind.PARAGRAPH and not draft.fixed


def _teaser(shape: Shape) -> bool:
    """Whether a block may be the title of an article and is too long for a short heading."""
    ended = shape.text.rstrip().rstrip("\"'”’»“‘«").endswith((".", "…", ":"))
    return TEASER <= shape.count <= LONGEST_TEASER and not ended
