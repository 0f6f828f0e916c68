"""Blocks that lost the break between them: ``… zei hij.Daarop …``, a heading run into its paragraph. Class 27."""

import re
from itertools import pairwise

from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.text import technical
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

SHORTEST = 12
"""Code points that must stand on either side of a lost break."""
HEADING_WORDS = 12
"""Words of a heading that was run into its paragraph."""
_END = re.compile(
    r"(?<=[^\W\d_A-ZÀ-Þ])(?P<end>[.!?…]+[\"”’»')\]]?|[\"”’»)]\.)(?=[\"“„«‘'¿¡(]?[A-ZÀ-ÞŒ][^\W\d_]*[\s'’,])"
)
_RUN = re.compile(
    r"(?<![\w.@/])(?P<left>[^\W\d_]*[^\W\d_A-ZÀ-Þ]|\d{4})(?P<right>[A-ZÀ-ÞŒ](?:[^\W\d_A-ZÀ-Þ]+|(?=\s)))(?=[\s,'’])"
)
LONG_REST = 12
"""Words of a paragraph that a heading was run into, where no article tells its beginning."""
_MOST = 60
"""Breaks put back in one block."""
_CODE = frozenset("{}<>=_\\")
"""Signs of code, whose names have capitals inside."""
_NAME_PARTS = frozenset("mc mac van de la le di da o fitz".split())


def split(sheet: Sheet) -> None:
    """Put the breaks back into the blocks of ``sheet``."""
    known = lexicon().languages.get(sheet.language)
    words = known.words["function"] if known else frozenset()
    articles = known.words["article"] if known else frozenset()
    drafts: list[Draft] = []
    for draft in sheet.drafts:
        whole = draft.kind is not BlockKind.PARAGRAPH or draft.inlines or not draft.kept
        if whole or not _CODE.isdisjoint(draft.text) or technical.finding(draft.text):
            drafts.append(draft)
        else:
            drafts.extend(_pieces(draft, words, articles))
    sheet.drafts = drafts


def _pieces(draft: Draft, function: frozenset[str], articles: frozenset[str]) -> list[Draft]:
    """``draft`` cut where breaks were lost."""
    cuts = sorted({*_after_ends(draft.text, function), *_after_headings(draft.text, function, articles)})[:_MOST]
    if not cuts:
        return [draft]
    edges = [0, *cuts, len(draft.text)]
    texts = [draft.text[at:end].strip() for at, end in pairwise(edges)]
    first = Draft(texts[0], changes=draft.changes, after_break=draft.after_break)
    return [first, *(Draft(text, after_break=False) for text in texts[1:] if text)]


def _after_ends(text: str, function: frozenset[str]) -> list[int]:
    """Places where a sentence ends and the next begins without a blank."""
    cuts = []
    for found in _END.finditer(text):
        at = found.end()
        if found["end"][-1] in "\"'" and text.count(found["end"][-1], 0, at) % 2:
            at -= 1  # an opening mark
        if at < SHORTEST or len(text) - at < SHORTEST or _in_name(text, found.start(), at, function):
            continue
        cuts.append(at)
    return cuts


def _in_name(text: str, at: int, after: int, function: frozenset[str]) -> bool:
    """Whether the word around ``at`` is an address, a file name, an abbreviation or a coined name with a dot."""
    begin = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    word = text[begin : end if end >= 0 else len(text)]
    left, right = re.split(r"[^\w]", text[begin:at])[-1], re.match(r"\W*(\w+)", text[after:])
    if left[:1].isupper() and text[at] == "." and right and right[1].casefold() not in function:
        return True
    return "@" in word or "/" in word or "www" in word or len(left) < 2 or word.count(".") > 2 + word.endswith(".")


def _after_headings(text: str, function: frozenset[str], articles: frozenset[str]) -> list[int]:
    """The place where a heading at the head of ``text``, or behind a sentence, runs into its paragraph."""
    cuts: list[int] = []
    if not function:
        return cuts
    for found in _RUN.finditer(text):
        at = found.start("right")
        begin = max((end.end() for end in re.finditer(r"[.!?…][\"”’»']?\s*", text[:at])), default=0)
        heading, rest = tokens(text[begin:at]), tokens(text[at:])
        if not 1 <= len(heading) <= HEADING_WORDS or len(rest) < 6 or found["left"].casefold() in _NAME_PARTS:
            continue
        opener = found["right"].casefold() in (function if found["left"][0].islower() else articles)
        low = found["left"][0].islower() and len(found["left"]) >= 4 and len(found["right"]) >= 3
        low = low and begin == 0 and len(rest) >= LONG_REST and "," not in text[:at]
        if found["left"].casefold() in lexicon().words["camel"]:
            continue
        if (opener and len(found["left"]) >= 3) or (
            low and len(heading) >= 2 and not found["right"].startswith("Inne")
        ):
            cuts.append(at)
    return cuts
