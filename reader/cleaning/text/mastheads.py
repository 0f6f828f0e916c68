"""What stands above a text: which of its lines is the headline, and which are only labels of the page.

Sections, breadcrumbs, places, papers and buttons stand above a headline; none of them is the title. Where no line looks
like a headline, the file shows none.
"""

import re

from reader.cleaning import headers, people, residue, signed
from reader.cleaning.draft import Draft, Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape
from reader.cleaning.text.sources import is_outlet
from reader.cleaning.words import tokens
from reader.core.text import BlockKind

ENOUGH = 0.6
"""Score from which a line is a headline."""
SURE, SURE_WORDS, SENTENCE = 1.0, 14, 0.45
"""Score, words and share of capitals of a line that is a headline although it might be a caption."""
STRANGE_WORDS = 6
"""Words of a line above the headline that has nothing to do with the text."""
LABEL_WORDS = 4
"""Words of a label."""
STEM = 5
"""Letters in which a word of the headline agrees with one of the text."""
SHORTEST_TEXT = 60
"""Code points of a block that is text for sure when it ends as a sentence does."""
READ = 4
"""Blocks of text whose words are compared with a headline's."""
_STEP = re.compile(r"\s*(?:[>»›→|•·]|\s/\s|::)\s*")
_BYLINES = ("author_box", "agency_line", "dateline")
"""Themes of phrases that name authors."""
_ENDS = (".", "!", "?", "”", "’", "»", '"', "…")
_DASH = re.compile(r"\s[–—-]\s")
_SETTING = re.compile(r"^[a-z][a-z_.-]{1,15}\s?[:=]\s?\S{1,40}$")
"""A setting of the page: ``lang: fr``."""


def headline(lines: list[tuple[Draft, Shape]], sheet: Sheet) -> int:
    """Which of ``lines`` is the headline, -1 when none of them is."""
    stems = _stems(sheet)
    scores = [score(draft, shape, stems, sheet) for draft, shape in lines]
    good = [at for at, value in enumerate(scores) if value >= ENOUGH]
    if len(good) > 1 and lines[good[0]][1].count <= STRANGE_WORDS and not _shared(lines[good[0]][1], stems, sheet):
        good = [at for at in good[1:] if _shared(lines[at][1], stems, sheet) >= 0.5] or good
    if good or not scores:
        return good[0] if good else -1
    best = max(range(len(scores)), key=lambda at: (scores[at], at))
    return best if _stands_alone(lines[best], scores[best], sheet) else -1


def is_label(draft: Draft, shape: Shape) -> bool:
    """Whether a line above the text is a label of the page: a section, a breadcrumb, a paper, a button, a setting."""
    text = draft.text.strip()
    if headers.is_section(text) or is_outlet(text) or _SETTING.match(text):
        return True
    if _is_path(text) or _signed(text):
        return True
    known = lexicon().words
    if sum(len(word) == 1 and word.isalpha() for word in shape.words) > 1 and shape.count <= LABEL_WORDS + 1:
        return True
    words = [word for word in shape.words if word not in known["function"]]
    labels = known["section"] | known["home"] | known["outlet"] | known["button_like"]
    return bool(words) and shape.count <= LABEL_WORDS and all(word in labels or word.isdigit() for word in words)


def may_go(draft: Draft, shape: Shape) -> bool:
    """Whether a line above the headline is none of the text: short, or nothing but names."""
    return shape.count <= LABEL_WORDS or bool(signed.names_alone(draft.text))


def drop(draft: Draft, sheet: Sheet) -> None:
    """Take a label out; the author in ``COLUMN | Anna Holt`` is kept in the fields."""
    sheet.fields.byline = sheet.fields.byline or _signed(draft.text) or signed.names_alone(draft.text)
    draft.remove("metadata", 0.7)


def _signed(text: str) -> tuple[str, ...]:
    """The authors in a line of a section or a function and names: ``OPINION | Anna Holt``."""
    steps = [step.strip() for step in _STEP.split(text) if step.strip()]
    if len(steps) == 2 and (named := _pair(steps)):
        return named
    labels = [step for step in steps if headers.is_section(step) or (people.is_role(step) and _is_short(step))]
    if len(steps) != 2 or not labels or any(map(is_outlet, steps)):
        return ()
    authors = (people.names(step) for step in steps)
    return next((found for found in authors if found and all(map(people.is_person, found))), ())


def _pair(steps: list[str]) -> tuple[str, ...]:
    """Two authors, or an author and a place: ``Anna Holt / Jan Boom``, ``Anna Holt | Zwolle``."""
    first, second = steps
    if not people.is_person(first):
        return ()
    if people.is_person(second):
        return people.tidy(first), people.tidy(second)
    place = len(second.split()) == 1 and second.istitle() and not headers.is_section(second)
    return (people.tidy(first),) if place else ()


def _is_short(text: str) -> bool:
    return len(tokens(text)) <= LABEL_WORDS


def _is_path(text: str) -> bool:
    """Whether ``text`` is two short names or more with signs of steps between them: ``Deportes / Ciclismo``."""
    steps = [step.strip() for step in _STEP.split(text) if step.strip()]
    if len(joined := text.strip(" /").split("/")) > 2 and " " not in text.strip():
        return all(part[:1].isupper() for part in joined)
    if len(steps) < 2:
        steps = [step.strip() for step in _DASH.split(text)]
        if not any(headers.is_section(step) for step in steps):
            return False
    short = all(len(tokens(step)) <= LABEL_WORDS and not step.endswith((".", "!", "?")) for step in steps)
    return len(steps) >= 2 and short and (len(steps) > 2 or len(tokens(text)) <= LABEL_WORDS + 1)


def score(draft: Draft, shape: Shape, stems: frozenset[str], sheet: Sheet) -> float:
    """How much a line looks like a headline, told by its length, its verbs and the words it shares with the text."""
    if is_label(draft, shape):
        return -2.0
    text = draft.text.strip()
    function = lexicon().word_class("function", sheet.language)
    content = _content(shape, function)
    shared = _shared(shape, stems, sheet)
    value = {1: -1.0, 2: -0.4, 3: 0.3}.get(shape.count, 0.8)
    value += 0.6 * (shape.finite or shape.saying) + 0.4 * any(word in function for word in shape.words) + 0.8 * shared
    value += 0.3 * (text.endswith(("?", "!")) or ": " in text or shape.quoted)
    value -= 0.5 * (shape.count <= 3 and any(word in lexicon().words["section"] for word in content))
    unnamed = bool(signed.names_alone(text) or signed.names_with_more(text) or signed.nobody(text))
    value -= 1.0 * (max(shape.covers.get(theme, 0.0) for theme in _BYLINES) >= 0.6)
    value -= 1.5 * residue.said(shape) + 1.2 * (unnamed or people.is_person(text))
    return value


def surely(draft: Draft, shape: Shape, sheet: Sheet) -> bool:
    """Whether a line that might be a caption is a headline: a sentence with few capitals that the text takes up."""
    if shape.count > SURE_WORDS or shape.capitals >= SENTENCE or shape.ended:
        return False
    return score(draft, shape, _stems(sheet), sheet) >= SURE


def _content(shape: Shape, function: frozenset[str]) -> list[str]:
    return [word for word in shape.words if word not in function and len(word) > 2]


def _shared(shape: Shape, stems: frozenset[str], sheet: Sheet) -> float:
    """The share of the words of a line that the text has too, without the small ones."""
    content = _content(shape, lexicon().word_class("function", sheet.language))
    return sum(word[:STEM] in stems for word in content) / len(content) if content else 0.0


def _stands_alone(line: tuple[Draft, Shape], value: float, sheet: Sheet) -> bool:
    """Whether a short line is a headline after all, because the author or the date stands below it."""
    draft, shape = line
    at = next((at for at, one in enumerate(sheet.drafts) if one is draft), 0)
    for following in sheet.drafts[at + 1 :]:
        if following.kept:
            break
        if following.rule in ("byline", "metadata") and len(tokens(following.original)) > 1:
            return value > -1.5 and not people.is_person(draft.text)
    live = sum(one.kind is BlockKind.TIME for one in sheet.drafts) > 1
    return shape.count >= 2 and (live or value >= 0.0) and not people.is_person(draft.text) and not draft.text.isupper()


def _stems(sheet: Sheet) -> frozenset[str]:
    """The first letters of the words of the text."""
    texts = [one.text for one in sheet.kept() if one.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD)]
    long = [text for text in texts if len(text) > SHORTEST_TEXT and text.rstrip().endswith(_ENDS)][:READ]
    return frozenset(word[:STEM] for text in long for word in tokens(text))
