"""The questions of an interview, which are the same kind of block throughout one article.

Where the answers are in quotation marks, or the questions are short and set strong, questions stand over their answers
as headings do; so do remarks that the guest answers to. Where a letter, a name or a dash begins a turn, where elements
name other headings between the questions, and where nothing tells questions from answers but what they say, all of
them are paragraphs.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.cleaning.draft import Draft
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape
from reader.cleaning.words import key, tokens
from reader.core.text import BlockKind, MarkKind

LEAST = 3
"""Questions with an answer that make an interview."""
QUESTION_WORDS = 45
"""Words of the longest question."""
REMARK_WORDS = 22
"""Words of the longest remark in the place of a question."""
TURN_WORDS = 25
"""Words of a question in a conversation."""
SHORT = 16
"""Words of a question that is short, and of the thanks at the end."""
CONVERSATION = 4
"""Questions without marks or type from which they are a conversation's."""
ADDRESSED = 0.25
"""Share of them that address somebody."""
BEFORE = 4
"""Blocks before a pull quote that it may repeat."""
PULLED = 4
"""Words of the shortest pull quote."""
_OPENS = "\"'“”„«»‘’‚‹›"
_CLIPPED = re.compile(r"['’‘](?:[stnkmr]|n?k) ", re.IGNORECASE)
"""A clipped word at the beginning, no mark: ``’s Avonds``."""
_TURN = re.compile(r"([^\W\d_])[.:)]\s+\S|((?=[^\W\d_a-zß-öø-ÿ])[\w.'’-]+(?: [\w.'’-]+){0,2})\s?:\s+\S")
"""What begins a turn: a letter, or a name."""
_PLURAL = ("n", "sind")
"""Ends of verbs with which *Sie* addresses somebody."""
_DASHES = ("—", "–")
_PARTS = re.compile(r"['-]")

ShapeOf = Callable[[int], Shape]


@dataclass(frozen=True, slots=True)
class Interview:
    """What an article has of an interview; nothing when it is none."""

    questions: frozenset[int] = frozenset()
    """Blocks that are headings: the questions, and the remarks in their place."""
    others: frozenset[int] = frozenset()
    """Blocks that are no headings, however they look: turns that a letter or a name begins, pull quotes, and strong
    questions most of which are too long."""
    conversation: bool = False
    """Whether short questions are turns of a conversation, and no headings."""


def find(kept: Sequence[Draft], shape: ShapeOf, language: str) -> Interview:
    """The questions among the blocks ``kept``, whose shapes ``shape`` gives."""
    turns = _turns(kept)
    free = [_is_open(draft) and at not in turns for at, draft in enumerate(kept)]
    asking = [at for at, draft in enumerate(kept) if free[at] and _asks(draft)]
    questions, strong = frozenset[int](), frozenset[int]()
    if len(asking) >= LEAST:
        strong = _strong(kept, asking, free, shape, language)
        questions = _marked(kept, asking, free, shape, language)
        if 2 * sum(len(kept[at].text.split()) <= SHORT for at in strong) > len(strong):
            questions, strong = questions | strong, frozenset()
    pulled = _pulled(kept, anywhere=bool(questions))
    dashes = sum(kept[at + 1].text.startswith(_DASHES) for at in asking if at + 1 < len(kept)) >= LEAST
    conversation = not questions and (dashes or _is_conversation([shape(at) for at in asking], language))
    return Interview(questions, turns | pulled | (strong - questions), conversation)


def is_strong(draft: Draft) -> bool:
    """Whether a block is strong from end to end."""
    size = len(draft.text.strip())
    return any(mark.kind is MarkKind.STRONG and mark.end - mark.start >= size - 1 for mark in draft.inlines)


def is_marked(text: str) -> bool:
    """Whether ``text`` begins with a quotation mark."""
    return bool(text) and text[0] in _OPENS and not _CLIPPED.match(text)


def _is_open(draft: Draft) -> bool:
    return draft.kind is BlockKind.PARAGRAPH and not draft.fixed


def _asks(draft: Draft) -> bool:
    """Whether a block ends as a question, outside quotation marks."""
    text = draft.text.strip()
    begins = text[:1].isupper() or text[:1].isdigit() or text[:1] == "¿"
    return begins and text.endswith("?") and len(text.split()) <= QUESTION_WORDS


def _turns(kept: Sequence[Draft]) -> frozenset[int]:
    """The blocks that begin with a letter or a name as several do, some of which are questions."""
    begins = {at: found for at, draft in enumerate(kept) if (found := _TURN.match(draft.text))}
    marks = Counter(found[1] or found[2] for found in begins.values())
    asking = Counter(found[1] or found[2] for at, found in begins.items() if kept[at].text.rstrip().endswith("?"))
    if not any(marks[mark] >= LEAST and 2 * count >= marks[mark] for mark, count in asking.items()):
        return frozenset()
    return frozenset(at for at, found in begins.items() if marks[found[1] or found[2]] > 1)


def _strong(
    kept: Sequence[Draft], asking: Sequence[int], free: Sequence[bool], shape: ShapeOf, language: str
) -> frozenset[int]:
    """The questions and remarks that are set strong, each with text that is not under it.

    Where questions address nobody, or strong sentences are no fewer than they, those are emphasis.
    """

    def heads(at: int) -> bool:
        after = kept[at + 1] if at + 1 < len(kept) else None
        followed = after is not None and after.kind is BlockKind.PARAGRAPH and not is_strong(after)
        return free[at] and followed and is_strong(kept[at]) and not is_marked(kept[at].text)

    asked = [at for at in asking if heads(at)]
    if len(asked) < LEAST:
        return frozenset()
    questions = set(asked)
    within = (at for at in range(asked[0], asked[-1]) if at not in questions and heads(at))
    remarks = [at for at in within if len(kept[at].text.split()) <= QUESTION_WORDS]
    talk = sum(_addresses(shape(at), language) for at in asked) >= ADDRESSED * len(asked)
    return frozenset([*asked, *remarks] if talk and 2 * len(remarks) <= len(asked) else asked)


def _marked(
    kept: Sequence[Draft], asking: Sequence[int], free: Sequence[bool], shape: ShapeOf, language: str
) -> frozenset[int]:
    """The questions whose answers are in quotation marks, and the remarks that are answered so."""
    begin = next((at for at in range(len(kept)) if shape(at).prose_like), len(kept))
    asking = [at for at in asking if at > begin and not _is_told(shape(at), language)]
    asked = [at for at in asking if _answered(kept, at)]
    if len(asked) < LEAST or 3 * len(asked) < 2 * len(asking):
        return frozenset()
    if any(draft.kind is BlockKind.HEADING for draft in kept[asked[0] : asked[-1]]):
        return frozenset()  # the document says itself what its headings are
    if sum(free[at] and _is_pull(kept[at].text) for at in range(asked[0], asked[-1])) >= LEAST:
        return frozenset()  # its headings are what somebody said
    bare = sum(shape(at).sentences == 1 for at in asked)
    if 3 * bare < 2 * len(asked) and not any(_addresses(shape(at), language) for at in asked):
        return frozenset()
    found = {*asked, *(at for at in asking if asked[0] < at < asked[-1] and shape(at).count <= SHORT)}
    told = _told(kept[: asked[0]])
    for at in range(asked[0] + 1, len(kept)):
        if free[at] and at - 1 not in found and at not in found:
            remark = _is_remark(shape(at), told, language) and _answered(kept, at)
            if remark or _thanks(kept, at, shape, language):
                found.add(at)
    return frozenset(found)


def _answered(kept: Sequence[Draft], at: int) -> bool:
    """Whether the next block of text begins with a quotation mark and ends as a sentence."""
    for draft in kept[at + 1 : at + 4]:
        if draft.kind in (BlockKind.CAPTION, BlockKind.RULE, BlockKind.QUOTE) or _is_pull(draft.text):
            continue
        return draft.kind is BlockKind.PARAGRAPH and is_marked(draft.text)
    return False


def _is_remark(shape: Shape, told: frozenset[str], language: str) -> bool:
    """Whether a block may be what an interviewer says: a sentence or two that tell nothing of the guest."""
    text = shape.text.strip()
    if not 3 <= shape.count <= REMARK_WORDS or shape.sentences > 2 or not text.endswith((".", "…")):
        return False
    if not text[0].isupper() or (shape.quoted and shape.saying):
        return False
    return shape.words[0] not in told and not _tells(text, language)


def _is_told(shape: Shape, language: str) -> bool:
    """Whether a block that ends as a question tells of the guest before it asks, and addresses nobody."""
    return shape.sentences > 1 and _tells(shape.text, language) and not _addresses(shape, language)


def _tells(text: str, language: str) -> bool:
    """Whether a text speaks of somebody as he or she.

    A word that may mean the reader too, as *Sie* does, means others in small letters, and at the beginning where no
    verb of the plural follows it.
    """
    third, reader = (lexicon().word_class(name, language) for name in ("third", "reader"))
    words = text.split()
    for at, word in enumerate(words):
        bare = word.strip('.,;:!?…"“”„«»()–—')
        if bare.casefold() not in third:
            continue
        if bare.casefold() not in reader or bare.islower():
            return True
        if at == 0 and not any(following.endswith(_PLURAL) for following in words[1:2]):
            return True
    return False


def _told(opening: Sequence[Draft]) -> frozenset[str]:
    """The names in the blocks before the first question: words with a capital that are no function words."""
    function = lexicon().words["function"]
    words = [word for draft in opening for word in draft.text.split() if word[:1].isupper()]
    return frozenset(word for capital in words for word in tokens(capital)[:1] if word not in function)


def _thanks(kept: Sequence[Draft], at: int, shape: ShapeOf, language: str) -> bool:
    """Whether the last block of the text thanks the guest: it speaks for the paper, and addresses somebody."""
    last = all(draft.kind is not BlockKind.PARAGRAPH for draft in kept[at + 1 :])
    if not last or shape(at).count > SHORT or not is_marked(kept[at - 1].text):
        return False
    return shape(at).ended and shape(at).we and _addresses(shape(at), language)


def _addresses(shape: Shape, language: str) -> bool:
    """Whether a block addresses somebody; what a hyphen or an apostrophe joins is looked at by itself."""
    reader = lexicon().word_class("reader", language) | lexicon().word_class("addressed", language)
    return shape.reader or any(part in reader for word in shape.words for part in _PARTS.split(word))


def _is_conversation(asked: Sequence[Shape], language: str) -> bool:
    """Whether the questions of a text that are not too long are a conversation's: they address somebody.

    Few are enough where one says something before it asks, as those of a list of questions and answers never do.
    """
    turns = [shape for shape in asked if shape.count <= TURN_WORDS]
    addressing = [shape for shape in turns if _addresses(shape, language)]
    least = LEAST if any(shape.sentences > 1 for shape in turns) else CONVERSATION
    return len(turns) >= least and len(addressing) >= ADDRESSED * len(turns)


def _pulled(kept: Sequence[Draft], *, anywhere: bool) -> frozenset[int]:
    """The lines all in marks that repeat what was said right before them; in an interview every such line."""
    lines = [at for at, draft in enumerate(kept) if _is_open(draft) and _is_pull(draft.text)]
    return frozenset(at for at in lines if anywhere or _repeats(kept[at].text, kept[max(0, at - BEFORE) : at]))


def _is_pull(text: str) -> bool:
    """Whether ``text`` is all in marks and has no end, as pull quotes are set."""
    text = text.strip()
    if not is_marked(text) or text[-1] not in _OPENS or len(text.split()) < PULLED:
        return False
    return text[-2].isalnum()


def _repeats(text: str, before: Sequence[Draft]) -> bool:
    return any(key(text) in key(draft.text) for draft in before if len(draft.text) > len(text))
