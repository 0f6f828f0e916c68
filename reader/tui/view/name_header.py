"""The head of the page of a name: what it is, how often it was in the news, who is named with it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from reader.core.analysis import EntityKind
from reader.core.listing import NameCount, NamePage
from reader.core.safe import safe_line
from reader.tui.view.ages import DateStyle, day
from reader.tui.view.cells import width as cells
from reader.tui.view.looks import Look
from reader.tui.view.numbers import counted, short
from reader.tui.view.runs import Line, Run, crop, line, spread, width_of

KIND_WORDS = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.PLACE: "place",
    EntityKind.MISC: "other name",
}
"""Kinds of names in words."""
KIND_SHORT = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "org.",
    EntityKind.PLACE: "place",
    EntityKind.MISC: "other",
}
"""The same in a few cells."""
KIND_LOOKS = {
    EntityKind.PERSON: Look.PERSON,
    EntityKind.ORGANISATION: Look.ORGANISATION,
    EntityKind.PLACE: Look.PLACE,
    EntityKind.MISC: Look.MISC,
}
"""How names of each kind look."""
BARS = "▂▃▄▅▆▇█"
"""From few to many."""
NONE = "▁"
"""A week in which nobody named it."""
DOT = " · "


def header_lines(page: NamePage, width: int, style: DateStyle, mute_key: str) -> tuple[Line, ...]:
    """The lines above the lists; as many as there is something to say."""
    name = Run(safe_line(page.name.name), (KIND_LOOKS[page.name.kind],))
    facts = _facts(page)
    beside = cells(name.text) + 3 + width_of(facts) <= width
    head = [spread((name,), facts, width, gap=3)] if beside else [crop((name,), width), crop(facts, width)]
    also = [*filter(None, [page.own_name]), *(one.name for one in page.spellings)]
    if also:
        words = DOT.join(dict.fromkeys(safe_line(one) for one in also))
        head.append(crop(line(("also  ", Look.DIM), words), width))
    if page.muted:
        head.append(crop(line((f"muted: neither listed nor marked · {mute_key} brings it back", Look.WARNING)), width))
    if page.bars:
        head.append(bars_line(page, width, style))
    if page.beside:
        head.append(beside_line(page.beside, width))
    return tuple(head)


def bars_line(page: NamePage, width: int, style: DateStyle) -> Line:
    """Mentions over time, the newest at the right, with the day of the first bar."""
    left = line((f"per {page.unit.value}  ", Look.DIM))
    since = line((f"  since {day(datetime.fromtimestamp(page.since, UTC).date(), style)}", Look.DIM))
    room = max(4, width - width_of(left) - width_of(since))
    return crop((*left, *bars(page.bars, room), *since), width)


def bars(values: Sequence[int], room: int) -> Line:
    """A bar for each value; when there is no room for all, neighbours are added up."""
    together = max(1, -(-len(values) // room))
    start = len(values) % together
    sums = [sum(values[:start])] if start else []
    sums += [sum(values[at : at + together]) for at in range(start, len(values), together)]
    most = max(sums, default=0) or 1
    runs: list[Run] = []
    for value in sums:
        sign = BARS[-(-value * len(BARS) // most) - 1] if value else NONE
        look = Look.ACCENT if value else Look.RULE
        if runs and runs[-1].looks == (look,):
            runs[-1] = Run(runs[-1].text + sign, (look,))
        else:
            runs.append(Run(sign, (look,)))
    return tuple(runs)


def beside_line(names: Sequence[NameCount], width: int) -> Line:
    """Who is named with it, as many as fit whole."""
    shown: list[Run] = [*line(("with  ", Look.DIM))]
    for number, name in enumerate(names):
        piece = line(
            (DOT if number else "", Look.DIM),
            (safe_line(name.name), KIND_LOOKS[name.kind]),
            (f" {short(name.articles)}", Look.DIM),
        )
        if number and width_of(shown) + width_of(piece) > width:
            break
        shown += piece
    return crop(shown, width)


def _facts(page: NamePage) -> Line:
    """Kind and counts."""
    parts = [
        KIND_WORDS[page.name.kind],
        counted(page.name.articles, "article", "articles"),
        counted(page.name.mentions, "mention", "mentions"),
        counted(page.quotes, "quote", "quotes"),
    ]
    return line((DOT.join(parts), Look.DIM))
