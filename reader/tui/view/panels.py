"""What the panels beside an article list: its names, its quotes, what cleaning took out."""

from collections.abc import Container, Iterable

from reader.core.analysis import CERTAIN, Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.core.safe import safe_line
from reader.core.text import Removal
from reader.tui.view.entries import Entry
from reader.tui.view.looks import Look
from reader.tui.view.markings import kind_of
from reader.tui.view.notices import rule_name
from reader.tui.view.numbers import short
from reader.tui.view.runs import Line, Run, line, spread, under
from reader.tui.view.wrap import BREAK_SIGN, wrap

HEADINGS = {
    EntityKind.PERSON: ("People", Look.PERSON),
    EntityKind.ORGANISATION: ("Organisations", Look.ORGANISATION),
    EntityKind.PLACE: ("Places", Look.PLACE),
    EntityKind.MISC: ("Other names", Look.MISC),
}
"""What the names of a kind stand under, and how they look."""
KINDS = {
    QuoteKind.DIRECT: "said",
    QuoteKind.PARTIAL: "in part",
    QuoteKind.INDIRECT: "reported",
    QuoteKind.SCARE: "so-called",
    QuoteKind.TITLE: "title",
}
"""Kinds of quotes in words."""
QUOTE_LINES = 6
"""Lines of a quote that its panel shows."""
REMOVAL_LINES = 8
"""Lines of a removed piece that its panel shows."""


def name_entries(entities: Iterable[Entity], width: int) -> list[Entry]:
    """Names by kind, those mentioned most first; keys are indexes into ``entities``."""
    numbered = list(enumerate(entities))
    entries: list[Entry] = []
    for kind, (heading, look) in HEADINGS.items():
        ofkind = [(number, entity) for number, entity in numbered if kind_of(entity) is kind]
        if not ofkind:
            continue
        entries.append(Entry((line((heading, Look.DIM)),), space=1 if entries else 0))
        for number, entity in sorted(ofkind, key=lambda pair: -len(pair[1].mentions)):
            name = safe_line(entity.name)
            count = Run(short(len(entity.mentions)), (Look.DIM,))
            place = f" · {safe_line(entity.place)}" if entity.place else ""  # an adjective counts for its place
            shown = line((name, look), (place, Look.DIM))
            entries.append(Entry((spread(shown, line(count, " "), width),), str(number), name + place))
    return entries


def quote_entries(analysis: Analysis, plain: str, width: int) -> list[Entry]:
    """Quotes in reading order: who, how, what; keys are indexes into ``analysis.quotes``."""
    entries: list[Entry] = []
    for number, quote in enumerate(analysis.quotes):
        words = safe_line(quote.span.of(plain))
        head = spread(_speaker(quote), line((KINDS[quote.kind], Look.DIM), " "), width, gap=2)
        bar = Run("▎ ", (Look.QUOTE_BAR,))
        body = tuple((bar, *under(part, Look.QUOTE)) for part in wrapped(words, width - 3, QUOTE_LINES))
        entries.append(Entry((head, *body), str(number), f"{quote.speaker or ''} {words}", 1 if entries else 0))
    return entries


def _speaker(quote: Quote) -> Line:
    """Who said it; a question mark where that is unsure."""
    if not quote.speaker:
        return line(("nobody named", Look.DIM))
    unsure: Run | str = Run(" ?", (Look.WARNING,)) if quote.confidence < CERTAIN else ""
    return line((safe_line(quote.speaker), Look.PERSON), unsure)


def removal_entries(removals: Iterable[Removal], width: int, restored: Container[Removal] = ()) -> list[Entry]:
    """Rule and text of each removal and repair; keys are indexes into ``removals``.

    Those in ``restored`` were put back.
    """
    entries: list[Entry] = []
    for number, removal in enumerate(removals):
        back = removal in restored
        kind = ("put back", Look.SUCCESS) if back else ("repaired" if removal.is_repair else "removed", Look.DIM)
        head = spread(line((rule_name(removal.rule), Look.STRONG)), line(kind, " "), width, gap=2)
        text = safe_line(removal.text)
        lines = [*wrapped(text, width - 3, REMOVAL_LINES)]
        if removal.replacement is not None and not back:
            lines += [line("→ ", *part) for part in wrapped(safe_line(removal.replacement), width - 5, 2)]
        body = tuple((Run("  "), *under(part, Look.TEXT if back else Look.REMOVED)) for part in lines)
        entries.append(Entry((head, *body), str(number), f"{removal.rule} {text}", 1 if entries else 0))
    return entries


def wrapped(text: str, width: int, most: int) -> list[Line]:
    """``text`` in at most ``most`` lines, the last one cut with an ellipsis."""
    cuts = wrap(text[: (most + 1) * max(width, 4) * 2], width)
    lines = [line(text[cut.start : cut.end], (BREAK_SIGN if cut.broken else "", Look.DIM)) for cut in cuts[:most]]
    if len(cuts) > most:
        lines[-1] = (*lines[-1], Run(" …", (Look.DIM,)))
    return lines
