"""Reported clauses with a source in place of a verb: ``volgens X …``, ``…, according to X``, ``… laut X …``."""

from collections.abc import Sequence

from reader.core.analysis import EntityKind
from reader.language.clause_ends import finite
from reader.language.lexicon import Lexicon
from reader.language.reporting import Reporting
from reader.language.scene import Item
from reader.language.trailing import Parted

_LONGEST = 16
"""Items that a source may have."""
_SHORTEST = 2
_GOES_ON = frozenset(
    "van of de del der des von vom uit in aan bij dem den di du des d' l' la el los las à y en und et and op voor te"
    " the ter zu für au aux sobre".split()
)


def sourced(
    items: Sequence[Item], at: int, name: int, start: int, stop: int, words: Reporting, lists: Lexicon
) -> Parted | None:
    """What is reported beside a phrase of source at an item, its name beginning at ``name``."""
    front = at <= start + 1 and all(
        item.lower in words.of("adversative") | words.of("joins") for item in items[start:at]
    )
    end = _source_end(items, name, stop, words, lists)
    if not _is_source(items, at, name, end, words, lists):
        return None
    if items[at].lower in words.of("opinion") and not (front and _opinion(items, name, end, lists)):
        return None
    if items[at].lower == "so" and not (at > start and items[at - 1].text == "," and items[name].entity):
        return None
    if front:
        first = _front_clause(items, end, stop, words)
        return Parted(((first, stop),), (at, end)) if first is not None and stop - first >= _SHORTEST else None
    return _around(items, (at, end), start, stop, words)


def _source_end(items: Sequence[Item], name: int, stop: int, words: Reporting, lists: Lexicon) -> int:
    """The item after a source."""
    if name < stop and items[name].lower in lists.of("pronouns_all"):
        return name + 1
    number, last = name, min(stop, name + _LONGEST)
    inverts = words.language in ("nl", "de")
    while number < last:
        item = items[number]
        if item.text == "(":
            close = next((at for at in range(number, last) if items[at].text == ")"), number)
            number = close + 1
            continue
        if item.text in (",", ":", "–", "—") or item.quote:
            break
        if inverts and number > name and not item.entity:
            verb = item.lower in words.of("finite") or item.lower in words.of("reported")
            named = items[number - 1].entity is not None or items[number - 1].text == ")"
            if verb or (named and item.lower not in _GOES_ON):
                break
        number += 1
    return number


def _is_source(items: Sequence[Item], at: int, name: int, end: int, words: Reporting, lists: Lexicon) -> bool:
    """Whether somebody or something that can speak is meant; ``volgens de planning`` means nobody."""
    phrase = items[at:name]
    if any(item.lower in lists.of("possessives") or item.lower in lists.of("views") for item in phrase):
        return True
    if items[name - 1].lower == "zeggen" or (name - at >= 2 and items[at].lower == "nach"):
        return True
    listed = ("titles", "person_nouns", "unnamed", "pronouns_all")
    for item in items[name:end]:
        if item.entity and item.entity.kind is not EntityKind.MISC:
            return True
        if item.lower in words.of("sources") or any(item.lower in lists.of(section) for section in listed):
            return True
        if words.language == "es" and words.verb([item], 0):
            return True
    return False


def _opinion(items: Sequence[Item], name: int, end: int, lists: Lexicon) -> bool:
    """Whether ``pour`` or ``para`` is followed by somebody whose opinion it can tell."""
    people = [item for item in items[name:end] if item.entity and item.entity.kind is EntityKind.PERSON]
    groups = items[name + 1].entity if name + 1 < end and items[name].lower in lists.of("determiners") else None
    named = items[name].entity or groups
    group = named is not None and named.kind is EntityKind.ORGANISATION
    return bool(people) or group


def _front_clause(items: Sequence[Item], end: int, stop: int, words: Reporting) -> int | None:
    """The first item of the clause after a source at the beginning of a sentence."""
    if end >= stop:
        return None
    if items[end].text != ",":
        return end if words.language in ("nl", "de") else None
    following = next((number for number in range(end + 1, stop) if items[number].text == ","), None)
    if following is not None and following - end <= 12 and finite(items, end + 1, following, words) is None:
        rest = finite(items, following + 1, stop, words)
        opens = items[end + 1].lower in words.of("adjunct") or items[end + 1].lower in words.of("relative")
        if rest is not None and not opens:
            return following + 1
    return end + 1


def _around(items: Sequence[Item], source: tuple[int, int], start: int, stop: int, words: Reporting) -> Parted | None:
    """The clause before a source, and its rest after it."""
    at, end = source
    comma = items[at - 1].text == ","
    last = at - 1 if comma else at
    first = _left_start(items, start, last, words)
    if items[last - 1].quote or any(item.text == ":" for item in items[first:last]):
        return None
    whole = finite(items, first, last, words) is not None
    if end < stop and items[end].text != "," and words.language not in ("nl", "de"):
        end = next((number for number in range(end, stop) if items[number].text == ","), stop)
    right = _rest(items, end, stop, words, whole=whole, comma=comma)
    left = (first, last) if last - first >= _SHORTEST else None
    if not whole and right is None and (not comma or last - first < _SHORTEST):
        return None
    spans = tuple(span for span in (left, right) if span)
    return Parted(spans, (at, end)) if spans else None


def _left_start(items: Sequence[Item], start: int, last: int, words: Reporting) -> int:
    """Where the clause before a source begins: nowhere right behind a relative pronoun, else with the sentence."""
    if last - 1 > start and items[last - 1].lower in words.of("relative") and items[last - 2].text == ",":
        return last
    return start


def _rest(
    items: Sequence[Item], end: int, stop: int, words: Reporting, *, whole: bool, comma: bool
) -> tuple[int, int] | None:
    """The part of a clause after its source."""
    if end >= stop - 1 or any(item.quote for item in items[end:stop]):
        return None
    if items[end].text != ",":
        return (end, stop) if words.language in ("nl", "de") and not comma else None
    first = items[end + 1].lower
    if comma and (not whole or first in words.of("finite")) and first not in words.of("cuts"):
        return (end + 1, stop) if finite(items, end + 1, stop, words) is not None or whole else None
    return None
