"""A query taken apart: what it asks for that an index can answer, and the rest."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reader.core.errors import QueryError
from reader.core.queries import And, Between, FieldIs, FieldName, Is, Not, Or, Part, Query, State, Words
from reader.core.safe import safe_line
from reader.storage.catalogue import Catalogue
from reader.storage.conditions import Condition, condition, order_of
from reader.storage.matching import conjunction, expression, says_something
from reader.storage.spellings import widened

MOST_PARTS = 400
"""Words and fields that one query may have."""

_FLAGS = {Is.UNREAD: ("read", False), Is.READ: ("read", True), Is.STARRED: ("starred", True), Is.NOTED: ("noted", True)}
_TEXT_FIELDS = (FieldName.TITLE, FieldName.BY, FieldName.ENTITY, FieldName.SAID, FieldName.NOTE)


@dataclass(slots=True)
class Wants:
    """Everything here must hold at once."""

    feeds: frozenset[int] | None = None
    """Of one of these feeds."""
    flags: dict[str, bool] = field(default_factory=dict)
    """Read, starred, noted, or not."""
    tags: set[str] = field(default_factory=set)
    """With these tags."""
    tagged: bool = False
    """With any tag."""
    language: str = ""
    """In this language."""
    low: int | None = None
    """Key of order at least this."""
    high: int | None = None
    """Key of order below this."""
    match: str = ""
    """Full-text expression."""
    others: list[Condition] = field(default_factory=list)
    """Everything else."""
    never: bool = False
    """Whether it contradicts itself."""

    @property
    def only_words(self) -> bool:
        """Whether it asks for words and nothing else."""
        return bool(self.match) and self == Wants(match=self.match)


def wants(query: Query, catalogue: Catalogue) -> Wants:
    """Take the query apart. Raises QueryError when it is too long."""
    if sum(1 for _ in _leaves(query.part)) > MOST_PARTS:
        raise QueryError("the search is too long", f"it may have {MOST_PARTS} words")
    wanted = Wants()
    words: list[Part] = []
    for part in _flat(widened(query.part, catalogue.aliases)):
        if not _says_something(part):
            continue
        if expression(part.part if isinstance(part, Not) else part) is not None:
            words.append(part)
        else:
            _take(wanted, part, catalogue)
    _take_words(wanted, words, catalogue)
    return wanted


def _take(wanted: Wants, part: Part, catalogue: Catalogue) -> None:
    match part:
        case State(state) if state in _FLAGS:
            _flag(wanted, *_FLAGS[state])
        case Not(State(state)) if state in _FLAGS:
            flag, on = _FLAGS[state]
            _flag(wanted, flag, not on)
        case State(Is.TAGGED):
            wanted.tagged = True
        case FieldIs(FieldName.TAG, value):
            wanted.tags.add(value)
        case FieldIs(FieldName.LANGUAGE, value) if not wanted.language:
            wanted.language = safe_line(value).casefold()
        case Between(after, before):
            _bound(wanted, after, before)
        case _ if (feeds := _feeds(part, catalogue)) is not None:
            wanted.feeds = feeds if wanted.feeds is None else wanted.feeds & feeds
        case _:
            wanted.others.append(condition(part, catalogue))


def _take_words(wanted: Wants, words: list[Part], catalogue: Catalogue) -> None:
    if any(isinstance(part, FieldIs) and part.name is FieldName.NOTE for part in words):
        _flag(wanted, "noted", True)
    found = conjunction(tuple(words))
    if found is not None:
        wanted.match = found
    else:
        wanted.others += [condition(part, catalogue) for part in words]


def _flag(wanted: Wants, flag: str, on: bool) -> None:
    wanted.never = wanted.never or wanted.flags.get(flag, on) is not on
    wanted.flags[flag] = on


def _bound(wanted: Wants, after: int | None, before: int | None) -> None:
    if after is not None:
        low = order_of(after)
        wanted.low = low if wanted.low is None else max(wanted.low, low)
    if before is not None:
        high = order_of(before)
        wanted.high = high if wanted.high is None else min(wanted.high, high)


def _feeds(part: Part, catalogue: Catalogue) -> frozenset[int] | None:
    """The feeds that the part means, when it is about feeds alone."""
    match part:
        case FieldIs(FieldName.FEED, value):
            return catalogue.named(value)
        case FieldIs(FieldName.FOLDER, value):
            return catalogue.inside(value)
        case Not(inner):
            feeds = _feeds(inner, catalogue)
            return None if feeds is None else frozenset(catalogue.feeds) - feeds
        case Or(parts):
            found = [_feeds(one, catalogue) for one in parts]
            return None if None in found else frozenset().union(*(one for one in found if one))
        case _:
            return None


def _flat(part: Part) -> Iterator[Part]:
    """The parts that must all hold."""
    if isinstance(part, And):
        for one in part.parts:
            yield from _flat(one)
    elif isinstance(part, Not) and isinstance(part.part, Not):
        yield from _flat(part.part.part)
    elif isinstance(part, Or):
        said = tuple(one for one in part.parts if _says_something(one))
        yield said[0] if len(said) == 1 else replace(part, parts=said)
    else:
        yield part


def _leaves(part: Part) -> Iterator[Part]:
    match part:
        case And(parts) | Or(parts):
            for one in parts:
                yield from _leaves(one)
        case Not(inner):
            yield from _leaves(inner)
        case _:
            yield part


def _says_something(part: Part) -> bool:
    """Whether the part asks for anything: signs alone are in no index and are passed over."""
    match part:
        case Words(text, _):
            return says_something(text)
        case FieldIs(name, value) if name in _TEXT_FIELDS:
            return says_something(value)
        case Not(inner):
            return _says_something(inner)
        case Or(parts):
            return any(_says_something(one) for one in parts)
        case _:
            return True
