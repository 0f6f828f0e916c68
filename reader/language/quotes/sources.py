"""Reported clauses with a source in place of a verb: ``volgens X …``, ``…, according to X``, ``… laut X …``."""

from collections.abc import Sequence

from reader.core.analysis import EntityKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.clause_ends import finite
from reader.language.quotes.fronted import is_source
from reader.language.quotes.reporting import REPORTS, Reporting
from reader.language.quotes.scene import Item
from reader.language.quotes.trailing import Parted

_LONGEST = 16
"""Items that a source may have."""
_SHORTEST = 2
_LONG = 6
"""Items of an English clause after which what follows its source is an apposition, unless it is the verb."""
_ONLY_PRONOUNS = frozenset("hem hij ihm him lui elle él ella ellos ellas".split())
_GENITIVE = frozenset("der des von vom seiner ihrer eines einer".split())
_PLACED = frozenset("in aan bij uit aus im op auf".split())
_AND = frozenset("en and und et y".split())
_ARTICLES = frozenset("een het ein eine einen".split())
_GOES_ON = frozenset(
    "van of de del der des von vom uit in aan bij dem den di du des d' l' la el los las à y en und et and op voor"
    " the ter für au aux sobre".split()
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
    if name < stop and items[name].lower in lists.of("pronouns_all") and _pronoun_alone(items, name, stop, words):
        return name + 1
    if items[name - 1].lower == "zeggen":
        return name
    alone = name < stop and not items[name].entity and items[name].lower not in _GENITIVE
    if words.language == "de" and alone and items[name - 1].lower.endswith(REPORTS):
        return name
    number, last = name, min(stop, name + _LONGEST)
    while number < last:
        item = items[number]
        if item.text == "(":
            close = next((at for at in range(number, last) if items[at].text == ")"), number)
            number = close + 1
            continue
        if item.text in (",", ":", "–", "—") or item.quote or _ends(items, number, name, words):
            break
        number += 1
    return number


def _pronoun_alone(items: Sequence[Item], name: int, stop: int, words: Reporting) -> bool:
    """Whether a pronoun does not own the noun after it: ``volgens haar is …``, not ``volgens haar artikel …``."""
    if name + 1 >= stop or items[name + 1].text == "," or items[name].lower in _ONLY_PRONOUNS:
        return True
    following = items[name + 1]
    return following.lower in words.of("finite") or following.lower in words.of("reported")


def _ends(items: Sequence[Item], number: int, name: int, words: Reporting) -> bool:
    """Whether in Dutch or German a source ends before an item, because the clause goes on with it."""
    item = items[number]
    if words.language not in ("nl", "de") or number == name or item.entity:
        return False
    if item.lower in words.of("finite") or item.lower in words.of("reported"):
        return True
    before = items[number - 1]
    if item.lower in _ARTICLES and before.lower not in _GOES_ON and before.lower not in words.of("adjunct"):
        return True
    noun = (before.entity is not None and not before.entity.place) or before.text == ")" or is_source(before, words)
    noun = noun or (words.language == "de" and before.entity is None and before.text[:1].isupper())
    if not noun or item.text[:1].isupper():
        return False
    if item.lower in _PLACED:
        following = items[number + 1 : number + 3]
        return not any(one.entity for one in following)
    return item.lower not in _GOES_ON


def _is_source(items: Sequence[Item], at: int, name: int, end: int, words: Reporting, lists: Lexicon) -> bool:
    """Whether somebody or something that can speak is meant; ``volgens de planning`` means nobody."""
    phrase = items[at:name]
    if any(item.lower in lists.of("possessives") or item.lower in lists.of("views") for item in phrase):
        return True
    if items[at].lower in ("aldus", "nach") or items[name - 1].lower == "zeggen":
        return True
    listed = ("titles", "person_nouns", "unnamed", "pronouns_all")
    for item in items[name:end]:
        if item.entity and item.entity.kind is not EntityKind.MISC:
            return True
        if is_source(item, words) or any(item.lower in lists.of(section) for section in listed):
            return True
        if words.language == "es" and words.verb([item], 0):
            return True
    return False


def _opinion(items: Sequence[Item], name: int, end: int, lists: Lexicon) -> bool:
    """Whether ``pour`` or ``para`` is followed by somebody whose opinion it can tell."""
    for item in items[name:end]:
        if item.entity:
            return item.entity.kind in (EntityKind.PERSON, EntityKind.ORGANISATION)
        if item.lower in lists.of("prepositions"):
            return False
    return False


def _front_clause(items: Sequence[Item], end: int, stop: int, words: Reporting) -> int | None:
    """The first item of the clause after a source at the beginning of a sentence."""
    if end >= stop - 1:
        return None
    if items[end].text != ",":
        return _inverted_clause(items, end, stop, words)
    following = next((number for number in range(end + 1, stop) if items[number].text == ","), None)
    if items[end + 1].lower in words.of("relative"):
        return following + 1 if following is not None else None
    if following is not None and following - end <= 12 and finite(items, end + 1, following, words) is None:
        rest = finite(items, following + 1, stop, words)
        if rest is not None and items[end + 1].lower not in words.of("adjunct"):
            return following + 1
    return end + 1


def _inverted_clause(items: Sequence[Item], end: int, stop: int, words: Reporting) -> int | None:
    """The first item of a Dutch or German clause whose verb follows its source, a relative clause between or not."""
    if words.language not in ("nl", "de"):
        return None
    if items[end].lower not in words.of("relative"):
        return end
    comma = next((number for number in range(end, stop) if items[number].text == ","), None)
    return comma + 1 if comma is not None else None


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
    right = _rest(items, end, stop, words, whole=whole, comma=comma, length=last - first)
    if right is not None and items[right[0]].quote:
        return None
    if right is not None and first == last:
        right = (right[0], _first_sign(items, right[0], stop))
    left = (first, last) if last - first >= _SHORTEST else None
    if not whole and right is None and (not comma or end < stop or last - first < _SHORTEST):
        return None
    spans = tuple(span for span in (left, right) if span)
    return Parted(spans, (at, end)) if spans else None


def _first_sign(items: Sequence[Item], start: int, stop: int) -> int:
    """The first comma or colon after an item, or the end."""
    return next((number for number in range(start, stop) if items[number].text in (",", ":")), stop)


def _left_start(items: Sequence[Item], start: int, last: int, words: Reporting) -> int:
    """Where the clause before a source begins: nowhere right behind a relative pronoun, else with the sentence."""
    if last - 1 <= start:
        return start
    relative = items[last - 1].lower in words.of("relative") and items[last - 2].text == ","
    return last if relative or items[last - 2].lower in _AND else start


def _rest(
    items: Sequence[Item], end: int, stop: int, words: Reporting, *, whole: bool, comma: bool, length: int
) -> tuple[int, int] | None:
    """The part of a clause after its source."""
    if end >= stop - 1:
        return None
    if items[end].text != ",":
        breaks = words.of("relative") if words.language == "nl" else words.of("joins")
        goes_on = words.language in ("nl", "de") and not comma and items[end].lower not in breaks
        return (end, stop) if goes_on else None
    first = items[end + 1].lower
    apposed = words.language == "en" and length > _LONG and first not in words.of("finite")
    if comma and not apposed and (not whole or first in words.of("finite")) and first not in words.of("cuts"):
        return (end + 1, stop) if finite(items, end + 1, stop, words) is not None or whole else None
    return None
