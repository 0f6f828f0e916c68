"""Names, their mentions and what was said, as entries of lists."""

from dataclasses import dataclass
from datetime import datetime

from reader.core.analysis import CERTAIN, QuoteKind
from reader.core.listing import MentionRow, NameCount, QuoteRow
from reader.core.safe import safe_line
from reader.tui.view.ages import DateStyle, age
from reader.tui.view.entries import Entry
from reader.tui.view.finding import spans_of_words
from reader.tui.view.looks import Look
from reader.tui.view.name_header import KIND_LOOKS, KIND_SHORT, KIND_WORDS
from reader.tui.view.numbers import short
from reader.tui.view.panels import KINDS, wrapped
from reader.tui.view.rows import snippet_line
from reader.tui.view.runs import Line, Run, crop, line, mark, spread, text_of, under

DOT = " · "
QUOTE_LINES = 8
"""Lines of a quote that a list shows; the article has the rest."""
WIDEST = 92
"""Cells of a line of a quote: longer ones are hard to read."""
ROOMY = 76
"""Cells from which a name has a bar beside it."""
FULL, HALF = "━", "╸"
"""What the bar beside a name is made of."""
BAR_CELLS = 16
"""Its cells."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How entries are to be shown."""

    now: datetime
    """The present, for ages."""
    date_style: DateStyle = DateStyle.DAY_FIRST
    """Order of day, month and year."""
    words: str = ""
    """Words to mark."""
    most: int = 0
    """The number of articles that a full bar stands for."""
    with_speaker: bool = True
    """Whether a quote says who said it."""


def name_entry(name: NameCount, key: str, width: int, manner: Manner) -> Entry:
    """A name with its kind and counts, on one line."""
    text = safe_line(name.name)
    shown = mark([Run(text, (KIND_LOOKS[name.kind],))], spans_of_words(text, manner.words), Look.HIT)
    if width >= ROOMY:
        kind = line((KIND_WORDS[name.kind].ljust(14), Look.DIM))
        counts = line(f"{short(name.articles):>7}", (f"{short(name.mentions):>8}× ", Look.DIM))
        right = (*kind, *_bar(name.articles, manner.most), *counts)
    else:
        kind = line((KIND_SHORT[name.kind].ljust(6), Look.DIM))
        right = (*kind, Run(f"{short(name.articles):>6}"), Run(f"{short(name.mentions):>7}× ", (Look.DIM,)))
    return Entry((spread(shown, right, width, gap=2),), key, text)


def _bar(value: int, most: int) -> Line:
    """A bar whose length says how much of the most it is."""
    halves = -(-value * BAR_CELLS * 2 // most) if most else 0
    drawn = FULL * (halves // 2) + (HALF if halves % 2 else "")
    return (Run(drawn.ljust(BAR_CELLS), (Look.ACCENT,)),)


def mention_entry(row: MentionRow, key: str, width: int, manner: Manner) -> Entry:
    """An article that names somebody: when, where, title, and the sentence below."""
    article = row.article
    when = age(article.published, manner.now, manner.date_style)
    times = f"{short(row.mentions)}×" if row.mentions > 1 else ""
    title = safe_line(article.title) or "Untitled"
    head = spread(
        line((f"{when}{DOT}{safe_line(article.source)}{DOT}", Look.DIM), (title, Look.READ)),
        line((times, Look.DIM), " "),
        width,
    )
    sentence = crop((Run("  "), *snippet_line(row.sentence, width - 3)), width - 1)
    return Entry((head, sentence), key, f"{title} {row.sentence.text}", 1 if key != "0" else 0)


def quote_entry(row: QuoteRow, key: str, width: int, manner: Manner) -> Entry:
    """A quote: who and how, the words, and where they stand."""
    words, article = safe_line(row.text), row.article
    bar = Run("▎ ", (Look.QUOTE_BAR,))
    look = Look.QUOTE if row.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL) else Look.TEXT
    body = [(bar, *under(part, look)) for part in wrapped(words, min(width - 3, WIDEST), QUOTE_LINES)]
    body = [mark(part, spans_of_words(text_of(part), manner.words), Look.HIT) for part in body]
    title = safe_line(article.title) or "Untitled"
    where = f"{age(article.published, manner.now, manner.date_style)}{DOT}{safe_line(article.source)}{DOT}{title}"
    foot = line("  ", (where, Look.DIM))
    how = line((manner_of(row), Look.DIM), " ")
    if manner.with_speaker:
        lines = (spread(speaker_line(row), how, width, gap=2), *body, crop(foot, width - 1))
    else:
        doubt = doubt_line(row)
        lines = (*([doubt] if doubt else []), *body, spread(foot, how, width, gap=2))
    return Entry(lines, key, f"{row.speaker} {words} {title}", 1 if key != "0" else 0)


def manner_of(row: QuoteRow) -> str:
    """The cue, and the kind of quote unless it is the usual one: ``called · in part``."""
    kind = KINDS[row.kind]
    if not row.cue:
        return kind
    cue = safe_line(row.cue)
    return cue if row.kind is QuoteKind.DIRECT else f"{cue}{DOT}{kind}"


def speaker_line(row: QuoteRow) -> Line:
    """Who said it; doubt with a sign and in words."""
    if not row.speaker:
        return line(("nobody named", Look.DIM))
    return line((safe_line(row.speaker), Look.PERSON), *doubt_line(row))


def doubt_line(row: QuoteRow) -> Line:
    """The doubt about the speaker."""
    return line((" ? speaker uncertain", Look.WARNING)) if row.speaker and row.confidence < CERTAIN else ()
