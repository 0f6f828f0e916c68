"""English clauses reported without ``that``: ``X said prices rose``, ``X told jurors the books were false``."""

from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.language.quotes.clause_ends import finite
from reader.language.quotes.reporting import Reporting, Verb
from reader.language.quotes.scene import Item

_VERB_FAR, _VERB_NEAR = 14, 7
"""Items of a clause without conjunction among which its verb stands, after ``say`` and after other verbs."""
_SAYS = frozenset(("say", "says", "said", "saying", "think", "thinks"))


def bare_start(items: Sequence[Item], verb: Verb, stop: int, words: Reporting, lists: Lexicon) -> int | None:
    """The first item of an English clause without ``that``."""
    if any(item.quote and item.last in ",.!?…" for item in items[max(0, verb.at - 3) : verb.at]):
        return None
    start = verb.at + 1
    if "listener" in verb.classes and items[verb.at - 1].lower not in words.of("passive"):
        start = _after_listener(items, start, stop, lists)
    start = _after_time(items, start, stop, words, lists)
    if start >= stop or items[start].quote or not items[start].text[:1].isalnum():
        return None
    low = items[start].lower
    if low in words.of("opens_not") or low in words.of("finite"):
        return None
    plain = items[start].entity or low in lists.of("determiners") or low in lists.of("plural_pronouns")
    plain = plain or low in ("he", "she", "it", "there", "no", "nobody", "more", "most", "all", "both", "people")
    says = items[verb.at].lower in _SAYS or "listener" in verb.classes
    if not plain and not says:
        return None
    return start if _has_verb(items, start, stop, words, _VERB_FAR if says else _VERB_NEAR) else None


def _has_verb(items: Sequence[Item], start: int, stop: int, words: Reporting, reach: int) -> bool:
    """Whether a finite verb follows before any word that would make it another clause's."""
    end = min(stop, start + reach)
    for number in range(start + 1, end):
        if items[number].text == "," or items[number].lower in words.of("relative") - {"and", "or", "than"}:
            following = finite(items, number, end, words) if items[number].text == "," else None
            return following is not None and reach == _VERB_FAR and _encloses(items, number, stop)
        surely = items[number].lower in words.of("sure")
        if surely or (reach == _VERB_FAR and finite(items, number, number + 1, words) is not None):
            return True
        if items[number].quote:
            return reach == _VERB_FAR
    return False


def _encloses(items: Sequence[Item], comma: int, stop: int) -> bool:
    """Whether a second comma follows, so that something is only put in."""
    return any(item.text == "," for item in items[comma + 1 : min(stop, comma + 10)])


def _after_listener(items: Sequence[Item], start: int, stop: int, lists: Lexicon) -> int:
    """The item after whom somebody tells something."""
    number = start
    while number < min(stop, start + 3) and not items[number].entity:
        low = items[number].lower
        if number > start and (low in lists.of("determiners") or low in lists.of("pronouns_all")):
            return number
        number += 1
        if low in lists.of("pronouns_all") | lists.of("plural_pronouns"):
            return number
        following = items[number].lower if number < stop else ""
        if low not in lists.of("determiners") and following in lists.of("determiners") | lists.of("pronouns_all"):
            return number
    if number < stop and items[number].entity:
        return number + 1
    determined = start < stop and items[start].lower in lists.of("determiners")
    return start + (2 if determined else 1)


def _after_time(items: Sequence[Item], start: int, stop: int, words: Reporting, lists: Lexicon) -> int:
    """The item after a day or an adverb of time."""
    number = start
    while number < stop:
        low = items[number].lower
        following = items[number + 1].lower if number + 1 < stop else ""
        if low in lists.of("calendar") or low in words.of("skips"):
            number += 1
        elif low in ("on", "last", "this", "in", "late", "early") and following in lists.of("calendar"):
            number += 2
        else:
            break
    return number
