"""Measures reported clauses: by place, by more than half of their words, and by who is shown to have said them.

An article without a clause annotated as reported says nothing about them when its whole set has none, so those count
only in sets that annotate them: the corpus does.
"""

import re
from collections.abc import Sequence

from reader.core.analysis import CERTAIN, Analysis, Quote, QuoteKind
from reader.core.spans import Span
from tests.quality.language.annotated import Annotated, Said, bare
from tests.quality.language.counts import Counts

KIND = "indirect"
"""What a reported clause is annotated as."""
_WORD = re.compile(r"\w+")


def count(article: Annotated, analysis: Analysis, counts: Counts) -> None:
    """Count the reported clauses of one article in."""
    plain = article.text.plain
    gold = [one for one in article.quotes if one.kind == KIND]
    free = [bare(one.span, plain) for one in article.quotes if one.kind == "any"]
    got = [one for one in analysis.quotes if one.kind is QuoteKind.INDIRECT]
    got = [one for one in got if not any(_half(bare(one.span, plain), place, plain) for place in free)]
    spans = {bare(one.span, plain) for one in gold}
    pairs = _pairs(gold, got, plain)
    counts.add("reported exact", sum(bare(one.span, plain) in spans for one in got), len(got), len(gold))
    counts.add("reported", len(pairs), len(got), len(gold))
    for want, have in pairs:
        _count_speaker(article, want, have, counts)
    paired = [one for _, one in pairs]
    for one in gold:
        counts.add("reported speakers", 0, 0, one.speaker is not None)
        if one not in [want for want, _ in pairs]:
            _error(article, counts, "missed", one.span, one.speaker)
    for found in got:
        if found not in paired:
            _error(article, counts, "false", found.span, found.speaker)
        elif bare(found.span, plain) not in spans:
            _error(article, counts, "not exact", found.span, found.speaker)


def _error(article: Annotated, counts: Counts, what: str, span: Span, speaker: str | None) -> None:
    """Note an error."""
    counts.errors[f"reported: {what}"] += 1
    plain = article.text.plain
    before, after = plain[max(0, span.start - 60) : span.start], plain[span.end : span.end + 60]
    line = f"{before}[{span.of(plain)}]{after}".replace("\n", " ")
    counts.shown.append(f"{article.id}: reported {what} ({speaker}): {line}")


def _pairs(gold: Sequence[Said], got: Sequence[Quote], plain: str) -> list[tuple[Said, Quote]]:
    """Each clause found with the one annotated that it has more than half of the words in common with."""
    left, pairs = list(gold), []
    for found in got:
        span = bare(found.span, plain)
        want = next((one for one in left if _half(bare(one.span, plain), span, plain)), None)
        if want is not None:
            left.remove(want)
            pairs.append((want, found))
    return pairs


def _half(one: Span, other: Span, plain: str) -> bool:
    """Whether two stretches have more than half of the words of the longer one in common."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    if start >= end:
        return False
    longest = max(_words(one.of(plain)), _words(other.of(plain)))
    return 2 * _words(plain[start:end]) > longest


def _words(text: str) -> int:
    """The number of words in a text."""
    return len(_WORD.findall(text))


def _shown(found: Quote) -> str | None:
    """The speaker of a clause that is shown as certain."""
    return found.speaker if found.confidence >= CERTAIN else None


def _count_speaker(article: Annotated, want: Said, found: Quote, counts: Counts) -> None:
    """The speaker of a clause that was found."""
    shown = _shown(found)
    right = shown is not None and shown.casefold() == (want.speaker or "").casefold()
    counts.add("reported speakers", right, shown is not None, 0)
    if not right and (shown or want.speaker):
        counts.errors["speaker of reported: " + ("wrong" if shown else "missing")] += 1
        text = want.span.of(article.text.plain)[:50]
        counts.shown.append(f"{article.id}: reported {text!r} said by {want.speaker}, got {shown}")
