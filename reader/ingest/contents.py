"""What is in a file: an article, a list of feeds, a list of addresses, or nothing that can be read."""

import re
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

_LEAD = r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,20}"
_PAGE = re.compile(_LEAD + r"(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL)
_OPML = re.compile(_LEAD + r"(?:<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)?<opml[\s>]", re.IGNORECASE | re.DOTALL)
_ADDRESS = re.compile(r"(?:https?|feed)://\S+")
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
    if _OPML.match(text[:20_000]) or suffix == LIST_SUFFIX:
        return FileKind.OPML
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip() and not line.lstrip().startswith("#")]
    if lines and suffix not in (".html", ".htm", ".md") and all(_ADDRESS.match(line) for line in lines[:-1] or lines):
        return FileKind.ADDRESSES
    return FileKind.ARTICLE


def markup_of(text: str, suffix: str = "") -> Markup:
    """What a file with this text and ending is written in: a page shows by its first words whatever it is called."""
    if _PAGE.match(text[:4096]):
        return Markup.PAGE
    return SUFFIXES.get(suffix, Markup.TEXT)


def addresses(text: str) -> tuple[str, ...]:
    """The addresses in a list with one on each line; what follows after a blank are a reader's own tags."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line.split()[0] for line in lines if line and not line.startswith("#")))
