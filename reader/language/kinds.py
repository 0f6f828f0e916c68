"""What words between marks are: an utterance, a fragment, a so-called word or the title of a work."""

import re
from collections.abc import Sequence

from reader.core.analysis import QuoteKind
from reader.language.lexicon import Lexicon
from reader.language.scene import Item

LONG = 9
"""Words from which a fragment with small initial counts as a clause of its own."""
_AUXILIARIES = ("a", "ont", "avait", "hat", "hatte", "haben", "ha", "han", "había", "heeft", "had")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_FINAL = re.compile(r"[.!?…][\"'”’»)]*$")


def kind_of(text: str, items: Sequence[Item], at: int, words: Lexicon, *, said: bool, closed: bool) -> QuoteKind:
    """The kind of the quotation at an item of a unit; ``said`` tells whether a cue belongs to it."""
    count = len(_WORD.findall(text))
    if not closed:
        return QuoteKind.DIRECT
    if _called(items, at, words) and count <= 6:
        return QuoteKind.SCARE if not _looks_like_title(text, words) else QuoteKind.TITLE
    if _work_before(items, at, words) and count <= 12 and _capital(text) and not _said_after(items, at, words):
        return QuoteKind.TITLE
    if _clause(text, count, items, at, words):
        return QuoteKind.DIRECT
    if not said:
        if _looks_like_title(text, words):
            return QuoteKind.TITLE
        return QuoteKind.SCARE if count <= 4 else QuoteKind.PARTIAL
    if _looks_like_title(text, words) and not _said_after(items, at, words):
        return QuoteKind.TITLE
    return QuoteKind.PARTIAL


def _capital(text: str) -> bool:
    """Whether the first letter is a capital, or the first sign a digit."""
    first = next((char for char in text if char.isalnum()), "")
    return first.isupper() or first.isdigit()


def _clause(text: str, count: int, items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether the quotation is an utterance or a clause of its own."""
    before = items[at - 1] if at else None
    if _capital(text):
        if bool(_FINAL.search(text)) and (count > 1 or before is None or before.text == ":"):
            return True
        if before is not None and before.text in (":", ",") and count > 2:
            return True
        alone = not any(char.isalnum() for item in items for char in item.text)
        return (
            alone
            or _said_after(items, at, words)
            or (before is None and count >= 4)
            or (count >= 6 and _has_small(text))
        )
    if _interrupted(items, at, words):
        return True
    if count >= LONG and (before is None or before.text in (":", ",")):
        return True
    return _said_after(items, at, words) and (before is None or text.endswith((",", "?", "!")) or count >= LONG)


def _has_small(text: str) -> bool:
    """Whether most words begin small, so that it is no title in capitals."""
    words: list[str] = _WORD.findall(text)
    return sum(word[0].islower() for word in words) * 2 > len(words)


def _said_after(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether ``, zegt X`` or ``, X said`` follows the quotation."""
    skipped = (",", "–", "-", "—", *_AUXILIARIES)
    near = [item for item in items[at + 1 : at + 7] if item.text not in skipped]
    if not near:
        return False
    if near[0].lower in words.speech or near[0].lower in words.of("according"):
        return True
    if near[0].lower in words.split_speech:
        return True
    subject = near[0].entity is not None or near[0].lower in words.of("pronouns_all")
    return subject and len(near) > 1 and near[1].lower in words.speech


def _interrupted(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether the quotation goes on after ``…”, zegt X, “…``."""
    if at < 2 or items[at - 1].text not in (",", "–", "—", ".", ":"):
        return False
    back = at - 2
    seen = False
    while back >= 0 and at - back < 14:
        if items[back].quote:
            return seen
        seen = seen or items[back].lower in words.speech or items[back].lower in words.of("according")
        back -= 1
    return False


def _called(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a word such as ``zogenaamde`` or ``the term`` stands right before."""
    called = words.of("so_called")
    near = [item.text.casefold() for item in items[max(0, at - 2) : at]]
    return bool(near) and (near[-1] in called or " ".join(near) in called)


def _work_before(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a word for a kind of work stands right before, an adjective or a name between them or not."""
    works = words.of("work")
    near = items[max(0, at - 3) : at]
    for item in reversed(near):
        if item.text in (",", ":", ".", ";") or item.lower in words.speech:
            return False
        if item.text in works or item.lower in works:
            return True
    return False


def _looks_like_title(text: str, words: Lexicon) -> bool:
    """Whether it is written as a title: several words, each with a capital but for the small ones, no full stop."""
    found: list[str] = _WORD.findall(text)
    if len(found) < 2 or len(found) > 9 or _FINAL.search(text) or words.language == "de":
        return False
    big = sum(word[0].isupper() or word[0].isdigit() for word in found)
    small = sum(word.casefold() in words.of("function") for word in found if word[0].islower())
    return found[0][0].isupper() and big >= 2 and big + small == len(found)
