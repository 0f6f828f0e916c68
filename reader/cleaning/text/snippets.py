"""Leftovers inside running text: a bracket that points elsewhere, a sentence of the site's own, an embed's address.

Class 35, and the others where they were run into a paragraph. Only the leftover goes, never the sentence around it;
what stands in quotation marks is somebody's words and stays.
"""

import re
from bisect import bisect_right
from itertools import pairwise

from reader.cleaning import residue
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape, shape_of
from reader.cleaning.text import technical
from reader.cleaning.text.zones import IMMUNE
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

SURE = 0.75
"""Confidence from which a sentence inside a paragraph goes."""
LONGEST = 30
"""Words of such a sentence."""
LEFT = 4
"""Words that must remain."""
THEMES = frozenset(
    {"also", "also_whole", "newsletter", "advert", "social", "embed", "interface", "more", "paywall", "app", "comments"}
)
"""Themes of which one sentence may stand inside a paragraph."""
_BRACKET = re.compile(r"\s*[(\[](?P<inside>[^()\[\]\n]{3,160})[)\]]")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+(?=[\"“„«‘'¿¡(\[→]?[^\W\da-zß-öø-ÿ]|→)")
_ADDRESS = re.compile(r"\s*(?:pic\.twitter\.com/\w+|https?://t\.co/\w+|https?://(?:www\.)?instagram\.com/p/\S+)")
_COUNTER = re.compile(r"\s*(\d{1,3})\s?(?:/|of|van|von|sur|de)\s?(\d{1,3})\s*\|\s*")
_MARKS = tuple(map(re.compile, ("[“„«‹]", "[”»›]", '"', r"(?<!\w)[‘']\w", r"[\w.,!?…][’'](?!\w)")))
"""Quotation marks that open, that close, that do either; single ones that open, and that close."""


def cut(sheet: Sheet, topics: frozenset[str]) -> None:
    """Cut the leftovers inside the blocks of ``sheet``."""
    drafts = [draft for draft in sheet.kept() if draft.kind not in IMMUNE and draft.kind is not BlockKind.HEADING]
    about_templates = sum(bool(technical.without_expressions(draft.text)[1]) for draft in drafts) >= 3
    for draft in drafts:
        _counter(draft)
        _brackets(draft, sheet.language)
        _addresses(draft)
        _advert(draft, sheet.language)
        if not about_templates:
            _expressions(draft)
        _sentences(draft, sheet.language, topics)


def _brackets(draft: Draft, language: str) -> None:
    """A bracket that begins with a label for other articles, or names an advert or a picture."""
    if "(" not in draft.text and "[" not in draft.text:
        return
    for found in reversed(list(_BRACKET.finditer(draft.text))):
        if found["inside"][:1].isdigit():
            continue
        shape = shape_of(found["inside"].strip(), language)
        start = shape.hits.get("also", [(1, 0)])[0]
        tail = found["inside"][residue.after_words(found["inside"], start[1]) :].lstrip()
        pointer = (
            start[0] == 0
            and (start[1] >= 2 or (start[1] == 1 and shape.imperative and tail[:1] == ":"))
            and (
                tail[:1] in ":|–—>→"
                or tail[:1] in "'\"‘“„«"
                or (start[1] >= 2 and shape.imperative and not shape.ended)
            )
        )
        whole = any(
            shape.covers.get(theme, 0.0) >= 0.8 for theme in ("advert", "interface", "embed", "also_whole", "more")
        )
        if (pointer or (whole and shape.count >= 1)) and len(tokens(draft.text)) - shape.count >= LEFT:
            draft.cut(found.start(), found.end(), "read-also" if pointer else "interface", 0.85)


def _counter(draft: Draft) -> None:
    """The number of a picture in a gallery before its caption: ``1 of 4 | …``."""
    found = _COUNTER.match(draft.text)
    if found and int(found[1]) <= int(found[2]) and len(draft.text) > found.end():
        draft.cut(0, found.end(), "interface", 0.85)


def _addresses(draft: Draft) -> None:
    for found in reversed(list(_ADDRESS.finditer(draft.text))):
        draft.cut(found.start(), found.end(), "embed", 0.9)


def _advert(draft: Draft, language: str) -> None:
    """The word ``Advertentie`` run into the beginning or the end of a paragraph."""
    words = draft.text.split()
    if len(words) < LEFT + 2:
        return
    marks = lexicon().words["advert_mark"]
    first, last = words[0].strip("-–—[]():"), words[-1].strip("-–—[]():")
    opener = lexicon().word_class("function", language)
    if first.casefold() in marks and first[:1].isupper() and words[1][:1].isupper() and words[1].casefold() in opener:
        draft.cut(0, draft.text.index(words[1], len(words[0])), "advert", 0.85)
    if last.casefold() in marks and last[:1].isupper() and words[-2].endswith((".", "!", "?", "”", "’", "»")):
        draft.cut(draft.text.rindex(words[-1]), len(draft.text), "advert", 0.85)


def _expressions(draft: Draft) -> None:
    """Template expressions between two sentences, or at an end of the block."""
    if not any(sign in draft.text for sign in ("{{", "{%", "<%", "<?", "${")):
        return
    for start, end in reversed(technical.expressions(draft.text)):
        before, after = draft.text[:start].rstrip(), draft.text[end:].lstrip()
        begins = not after or after[:1].isupper() or after[:1] in "{<\"“„«‘'"
        if (
            (not before or before.endswith((".", "!", "?", "…", "”", "’", "»", "}", ">", '"')))
            and begins
            and (before or after)
        ):
            draft.cut(start, end, "template", 0.8)


def _sentences(draft: Draft, language: str, topics: frozenset[str]) -> None:
    """Sentences that only the site can have written, outside quotation marks."""
    text = draft.text
    left = len(tokens(text))
    if left < LEFT + 2:
        return
    edges = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text)]
    if len(edges) < 3:
        return
    marks = None
    for start, end in reversed(list(pairwise(edges))):
        sentence = text[start:end].strip()
        words = tokens(sentence)
        if not words or len(words) > LONGEST or left - len(words) < LEFT:
            continue
        if THEMES.isdisjoint(lexicon().phrases.find(words)):
            continue
        marks = marks or _Marks(text)
        if marks.open_at(start) or any(sign in sentence for sign in '“”„«»"‘'):
            continue
        if found := sure(shape_of(sentence, language, words=words), topics):
            draft.cut(start, min(end, len(draft.text)), found, 0.8)
            left -= len(words)


def sure(shape: Shape, topics: frozenset[str]) -> str:
    """The rule for one sentence inside a paragraph; empty unless nothing else could be meant."""
    if shape.quoted or (shape.saying and not residue.pointer(shape)):
        return ""
    found = residue.finding(shape, residue.Place("middle", beside=False, topics=topics))
    if found is None or found[1] < SURE:
        return ""
    plain = shape.text.rstrip().endswith(".") and lexicon().words["here"].isdisjoint(shape.words)
    if plain and found[0] in ("more", "read-also") and not residue.pointer(shape):
        return ""
    share = max((value for theme, value in shape.covers.items() if theme in THEMES), default=0.0)
    return found[0] if share >= 0.6 or (found[0] == "read-also" and shape.hits["also"][0][0] == 0) else ""


class _Marks:
    """The quotation marks of a text, found once, so that a long text is not counted through for every sentence."""

    def __init__(self, text: str) -> None:
        """Find them."""
        self._open, self._shut, self._plain, self._open_single, self._shut_single = (
            [found.end() for found in mark.finditer(text)] for mark in _MARKS
        )

    def open_at(self, at: int) -> bool:
        """Whether what begins at code point ``at`` lies in quotation marks, as far as they can be counted."""
        double = bisect_right(self._open, at) > bisect_right(self._shut, at) or bisect_right(self._plain, at) % 2
        return bool(double) or bisect_right(self._open_single, at) > bisect_right(self._shut_single, at)
