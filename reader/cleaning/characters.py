"""Damage below the level of words: entities, text decoded twice, invisible and control characters.

Every function returns what it was given when nothing is wrong, and is idempotent.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from functools import partial

from reader.cleaning.draft import Change, Draft, Inline
from reader.core.safe import safe

ENTITY = re.compile(r"&(?:amp;)*#?[0-9A-Za-z]{2,31};")
_AMP = re.compile(r"&(?:amp;)+(?=#?[0-9A-Za-z]{2,31};)", re.IGNORECASE)
_MOJIBAKE = re.compile(
    "[ÃÂâÄÅÐÑ][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|ï¿½|ðŸ|[\x80-\x9f]"
)
"""What UTF-8 read as Windows-1252 leaves behind."""
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_KEEPS_NBSP = re.compile(r"(?<=\d)[\u00a0\u202f](?=\d)|[\u00a0\u202f](?=[:;!?»%€])|(?<=«)[\u00a0\u202f]")
"""A number's groups, and French punctuation, keep their narrow blank."""


def mend(text: str) -> tuple[str, list[Change]]:
    """``text`` repaired, and the words that changed."""
    changes: list[Change] = []
    for rule, repair in _STEPS:
        new = repair(text)
        if new != text:
            changes.extend(_compare(text, new, rule))
            text = new
    return text, changes


def mend_draft(draft: Draft) -> None:
    """Repair the text of ``draft``; its marks move with it as far as the repair keeps lengths."""
    text, changes = mend(draft.text)
    if text == draft.text:
        return
    if len(text) == len(draft.text):
        draft.text = text
    else:
        _move(draft, text)
    draft.changes.extend(changes)


def _move(draft: Draft, text: str) -> None:
    """Put ``text`` in the place of the draft's, each mark over the same words."""
    matcher = SequenceMatcher(None, draft.text, text, autojunk=False) if len(text) < 4000 and draft.inlines else None
    pairs = [(one.a, one.b, one.size) for one in matcher.get_matching_blocks()] if matcher else []
    draft.text = text
    draft.inlines = [
        Inline(start, end, mark.kind, mark.href)
        for mark in draft.inlines
        if pairs and (start := _place(pairs, mark.start)) < (end := _place(pairs, mark.end))
    ]


def _place(pairs: list[tuple[int, int, int]], at: int) -> int:
    """Where offset ``at`` of the old text lies in the new one."""
    old, new, size = max((pair for pair in pairs if pair[0] <= at), default=(0, 0, 0))
    return new + min(at - old, size)


def entities(text: str) -> str:
    """``text`` with HTML entities decoded, doubled ones too; a quoted entity is meant as it stands."""
    while "&" in text:
        new = ENTITY.sub(partial(_decoded, text=text), _AMP.sub("&", text) if ENTITY.search(text) else text)
        if new == text:
            break
        text = new
    return text


def _decoded(found: re.Match[str], text: str) -> str:
    """The character an entity stands for; itself when it is quoted, in other words talked about."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if before and before == after and before in "`'\"":
        return found[0]
    char = html.unescape(found[0])
    return char if len(char) <= 2 else found[0]


def twice_decoded(text: str) -> str:
    """``text`` with UTF-8 that was read as Windows-1252 put right; looked for only where its signs stand."""
    if not _MOJIBAKE.search(text):
        return text
    import ftfy  # noqa: PLC0415 - 50 ms that most texts never need

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        fix_line_breaks=False,
        remove_terminal_escapes=False,
        remove_control_chars=False,
        normalization=None,
    )
    return ftfy.fix_text(text, config)


def invisible(text: str) -> str:
    """``text`` without control characters, escape sequences and invisible characters that carry no meaning."""
    return safe(text)


def blanks(text: str) -> str:
    """``text`` with plain blanks, but for the no-break blanks that typography asks for."""
    if not _SPACES.search(text):
        return text
    keep = {found.start() for found in _KEEPS_NBSP.finditer(text)}
    return _SPACES.sub(lambda found: found[0] if found.start() in keep else " ", text)


def composed(text: str) -> str:
    """``text`` with letters and their accents in one code point (Unicode NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("entity", entities),
    ("mojibake", twice_decoded),
    ("invisible", invisible),
    ("blanks", blanks),
    ("accents", composed),
)


def _compare(old: str, new: str, rule: str) -> Iterator[Change]:
    """The words that differ, side by side when both have as many words, else the whole."""
    before, after = old.split(" "), new.split(" ")
    if len(before) != len(after):
        if rule != "blanks":
            yield Change(old, rule, 1.0, new)
        return
    for one, other in zip(before, after, strict=True):
        if one != other and rule != "blanks":
            yield Change(one, rule, 1.0, other)
