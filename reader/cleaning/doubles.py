"""What stands twice: repeated blocks, and doubled words in captions and headings. Classes 24 and 25."""

import re

from reader.cleaning.draft import Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.words import key, tokens
from reader.core.text import BlockKind

LEAST_WORDS = 8
"""Words of a block that may be called a repetition; refrains and short quotes are shorter."""
_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]{2,12})\s+\1(?![\w'’-])")


def drop_repeated(sheet: Sheet, title: str = "") -> None:
    """Remove blocks that say again, word for word, what an earlier block said, or the title."""
    seen: set[str] = set()
    wanted = key(title)
    for at, draft in enumerate(sheet.kept()):
        if draft.kind is BlockKind.CODE:
            continue
        text = key(draft.text)
        if wanted and text == wanted and at < LEAST_WORDS:
            draft.remove("title", 1.0)
        elif text in seen and len(text.split()) >= LEAST_WORDS:
            draft.remove("repetition", 0.95)
        seen.add(text)


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
