"""Finds every quotation of a document with its kind, speaker and cue."""

import re
from collections.abc import Sequence

from reader.core.analysis import Entity, EntityKind, Quote, QuoteKind
from reader.core.spans import Span
from reader.core.text import Block, BlockKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.calling import calling
from reader.language.quotes.clauses import before
from reader.language.quotes.cues import Cue, cues
from reader.language.quotes.echoes import echoed
from reader.language.quotes.indirect import indirect
from reader.language.quotes.interview import guest
from reader.language.quotes.kinds import COPULAS, kind_of
from reader.language.quotes.marks import Marked
from reader.language.quotes.people import People
from reader.language.quotes.reporting import may_report
from reader.language.quotes.scene import Item, Unit, units
from reader.language.quotes.speakers import Said, speaker_of
from reader.language.quotes.standing import from_around
from reader.language.quotes.subjects import FAR, NAMED, NEIGHBOUR, SAME
from reader.language.tokens import Document

_INSIDE = re.compile(r", (?:(?:a|ont|avait) )?(?:s['’])?([\w'’]+)[ -]([^,.»]{2,60})[,.]")
_LABEL = 2
"""Words up to which a fragment that nobody with a name surely says is only mentioned."""
_FOR = frozenset("voor für for pour para".split())
_PLURALS = frozenset("noemen noemden nennen nannten bezeichneten sprachen call describe".split())
"""Verbs of calling whose subject, when it has no name, is everybody."""
_SAID = (QuoteKind.DIRECT, QuoteKind.PARTIAL)


def quotations(
    document: Document, blocks: Sequence[Block], entities: Sequence[Entity], words: Lexicon
) -> tuple[Quote, ...]:
    """The quotations and reported clauses of a document, by start; an inner one follows its outer one."""
    every = list(units(document, blocks, entities))
    people = People(words, entities, guest(every, blocks, entities))
    for unit in every:
        people.learn_titles(unit)
    found: list[Quote] = []
    for number, unit in enumerate(every):
        following = every[number + 1] if number + 1 < len(every) else None
        block = blocks[unit.block]
        found += _unit_quotes(document.plain, unit, following, block, people)
        people.note(unit, heading=block.kind is BlockKind.HEADING)
    found = echoed(found, blocks, document.plain)
    return tuple(sorted(_proper(found), key=lambda quote: (quote.span.start, -quote.span.end)))


def _unit_quotes(plain: str, unit: Unit, following: Unit | None, block: Block, people: People) -> list[Quote]:
    """The quotations of one unit."""
    places = unit.quotes
    if not places and not may_report(unit.items, people.words.language):
        return []
    found = cues(unit.items, people.words)
    quotes = [_quote(plain, unit, at, found, following, people) for at in places]
    if places and not _closed(unit.items[places[-1]]):
        people.open_in = unit.block
    for quote in quotes:
        _remember(quote, unit, people)
    quotes += [_inner(one) for one in unit.inner]
    if block.kind not in (BlockKind.HEADING, BlockKind.TITLE):
        for quote in indirect(unit, people):
            quotes.append(quote)
            _remember(quote, unit, people)
    return quotes


def _closed(item: Item) -> bool:
    """Whether a quotation has a closing mark."""
    return item.quote is None or item.quote.closed


def _quote(plain: str, unit: Unit, at: int, found: list[Cue], following: Unit | None, people: People) -> Quote:
    """One quotation with all that can be told of it."""
    item = unit.items[at]
    assert item.quote is not None  # noqa: S101  (the caller picked the items that are quotations)
    span = Span(item.quote.start, item.quote.end)
    text = span.of(plain)
    call = calling(unit.items, at, people.words, text)
    said = speaker_of(unit, at, found, people, call)
    said = said or _said_inside(text, span.start, people) or _held(unit, at, people)
    plural = call is not None and unit.items[call.at].lower in _PLURALS
    called = call is not None and said is not None and not (plural and said.who is None)
    kind = kind_of(text, unit.items, at, people.words, said=said is not None, closed=item.quote.closed, called=called)
    if kind not in _SAID:
        return Quote(span, kind)
    if said is None:
        said = from_around(unit, at, kind, following, people)
    if said is None:
        if kind is QuoteKind.PARTIAL and len(text.split()) <= 6:
            return Quote(span, QuoteKind.SCARE)
        return Quote(span, kind, None, None, 0.5)
    doubtful = (said.who is None or said.confidence < FAR) and not called
    if kind is QuoteKind.PARTIAL and len(text.split()) <= _LABEL and doubtful:
        return Quote(span, QuoteKind.SCARE)
    cue = Span(unit.items[said.cue.at].start, unit.items[said.cue.stop - 1].end) if said.cue else None
    return Quote(span, kind, said.who.name if said.who else None, cue, said.confidence)


def _held(unit: Unit, at: int, people: People) -> Said | None:
    """The person whose opinion follows a verb of being: ``Bos is ‘heel boos’``, ``voor Bos is het ‘een fout’``."""
    items = unit.items
    near = [item.lower for item in items[max(0, at - 2) : at]]
    if not any(word in COPULAS for word in near):
        return None
    first = items[1].entity if len(items) > 1 and items[0].lower in _FOR else None
    got = before(unit, Cue(at, at, according=False), people)
    who = first or (got.who if got else None)
    return Said(who, NEIGHBOUR) if who and who.kind is EntityKind.PERSON else None


def _said_inside(text: str, start: int, people: People) -> Said | None:
    """The speaker named inside the marks, as French does: ``« Il faut, explique Paul Derain, changer. »``."""
    if people.words.language != "fr":
        return None
    for match in _INSIDE.finditer(text):
        if match[1] in people.words.speech:
            who = people.mentioned(start + match.start(2), start + match.end(2))
            if who or match[2].split(" ")[0].casefold() in people.words.of("pronouns_all"):
                return Said(who or people.speaker or people.subject, NAMED if who else SAME)
    return None


def _remember(quote: Quote, unit: Unit, people: People) -> None:
    """Keep in mind who spoke."""
    if quote.kind not in (*_SAID, QuoteKind.INDIRECT):
        return
    if quote.speaker is None:
        if quote.cue is not None and quote.kind is not QuoteKind.INDIRECT:
            people.spoke(None, unit.block)
        return
    who = next((entity for entity in people.entities if entity.name == quote.speaker), None)
    if who:
        people.spoke(who, unit.block)


def _inner(one: Marked) -> Quote:
    """A quotation inside another: it is mentioned there, and whose it is is not looked for."""
    return Quote(Span(one.start, one.end), QuoteKind.SCARE, None, None, 0.3)


def _proper(quotes: list[Quote]) -> list[Quote]:
    """The quotations without those that cross another."""
    kept: list[Quote] = []
    marked = [quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT]
    for quote in marked + [quote for quote in quotes if quote.kind is QuoteKind.INDIRECT]:
        if all(
            not quote.span.overlaps(other.span) or quote.span.contains(other.span) or other.span.contains(quote.span)
            for other in kept
        ):
            kept.append(quote)
    return kept
