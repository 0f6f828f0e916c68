"""A part of a query as an SQL condition on one line of ``articles a``."""

from dataclasses import dataclass
from typing import Any

from reader.core.queries import And, Between, FieldIs, FieldName, Is, Not, Or, Part, State
from reader.core.safe import safe_line
from reader.storage.catalogue import Catalogue
from reader.storage.matching import expression
from reader.storage.rows import first_order


@dataclass(frozen=True, slots=True)
class Condition:
    """SQL with the values for its question marks."""

    sql: str
    """The condition."""
    values: tuple[Any, ...] = ()
    """The values, in order."""

    def negated(self) -> "Condition":
        """The opposite."""
        return Condition(f"NOT ({self.sql})", self.values)


NEVER = Condition("0")
"""What no article meets."""

ALWAYS = Condition("1")
"""What every article meets."""

_STATES = {
    Is.UNREAD: Condition("a.read = 0"),
    Is.READ: Condition("a.read = 1"),
    Is.STARRED: Condition("a.starred = 1"),
    Is.NOTED: Condition("a.noted = 1"),
    Is.TAGGED: Condition("EXISTS (SELECT 1 FROM article_tags t WHERE t.ord = a.ord)"),
}
_BOUND = 2**62
"""Beyond every key of order."""


def condition(part: Part, catalogue: Catalogue) -> Condition:
    """The part, whatever it is."""
    if (words := expression(part)) is not None:
        return Condition("a.ord IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)", (words,))
    match part:
        case State(state):
            return _STATES[state]
        case FieldIs():
            return _field(part, catalogue)
        case Between(after, before):
            return _between(after, before)
        case Not(inner):
            return condition(inner, catalogue).negated()
        case And(parts) | Or(parts):
            operator = " OR " if isinstance(part, Or) else " AND "
            return _joined(operator, [condition(one, catalogue) for one in parts])
    return ALWAYS


def in_feeds(feeds: frozenset[int]) -> Condition:
    """The article is of one of the feeds."""
    return Condition(f"a.feed_id IN ({', '.join(map(str, sorted(feeds)))})") if feeds else NEVER


def order_of(second: int) -> int:
    """The lowest key of order of a second, kept within what the file can hold."""
    return max(-_BOUND, min(first_order(second), _BOUND))


def _field(part: FieldIs, catalogue: Catalogue) -> Condition:
    if part.name is FieldName.FEED:
        return in_feeds(catalogue.named(part.value))
    if part.name is FieldName.FOLDER:
        return in_feeds(catalogue.inside(part.value))
    if part.name is FieldName.LANGUAGE:
        return Condition("a.language = ?", (safe_line(part.value).casefold(),))
    sql = "EXISTS (SELECT 1 FROM article_tags t WHERE t.ord = a.ord AND t.tag_id = ?)"
    return Condition(sql, (catalogue.tag(part.value)[0],))


def _between(after: int | None, before: int | None) -> Condition:
    low = order_of(after) if after is not None else -_BOUND
    high = order_of(before) if before is not None else _BOUND
    return Condition("a.ord >= ? AND a.ord < ?", (low, high))


def _joined(operator: str, conditions: list[Condition]) -> Condition:
    if not conditions:
        return ALWAYS
    return Condition(
        operator.join(f"({one.sql})" for one in conditions),
        tuple(value for one in conditions for value in one.values),
    )
