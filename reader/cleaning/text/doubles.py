"""What stands twice: repeated blocks, and doubled words in captions and headings. Classes 24 and 25."""

import re
from difflib import SequenceMatcher
from itertools import islice

from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import key, tokens
from reader.core.text import BlockKind

LEAST_WORDS = 8
"""Words of a block that may be called a repetition; refrains and short quotes are shorter."""
NEXT_WORDS = 3
"""Words of a block that repeats the one right before it."""
NEAR = 3
"""Earlier blocks that a block is compared with word by word."""
SHARED, SHARED_REST = 0.92, 0.1
"""Share of the words that two versions of one block have in common, and by how much their lengths may differ."""
_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]{2,12})\s+\1(?![\w'’-])")


def drop_repeated(sheet: Sheet, title: str = "", *, nearby: bool = True) -> None:
    """Remove blocks that say again what an earlier block said, or the title.

    ``nearby`` when a short line right after its like is a repetition, and no refrain.
    """
    seen: dict[str, Draft] = {}
    wanted = key(title)
    before: Draft | None = None
    for at, draft in enumerate(sheet.kept()):
        if draft.kind in (BlockKind.CODE, BlockKind.TIME, BlockKind.RULE, BlockKind.TITLE):
            continue
        text = key(draft.text)
        size = len(text.split())
        if wanted and text == wanted and at < LEAST_WORDS:
            draft.remove("title", 1.0)
        elif text in seen and size >= LEAST_WORDS:
            _keep_better(seen[text], draft)
        elif (
            nearby
            and before is not None
            and size >= NEXT_WORDS
            and text == key(before.text)
            and not before.text.endswith(("!", "?"))
        ):
            draft.remove("repetition", 0.9)
        elif size >= LEAST_WORDS and (other := _nearly(draft, _last(seen))):
            _keep_better(other, draft)
        if draft.kept:
            seen[text] = before = draft


def _last(seen: dict[str, Draft]) -> list[Draft]:
    """The last few blocks that were seen, in order."""
    return list(islice(reversed(seen.values()), NEAR))[::-1]


def _keep_better(first: Draft, second: Draft) -> None:
    """Remove the second of two equal blocks; the first when it was only a caption or a heading."""
    weak = (BlockKind.CAPTION, BlockKind.HEADING)
    worse = first if first.kind in weak and second.kind not in weak else second
    worse.remove("repetition", 0.95)


def _nearly(draft: Draft, others: list[Draft]) -> Draft | None:
    """One of ``others`` that says the same in nearly all of its words, in the same order."""
    words = tokens(draft.text)
    for other in others:
        theirs = tokens(other.text)
        if (
            other.kept
            and abs(len(words) - len(theirs)) <= SHARED_REST * len(words)
            and len(set(words) & set(theirs)) >= 0.7 * len(set(words))
        ):
            if set(re.findall(r"\d+", draft.text)) != set(re.findall(r"\d+", other.text)):
                continue
            if SequenceMatcher(None, words, theirs, autojunk=False).ratio() >= SHARED:
                return other
    return None


def mend_doubled_words(sheet: Sheet) -> None:
    """Repair a doubled function word in captions and headings; prose may mean it."""
    for draft in sheet.kept():
        if draft.kind not in (BlockKind.CAPTION, BlockKind.HEADING, BlockKind.TITLE):
            continue
        for found in reversed(list(_DOUBLED.finditer(draft.text))):
            if _may_go(found[1], sheet.language):
                draft.replace(found.start(), found.end(), found[1], "doubled-word", 0.9)


def _may_go(word: str, language: str) -> bool:
    """Whether ``word`` is a function word that its language never doubles on purpose."""
    folded = tokens(word)
    words = lexicon()
    doubled = words.word_class("doubled", language)
    return bool(folded) and folded[0] in words.word_class("function", language) and folded[0] not in doubled
