"""Indirect speech: ``X zei dat …``, ``volgens X …``."""

from collections.abc import Sequence

from reader.core.analysis import Quote, QuoteKind
from reader.core.spans import Span
from reader.language.cues import Cue
from reader.language.people import People
from reader.language.scene import Item, Unit
from reader.language.speakers import Said, subject

_SHORTEST = 3
"""Words of the shortest clause that counts."""
_TAIL = 7
"""Items after a verb at the end of a sentence that still belong to who says it."""
_SUBORDINATE = frozenset("die dat who which that der das qui que quien als when toen if omdat because weil".split())
_REPORTED = frozenset(
    "sei seien habe werde würde würden könne müsse solle wolle dürfe gebe hätte hätten wäre wären könnte müsste".split()
)
_ENDS = frozenset(".!?;")


def indirect(unit: Unit, found: Sequence[Cue], people: People) -> list[Quote]:
    """The clauses of a unit that report speech without marks."""
    quotes: list[Quote] = []
    done = -1
    for cue in found:
        if cue.at < done:
            continue
        start, stop = _stretch(unit.items, cue, people)
        said = subject(unit, cue, people) if stop else None
        if said is None or stop - start < _SHORTEST or not _wanted(cue, said):
            continue
        span = _span(unit.items, start, stop)
        if span is None:
            continue
        items = unit.items
        quotes.append(
            Quote(
                span,
                QuoteKind.INDIRECT,
                said.who.name if said.who else None,
                Span(items[cue.at].start, items[cue.stop - 1].end),
                said.confidence,
            )
        )
        done = max(stop, cue.stop)
    return quotes


def _stretch(items: Sequence[Item], cue: Cue, people: People) -> tuple[int, int]:
    """First item and item after the last of what is reported; 0 and 0 when nothing is."""
    start = _clause_start(items, cue, people)
    if start is not None:
        return start, _clause_stop(items, start)
    comma = _comma_before(items, cue, people)
    return (_sentence_start(items, comma), comma) if comma else (0, 0)


def _comma_before(items: Sequence[Item], cue: Cue, people: People) -> int:
    """The comma that parts a clause from ``zegt Bos`` or ``Bos said`` at the end of its sentence; 0 when none does."""
    comma = next((number for number in range(cue.at - 1, max(0, cue.at - 5), -1) if items[number].text == ","), 0)
    rest = _clause_stop(items, cue.stop) - cue.stop
    named = any(
        item.entity or item.lower in people.words.of("subject_pronouns") for item in items[comma : cue.stop + 4]
    )
    if not comma or rest > _TAIL or not named or any(item.quote for item in items[:comma]):
        return 0
    between = {item.lower for item in items[comma + 1 : cue.at] if not item.entity}
    return 0 if between & _SUBORDINATE else comma


def _sentence_start(items: Sequence[Item], stop: int) -> int:
    """The first item of the sentence that an item stands in."""
    for number in range(stop - 1, -1, -1):
        if items[number].text in _ENDS:
            return number + 1
    return 0


def _wanted(cue: Cue, said: Said) -> bool:
    """Whether what ``volgens`` introduces has a speaker that is named; ``volgens de planning`` has none."""
    return said.who is not None or not cue.according


def _clause_start(items: Sequence[Item], cue: Cue, people: People) -> int | None:
    """The first item of what is reported."""
    words = people.words
    if cue.according:
        return _after_source(items, cue.stop, people)
    for number in range(cue.stop, min(len(items), cue.stop + 9)):
        item = items[number]
        if item.lower in words.of("that") and items[number - 1].lower not in ("zo", "so"):
            return number + 1
        if item.text == "," and words.language == "de" and _conjunctive(items, number):
            return number + 1
        if item.quote or item.text in _ENDS or item.text == ":" or (item.text == "," and words.language != "de"):
            break
    if items[cue.at].lower in words.of("thatless") and cue.stop < len(items):
        return cue.stop if _opens_clause(items[cue.stop], people) and not _quote_before(items, cue.at) else None
    return None


def _conjunctive(items: Sequence[Item], comma: int) -> bool:
    """Whether a German clause after a comma has a verb in the form of reported speech."""
    return any(item.lower in _REPORTED for item in items[comma + 1 : comma + 14])


def _after_source(items: Sequence[Item], start: int, people: People) -> int | None:
    """The clause after the name that follows ``volgens``."""
    for number in range(start, min(len(items), start + 8)):
        item = items[number]
        if item.entity or item.lower in people.words.of("pronouns_all"):
            return _after_name(items, number + 1)
        if item.text in _ENDS or item.quote:
            return None
    return None


def _opens_clause(item: Item, people: People) -> bool:
    """Whether a clause without ``that`` can begin with an item."""
    words = people.words
    return (
        bool(item.entity)
        or item.lower in words.of("pronouns")
        or item.lower
        in (
            "the",
            "there",
            "it",
            "they",
            "we",
            "this",
            "these",
            "a",
            "an",
            "his",
            "her",
            "its",
            "their",
            "no",
            "more",
        )
    )


def _quote_before(items: Sequence[Item], at: int) -> bool:
    """Whether a quotation stands before the verb, so that what follows is its subject."""
    return any(item.quote for item in items[max(0, at - 4) : at])


def _after_name(items: Sequence[Item], number: int) -> int | None:
    """The clause after the name in ``volgens X …``: after its verb in Dutch and German order, or after a comma."""
    if number >= len(items) or items[number].text in _ENDS:
        return None
    return number + 1 if items[number].text == "," else number


def _clause_stop(items: Sequence[Item], start: int) -> int:
    """The item after the last one of a clause."""
    stop = start
    while stop < len(items) and items[stop].text not in _ENDS:
        stop += 1
    return stop


def _span(items: Sequence[Item], start: int, stop: int) -> Span | None:
    """The text of a clause; ``None`` when nearly all of it is one quotation."""
    last = items[stop - 1]
    begin, end = items[start].start, last.quote.close if last.quote else last.end
    inside = sum(item.end - item.start for item in items[start:stop] if item.quote)
    return Span(begin, end) if end > begin and inside < 0.75 * (end - begin) else None
