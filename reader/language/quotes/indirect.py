"""Indirect speech: ``X zei dat …``, ``volgens X …``, ``…, said X``, and German sentences in reported form.

Only what is surely reported is taken: nothing negated, possible, asked or thought by the writer himself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.analysis import Quote, QuoteKind
from reader.core.spans import Span
from reader.language.lexicon import Lexicon
from reader.language.quotes.clause_ends import clause_end
from reader.language.quotes.fronted import clause_start
from reader.language.quotes.informants import APPEARS, of_source, of_verb, remember, remembered
from reader.language.quotes.people import People
from reader.language.quotes.reporting import Reporting, Verb, reporting
from reader.language.quotes.scene import Item, Unit
from reader.language.quotes.sentences import opening, sentences
from reader.language.quotes.sources import sourced
from reader.language.quotes.speakers import Said
from reader.language.quotes.trailing import trailing

_SHORTEST = 2
"""Words of the shortest clause that counts."""
_BACK = 6
"""Items before a verb among which a negation or an auxiliary makes it unreal."""
_FREE = 14
"""Items among which a German sentence in reported form has its verb."""


_UNDER = frozenset("nadat toen omdat als hoewel wanneer wenn als nachdem weil obwohl after when because".split())
_MARKS = frozenset(('"', "''", "“", "”", "„", "«", "»", "‘", "`", "‹", "›", "'"))
_OWNED = frozenset("my your our whose any no".split())
_GENITIVE = frozenset(("'s", "’s"))
_NOUN = 3
"""Items before an English noun among which its article stands."""
_OUTSIDE = 1
"""Words outside marks that a reported clause needs at least."""


@dataclass(frozen=True, slots=True)
class Report:
    """Reported stretches with who is shown to have said them."""

    spans: tuple[tuple[int, int], ...]
    """First item and item after the last of each."""
    cue: tuple[int, int]
    """The words of saying; equal numbers when there are none."""
    said: Said
    """Who says it."""
    stop: int
    """The item after all that belongs to it."""


def indirect(unit: Unit, people: People) -> list[Quote]:
    """The clauses of a unit that report speech without marks."""
    words = reporting(people.words.language)
    quotes: list[Quote] = []
    for start, stop in sentences(unit.items, people.words):
        if stop < len(unit.items) and unit.items[stop].text == "?":
            continue
        for report in _reports(unit, opening(unit.items, start, stop), stop, people, words):
            remember(people, report.said, unit.items[stop - 1].end)
            quotes += _quotes(unit.items, report)
    return quotes


def _reports(unit: Unit, start: int, stop: int, people: People, words: Reporting) -> Iterator[Report]:
    """What a sentence reports, in order."""
    done, any_found, at = start, False, start
    while at < stop:
        found = _at(unit, at, done, stop, people, words)
        if found:
            yield found
            done = at = max(found.stop, at + 1)
            any_found = True
        else:
            at += 1
    if not any_found and _free(unit.items, start, stop, words):
        said = remembered(people, unit, start)
        yield Report(((start, stop),), (start, start), said, stop)


def _at(unit: Unit, at: int, start: int, stop: int, people: People, words: Reporting) -> Report | None:
    """What is reported by the words of saying at an item."""
    items, lists = unit.items, people.words
    if items[at].quote or items[at].entity or not words.triggered(items[at].lower):
        return None
    name = words.phrase(items, at)
    if name and name < stop + 1:
        parted = sourced(items, at, name, start, stop, words, lists)
        if parted is None:
            return None
        said = of_source(unit, name, parted.source, people, words)
        return Report(
            _ended(items, parted.spans, at, words), (at, name), said, max(parted.source[1], parted.spans[-1][1])
        )
    verb = words.verb(items, at)
    if verb is None or _is_noun(items, verb, start, words, lists) or _unreal(items, verb, start, words):
        return None
    return _of_verb(unit, verb, start, stop, people, words)


def _of_verb(unit: Unit, verb: Verb, start: int, stop: int, people: People, words: Reporting) -> Report | None:
    """What a verb of saying reports, after it or around it."""
    items = unit.items
    first = clause_start(items, verb, stop, words, people.words)
    if first is not None and _can_show(items, verb, (start, first), words):
        end = clause_end(items, first, _limit(items, verb, first, start, stop), words)
        said = of_verb(unit, verb.at, (start, _conjunction(items, verb, first, people)), people, words)
        return Report(((first, end),), (verb.at, verb.at + 1), said, end)
    parted = trailing(items, verb, start, stop, words, people.words)
    if parted is None:
        return None
    said = of_verb(unit, verb.at, parted.source, people, words)
    return Report(parted.spans, (verb.at, verb.at + 1), said, max(parted.source[1], parted.spans[-1][1]))


def _limit(items: Sequence[Item], verb: Verb, first: int, start: int, stop: int) -> int:
    """Where a clause ends at the latest: with a comma, when its verb stands in a clause under another."""
    for number in range(verb.at - 1, start - 1, -1):
        if items[number].text == ",":
            break
        if items[number].lower in _UNDER:
            return next((at for at in range(first, stop) if items[at].text == ","), stop)
    return stop


def _conjunction(items: Sequence[Item], verb: Verb, first: int, people: People) -> int:
    """The item after the last one that can be the subject: before ``that`` and its comma."""
    last = first
    if last - 1 > verb.at and items[last - 1].lower in people.words.of("that"):
        last -= 1
    return last - 1 if last - 1 > verb.at and items[last - 1].text == "," else last


def _ended(
    items: Sequence[Item], spans: tuple[tuple[int, int], ...], cue: int, words: Reporting
) -> tuple[tuple[int, int], ...]:
    """Stretches of which one after the words of saying ends with its clause."""
    start, stop = spans[-1]
    return (*spans[:-1], (start, clause_end(items, start, stop, words) if start > cue else stop))


def _can_show(items: Sequence[Item], verb: Verb, place: tuple[int, int], words: Reporting) -> bool:
    """Whether a verb such as ``find`` has a study as its subject; a person who finds says nothing."""
    if items[verb.at].lower in APPEARS:
        return any(item.lower == "uit" for item in items[place[0] : place[1]])
    if "shows" not in verb.classes:
        return True
    return any(item.lower in words.of("studies") for item in items[max(0, verb.at - _BACK) : verb.at])


def _is_noun(items: Sequence[Item], verb: Verb, start: int, words: Reporting, lists: Lexicon) -> bool:
    """Whether a form is a noun (``une demande``, ``a campaign promise``) or in English asks for something itself."""
    if verb.at > start and items[verb.at - 1].lower in words.of("articles"):
        return True
    if words.language != "en" or items[verb.at].lower.endswith("ing"):
        return False
    if verb.at == start:
        return True
    before = items[verb.at - 1]
    owned = lists.of("determiners") | lists.of("possessives") | _OWNED
    if before.lower in owned or before.lower in lists.of("prepositions") or before.text in _GENITIVE:
        return True
    if items[verb.at + 1 : verb.at + 2] and items[verb.at + 1].lower == "by":
        return True
    noun = items[verb.at].lower in words.of("nouns")
    return noun and any(
        item.lower in owned or item.text in _GENITIVE for item in items[max(start, verb.at - _NOUN) : verb.at]
    )


def _unreal(items: Sequence[Item], verb: Verb, start: int, words: Reporting) -> bool:
    """Whether a verb says only what could be, is not or is the writer's own."""
    at = verb.at
    near = items[max(start, at - 1) : at]
    if near and near[0].lower in words.of("infinitive"):
        return True
    told = words.language == "en" and items[at].lower in words.of("told")
    inverts = words.language in ("nl", "de")
    for number in range(at - 1, max(start, at - _BACK) - 1, -1):
        item = items[number]
        if item.text in (",", ":") or item.quote:
            break
        if item.lower in words.of("unreal"):
            return True
        if item.lower in words.of("passive") and number >= at - 2 and not told and not inverts:
            return True
    close = [*items[max(start, at - (_BACK if inverts else 2)) : at], *(items[at + 1 : at + 2] if inverts else ())]
    if any(item.lower in words.of("persons") for item in close):
        return True
    if not inverts or items[at + 1 : at + 2] == [] or items[at + 1].text == ",":
        return False
    return any(item.lower in words.of("unreal") for item in items[at + 1 : at + 3] if item.text != ",")


def _free(items: Sequence[Item], start: int, stop: int, words: Reporting) -> bool:
    """Whether a German sentence stands in reported form as a whole."""
    if not words.of("free") or start >= stop or items[start].quote:
        return False
    if any(item.lower in words.of("unfree") for item in items[start:stop]):
        return False
    for number in range(start + 1, min(stop, start + _FREE)):
        item = items[number]
        if item.lower in words.of("free") and item.text[:1].islower() and not item.entity:
            return items[number - 1].lower != "als"
    return False


def _quotes(items: Sequence[Item], report: Report) -> Iterator[Quote]:
    """A report as quotations, one a stretch."""
    said, (cue, cue_stop) = report.said, report.cue
    place = Span(items[cue].start, items[cue_stop - 1].end) if cue_stop > cue else None
    for start, stop in report.spans:
        span = _span(items, start, stop)
        if span is not None:
            yield Quote(span, QuoteKind.INDIRECT, said.who.name if said.who else None, place, said.confidence)


def _span(items: Sequence[Item], start: int, stop: int) -> Span | None:
    """The text of a clause; ``None`` when it is too short or nearly all of it is one quotation."""
    while stop > start and items[stop - 1].text == ",":
        stop -= 1
    while stop > start and items[start].text == ",":
        start += 1
    if stop - start < _SHORTEST:
        return None
    last = items[stop - 1]
    first = items[start]
    begin, end = first.quote.open if first.quote else first.start, last.quote.close if last.quote else last.end
    inside = sum(item.end - item.start for item in items[start:stop] if item.quote)
    if any(item.text in _MARKS and not item.quote for item in items[start:stop]):
        return None
    outside = sum(not item.quote and item.text[:1].isalnum() for item in items[start:stop])
    told = not inside or (outside >= _OUTSIDE and inside < 0.92 * (end - begin))
    return Span(begin, end) if end > begin and told else None
