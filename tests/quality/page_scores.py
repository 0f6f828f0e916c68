"""How well the text of pages comes out, by the rules of the public benchmarks.

``F1`` compares runs of four words, precision and recall averaged over the pages (article-extraction-benchmark).
``words`` is the F1 of the bag of words, averaged (web-content-extraction-benchmark). ``leak`` is the share of foreign
snippets let through, ``para`` the F1 of paragraphs that match exactly; headings, leads and captions count when they are
kept as such.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean

from reader.core.moments import as_text
from reader.core.text import BlockKind, Cleaned
from tests.quality.public_pages import Page

_WORD = re.compile(r"\w+")
_BY = re.compile(r"^(?:by|von|door|par|por)\s+", re.IGNORECASE)
_APART = (BlockKind.CAPTION, BlockKind.TITLE)
"""Blocks that no benchmark counts as text."""

Outcome = tuple[Page, Cleaned]
"""A page and what became of it."""


def scores(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Every measure that the pages tell the truth for."""
    found = {
        **_text([o for o in outcomes if o[0].text]),
        **_fields(outcomes),
        **_blocks([o for o in outcomes if o[0].paragraphs]),
        "captions": _kept(outcomes),
        "leak": _leak([o for o in outcomes if o[0].foreign]),
    }
    return {name: share for name, share in found.items() if share == share}  # NaN: nothing to measure


def body(cleaned: Cleaned) -> str:
    """The text that counts."""
    return "\n".join(cleaned.text.text_of(block) for block in cleaned.text.blocks if block.kind not in _APART)


def _text(outcomes: Sequence[Outcome]) -> dict[str, float]:
    pairs = [(_runs(page.text), _runs(body(cleaned))) for page, cleaned in outcomes]
    precision = mean((true & said).total() / said.total() for true, said in pairs if said)
    recall = mean((true & said).total() / true.total() for true, said in pairs if true)
    words = mean(_overlap(_words(page.text.lower()), _words(body(cleaned).lower())) for page, cleaned in outcomes)
    return {"F1": f1(precision, recall), "P": precision, "R": recall, "words": words}


def _fields(outcomes: Sequence[Outcome]) -> dict[str, float]:
    told = [(page, cleaned.metadata) for page, cleaned in outcomes]
    return {
        "title": mean(plain(page.title) == plain(data.title) for page, data in told if page.title),
        "date": mean(page.published == (as_text(data.published) or "")[:10] for page, data in told if page.published),
        "authors": mean(_people(page.authors) == _people(data.byline) for page, data in told if page.authors),
    }


def _blocks(outcomes: Sequence[Outcome]) -> dict[str, float]:
    precision, recall, leads = [], [], []
    right, marked, wanted = 0, 0, 0
    for page, cleaned in outcomes:
        blocks = [(block.kind, plain(cleaned.text.text_of(block))) for block in cleaned.text.blocks]
        said = Counter(text for kind, text in blocks if kind not in (BlockKind.HEADING, BlockKind.TITLE) and text)
        true = Counter(text for text in map(plain, (*page.leads, *page.paragraphs)) if text)
        precision.append((said & true).total() / max(1, said.total()))
        recall.append((said & true).total() / max(1, true.total()))
        heads = Counter(text for kind, text in blocks if kind is BlockKind.HEADING and text != plain(page.title))
        true_heads = Counter(text for text in map(plain, page.headings) if text)
        right, marked, wanted = (
            right + (heads & true_heads).total(),
            marked + heads.total(),
            wanted + true_heads.total(),
        )
        leads += [plain(page.leads[0])[:60] in " \n ".join(text for _, text in blocks)] if page.leads else []
    return {
        "para": f1(mean(precision), mean(recall)),
        "headR": right / wanted if wanted else float("nan"),
        "headP": right / marked if marked else float("nan"),
        "lead": mean(leads),
    }


def _kept(outcomes: Sequence[Outcome]) -> float:
    """The share of captions that are kept and marked as such."""
    hits = []
    for page, cleaned in outcomes:
        here = [cleaned.text.text_of(block) for block in cleaned.text.blocks if block.kind is BlockKind.CAPTION]
        notes = [block.note for block in cleaned.text.blocks if block.kind is BlockKind.CAPTION]
        whole = [plain(f"{text} {note}") for text, note in zip(here, notes, strict=True)]
        hits += [
            any(caption in text or plain(first) == caption for text, first in zip(whole, here, strict=True))
            for caption in filter(None, map(plain, page.captions))
        ]
    return mean(hits)


def _leak(outcomes: Sequence[Outcome]) -> float:
    texts = [(page, " ".join(body(cleaned).split())) for page, cleaned in outcomes]
    return mean(" ".join(snippet.split()) in text for page, text in texts for snippet in page.foreign)


def plain(text: str) -> str:
    """Words in small letters with single blanks."""
    return " ".join(_words(unicodedata.normalize("NFKC", text).replace("\u00ad", "").lower()))


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def mean(shares: Iterable[float]) -> float:
    """The average; NaN of nothing."""
    values = list(shares)
    return fmean(values) if values else float("nan")


def _people(names: Iterable[str]) -> set[str]:
    return {plain(_BY.sub("", name.strip())) for name in names}


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)) if words)


def _overlap(true: Sequence[str], said: Sequence[str]) -> float:
    common = (Counter(true) & Counter(said)).total()
    return 2 * common / (len(true) + len(said)) if true or said else 1.0
