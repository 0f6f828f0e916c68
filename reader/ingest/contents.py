"""What is in a file: an article, a list of feeds, a list of addresses, or nothing that can be read."""

import re
from collections.abc import Iterator
from enum import StrEnum

from reader.core.articles import Markup
from reader.core.errors import FileError
from reader.ingest.encodings import decode

MAX_BYTES = 50_000_000
"""Largest file that is opened."""
MAX_MARKUP_BYTES = 8_000_000
"""Largest page whose markup is looked through; the largest real ones have 5 MB."""

SUFFIXES = {
    ".txt": Markup.TEXT,
    ".text": Markup.TEXT,
    ".md": Markup.MARKDOWN,
    ".markdown": Markup.MARKDOWN,
    ".html": Markup.PAGE,
    ".htm": Markup.PAGE,
    ".xhtml": Markup.PAGE,
}
"""Endings of files that hold articles."""
LIST_SUFFIX = ".opml"
"""Ending of files that hold a list of feeds."""

HEAD = 20_000
"""Characters at the start of a file that tell what it is."""
MOST_WORDS = 5
"""Words that a line of a list may have which is no address; more of them are prose."""
_NEVER_LISTS = (".html", ".htm", ".md", ".markdown")
_LEAD = r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,20}"
_PAGE = re.compile(_LEAD + r"(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL)
_OPML = re.compile(_LEAD + r"(?:<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)?<opml[\s>]", re.IGNORECASE | re.DOTALL)
_ADDRESS = re.compile(r"(?:https?|feed)://\S+")
_LISTED = re.compile(r"(?:https?|feed)://\S+|[\"']?(?:query|exec|filter):")
"""A line of a list of addresses; the last three are newsboat's, and not followed here."""
_BINARY = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27})
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b", b"SQLite format 3\0")


class FileKind(StrEnum):
    """What a file holds."""

    ARTICLE = "article"
    """One article."""
    OPML = "opml"
    """A list of feeds as OPML."""
    ADDRESSES = "addresses"
    """A list of addresses, one a line."""


def understood(body: bytes, where: str, suffix: str = "") -> tuple[FileKind, str, str]:
    """What ``body`` holds, its text and encoding. Raises FileError when it holds no text."""
    if len(body) > MAX_BYTES:
        raise FileError(f"{where} is larger than {MAX_BYTES // 1_000_000} MB", "split it, or take out what is no text")
    if not body.strip():
        raise FileError(f"{where} is empty")
    if is_binary(body):
        raise FileError(f"{where} is not a text file", "text, Markdown and HTML files can be taken in")
    text, encoding = decode(body)
    if not text.strip("\ufeff \t\r\n\0"):
        raise FileError(f"{where} is empty")
    kind = kind_of(text, suffix)
    if kind is FileKind.ARTICLE and markup_of(text, suffix) is not Markup.TEXT and len(body) > MAX_MARKUP_BYTES:
        raise FileError(f"{where} is larger than {MAX_MARKUP_BYTES // 1_000_000} MB, too large for a page")
    return kind, text, encoding


def is_binary(body: bytes) -> bool:
    """Whether ``body`` is no text in any encoding: a known format, or full of control characters."""
    head = body[:8192]
    if head.startswith(_MAGIC):
        return True
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or b"\0" in head:
        sample = decode(body[: 8192 - 8192 % 4])[0]
        odd = sum(1 for char in sample if (char < " " and char not in "\t\r\n\f") or char == "\ufffd")
        return odd > len(sample) // 20
    return len(head) - len(head.translate(None, _BINARY)) > len(head) // 20


def kind_of(text: str, suffix: str = "") -> FileKind:
    """What a file with this text and ending holds."""
    if _OPML.match(text[:HEAD]) or suffix == LIST_SUFFIX:
        return FileKind.OPML
    return FileKind.ADDRESSES if suffix not in _NEVER_LISTS and _is_list(text) else FileKind.ARTICLE


def _is_list(text: str) -> bool:
    """Whether at least half of the lines are addresses and the others no prose; of a long text its beginning tells."""
    head, more, _ = text[:HEAD].rpartition("\n") if len(text) > HEAD else (text, "", "")
    lines = [line for part in head.splitlines() if (line := part.strip()) and not line.startswith("#")]
    other = [line for line in lines if not _LISTED.match(line)]
    if not any(map(_ADDRESS.match, lines)) or any(len(line.split()) > MOST_WORDS for line in other):
        return False
    return 2 * len(other) <= len(lines) and bool(more or len(text) <= HEAD)


def markup_of(text: str, suffix: str = "") -> Markup:
    """What a file with this text and ending is written in: a page shows by its first words whatever it is called."""
    if _PAGE.match(text[:4096]):
        return Markup.PAGE
    return SUFFIXES.get(suffix, Markup.TEXT)


def addresses(text: str) -> tuple[str, ...]:
    """The addresses in a list with one on each line; what follows after a blank are a reader's own tags."""
    return tuple(dict.fromkeys(line.split()[0] for _, line in _entries(text) if _LISTED.match(line)))


def no_addresses(text: str) -> tuple[tuple[int, str], ...]:
    """The lines of a list of addresses that are none, comments apart, with their numbers from 1."""
    return tuple((number, line) for number, line in _entries(text) if not _LISTED.match(line))


def _entries(text: str) -> Iterator[tuple[int, str]]:
    """Number and words of every line that says something."""
    for number, raw in enumerate(text.splitlines(), 1):
        if (line := raw.strip("\ufeff \t\r\n")) and not line.startswith("#"):
            yield number, line
