"""Golden files: what must become of a page or a text of our own, written to be read and corrected by hand.

Fields first, one a line, only those the document shows; then a blank line, and the blocks with blank lines between
them, each after the name of its kind::

    title: Storm trekt over de kust
    byline: Anna Holt; Bas de Wit
    published: 2026-02-26
    truncated: yes

    lead: Het water stond …

    heading 2: Wat er gebeurde

    caption: De haven. (Foto: Anna Holt)
"""

import re
from dataclasses import dataclass
from pathlib import Path

from reader.core.moments import as_text
from reader.core.text import Block, BlockKind, Cleaned

_BLOCK = re.compile(r"(\w+)(?: (\d))?:[ \n]?(.*)", re.DOTALL)
_FIELDS = ("title", "byline", "published", "truncated")


@dataclass(frozen=True, slots=True)
class Golden:
    """What a document shows, or what was made of it."""

    fields: dict[str, str]
    """Title, byline (``; `` between authors), date of publication (a day) and whether it breaks off (``yes``)."""
    blocks: tuple[tuple[str, str], ...]
    """Kind (``heading 2`` with its level) and text of each block, white space as single blanks."""


class GoldenError(ValueError):
    """A golden file that cannot be read; says which file and what."""


def read(path: Path) -> Golden:
    """The golden file at ``path``. Raises GoldenError."""
    head, _, body = path.read_text("utf-8").partition("\n\n")
    fields = {}
    for line in head.splitlines():
        name, colon, value = line.partition(": ")
        if not colon or name not in _FIELDS:
            raise GoldenError(f"{path.name}: no field: {line}")
        fields[name] = value.strip()
    return Golden(fields, tuple(_block(piece, path) for piece in body.split("\n\n") if piece.strip()))


def _block(piece: str, path: Path) -> tuple[str, str]:
    found = _BLOCK.fullmatch(piece.strip())
    if not found or found[1] not in set(BlockKind):
        raise GoldenError(f"{path.name}: no block: {piece[:60]}")
    return _named(BlockKind(found[1]), int(found[2] or 0)), spaced(found[3])


def of(cleaned: Cleaned) -> Golden:
    """What cleaning made of a document, in the same terms. A derived title counts as none."""
    text, told = cleaned.text, cleaned.metadata
    fields = {
        "title": "" if told.title_derived else told.title,
        "byline": "; ".join(told.byline),
        "published": (as_text(told.published) or "")[:10],
        "truncated": "yes" if text.truncated else "",
    }
    blocks = tuple(
        (_named(block.kind, block.level), spaced(_told(text.text_of(block), block)))
        for block in text.blocks
        if block.kind is not BlockKind.TITLE  # a field here
    )
    return Golden({name: value for name, value in fields.items() if value}, blocks)


def _told(text: str, block: Block) -> str:
    """A block's text with the credit of a caption after it, so that both are compared."""
    return f"{text} ({block.note})" if block.kind is BlockKind.CAPTION and block.note else text


def _named(kind: BlockKind, level: int) -> str:
    return f"{kind} {level}" if kind is BlockKind.HEADING and level else str(kind)


def spaced(text: str) -> str:
    """Text with single blanks."""
    return " ".join(text.split())


def as_file(golden: Golden) -> str:
    """The golden file of some document."""
    fields = "\n".join(f"{name}: {golden.fields[name]}" for name in _FIELDS if golden.fields.get(name))
    return "\n\n".join([fields, *(f"{kind}: {text}" for kind, text in golden.blocks)]) + "\n"
