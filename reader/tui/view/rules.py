"""The rules of cleaning as entries of a list."""

from collections.abc import Iterable

from reader.core.decisions import SourceRule
from reader.core.safe import safe_line
from reader.library.deciding import in_words
from reader.tui.view.ages import DateStyle, day
from reader.tui.view.entries import Entry
from reader.tui.view.looks import Look
from reader.tui.view.runs import Run, line, spread
from reader.tui.view.wrap import wrap


def rule_entries(rules: Iterable[SourceRule], width: int, style: DateStyle) -> list[Entry]:
    """Rules below the name of their source; keys are their numbers."""
    entries: list[Entry] = []
    source = None
    for rule in rules:
        if rule.source != source:
            source = rule.source
            entries.append(Entry((line((safe_line(rule.title), Look.STRONG)),), space=1 if entries else 0))
        says = in_words(rule.like, keep=rule.keep)
        made = day(rule.created, style) if rule.created else ""
        cuts = wrap(says, max(12, width - len(made) - 6))
        first, *rest = (says[cut.start : cut.end] for cut in cuts)
        look = Look.SUCCESS if rule.keep else Look.REMOVED
        sign = Run("+ " if rule.keep else "− ", (look,))
        head = spread(line("  ", sign, first), line((made, Look.DIM), " "), width, gap=2)
        entries.append(Entry((head, *(line("    ", part) for part in rest)), str(rule.id), f"{rule.title} {says}"))
    return entries
