"""Bytes into text, whatever the bytes are: byte order mark, UTF-8, what is declared, Windows-1252."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""")
_NAME = re.compile(r"[A-Za-z0-9._:-]{2,40}")
HEAD = 4096
"""Bytes at the start of a document in which it may declare its encoding."""

_ALIASES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""Encodings that are declared where a larger one is meant (as the WHATWG Encoding Standard has it)."""
_REFUSED = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
"""Encodings in which plain letters hide other characters, or that are no encodings of text."""


def known(name: str) -> str:
    """The encoding ``name`` as Python calls it; empty for one that does not exist or is not for text."""
    name = name.strip().strip("\"'").lower()
    if not _NAME.fullmatch(name) or name in _REFUSED:
        return ""
    try:
        info = codecs.lookup(_ALIASES.get(name, name))
    except LookupError:
        return ""
    return info.name if getattr(info, "_is_text_encoding", True) and info.name not in _REFUSED else ""


def declared_in(body: bytes) -> str:
    """The encoding that a page or an XML document declares in its head, empty when none."""
    match = _DECLARED.search(body[:HEAD])
    return known(match[1].decode("ascii")) if match else ""


def decode(body: bytes, declared: str = "") -> tuple[str, str]:
    """The text in ``body``, and the encoding it was in.

    A byte order mark is believed, then UTF-8 when the bytes allow it, then ``declared``, then what the document says
    of itself, then Windows-1252. Never raises: bytes that mean nothing become U+FFFD.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace"), name
    if name := _without_mark(body):
        return body.decode(name, "replace"), name
    for name in ("utf-8", known(declared), declared_in(body)):
        if not name:
            continue
        try:
            return body.decode(name), name
        except (UnicodeError, ValueError):
            continue
    return _least_bad(body)


def _least_bad(body: bytes) -> tuple[str, str]:
    """UTF-8 with a few damaged places stays UTF-8; anything else is Windows-1252."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    if whole > 10 * broken:
        return text, "utf-8"
    return body.decode("cp1252", "replace"), "cp1252"


def _without_mark(body: bytes) -> str:
    """UTF-16 without a mark: every other byte of its first markup or words is zero."""
    head = body[:64]
    if len(head) < 8 or len(body) % 2:
        return ""
    if not any(head[0::2]) and all(head[1::2]):
        return "utf-16-be"
    return "utf-16-le" if all(head[0::2]) and not any(head[1::2]) else ""
