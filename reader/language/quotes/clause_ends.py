"""Where a reported clause ends, and whether a stretch has a finite verb."""

from collections.abc import Sequence

from reader.language.quotes.reporting import Reporting
from reader.language.quotes.scene import Item

_JOINED = 6
"""Items after a conjunction among which its verb stands, when a clause of its own follows."""
_SUBJECTS = frozenset("he she it still also who that which".split())
_MORE = 3
"""Items that at least follow ``en`` before another clause of the writer's, where its verb comes first."""
_THAT = frozenset("dat dass daß of ob".split())
_JOINS = frozenset("and en und et y e maar aber".split())
_AND = frozenset("and en und et y e".split())


def finite(items: Sequence[Item], start: int, stop: int, words: Reporting) -> int | None:
    """The first finite verb between two items, as far as the lists and endings tell."""
    verbs = words.of("finite") | words.of("reported")
    for number in range(start, stop):
        item = items[number]
        if item.entity or item.quote:
            continue
        if item.lower in verbs or item.lower in words.verbs or _ending(items, number, words.language):
            return number
    return None


def _ending(items: Sequence[Item], number: int, language: str) -> bool:
    """Whether a word has the ending of a finite verb and no place of a participle before a noun."""
    low = items[number].text
    if not low[:1].islower() or len(low) < 4:
        return False
    if language == "en":
        following = items[number + 1].lower if number + 1 < len(items) else ""
        before = items[number - 1] if number else None
        named = before is not None and (before.entity is not None or before.lower in _SUBJECTS)
        return (low.endswith("ed") and following != "by") or (low.endswith("s") and named)
    if language == "es":
        return low.endswith(("ó", "aron", "ieron", "aba", "aban", "ará", "erá", "irá", "arán", "erán", "irán"))
    if language == "fr":
        return low.endswith(("ait", "aient", "era", "eront", "ira"))
    return False


def clause_end(items: Sequence[Item], start: int, stop: int, words: Reporting) -> int:
    """The item after the last one of a clause that begins at an item: what is joined to it by the writer is cut."""
    for number in range(start + 2, stop - 1):
        item = items[number]
        if item.text == "," and _cut_after(items, start, number, stop, words):
            return number
        if item.lower in _JOINS and items[number - 1].text != "," and _goes_on(items, start, number, stop, words):
            return number
    return stop


def _goes_on(items: Sequence[Item], start: int, conjunction: int, stop: int, words: Reporting) -> bool:
    """Whether the one who said a clause does something else after ``and``: ``… and told``, ``… y culpó a``."""
    low = items[conjunction + 1].lower
    if words.language in ("nl", "de"):
        subordinate = items[start - 1].lower in _THAT
        verbal = low in words.of("finite") or low in words.verbs
        ended = finite(items, start, conjunction, words) is not None
        return subordinate and verbal and ended and stop - conjunction > _MORE
    if words.language == "es" and low.endswith("ó"):
        return not any(item.lower.endswith("ó") for item in items[start:conjunction])
    if items[conjunction].lower not in _AND:
        return False
    ends = {"en": ("ed", "s", "said", "told", "wrote"), "fr": ("e", "it", "t")}.get(words.language, ("",))
    verb = words.verb(items, conjunction + 1)
    return verb is not None and "strong" in verb.classes and low.endswith(ends) and not low.endswith(("ing", "en"))


def _cut_after(items: Sequence[Item], start: int, comma: int, stop: int, words: Reporting) -> bool:
    """Whether what follows a comma is the writer's."""
    following = items[comma + 1]
    if following.lower in words.of("cuts"):
        return words.language != "en" or finite(items, start, comma, words) is not None
    if following.lower in words.of("joins"):
        return finite(items, comma + 2, min(stop, comma + 2 + _JOINED), words) is not None
    near = items[comma + 1 : min(stop, comma + 6)]
    for offset, item in enumerate(near):
        if item.text == ",":
            break
        after = comma + 2 + offset
        if words.verb(items, comma + 1 + offset) and (after >= stop or items[after].text == ","):
            return True
    return bool(words.phrase(items, comma + 1))
