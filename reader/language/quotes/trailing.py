"""Reported clauses before their verb, or on both sides: ``…, said X.``, ``…, experts said.``, ``…, X says, …``."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.language.lexicon import Lexicon
from reader.language.quotes.clause_ends import finite
from reader.language.quotes.fronted import somebody
from reader.language.quotes.reporting import Reporting, Verb
from reader.language.quotes.scene import Item

_SUBJECT = 10
"""Items that a subject between a comma and its verb may have."""
_LIGHT = frozenset("zo so s' se le lo nous me te a ont ha han avait had has have".split())
_NOTHING = frozenset("niets nichts nada rien nothing iets etwas weinig wenig".split())
_AFTER = frozenset(
    "after before during following asked when if while since toen nadat na als terwijl wanneer wie dat hoewel omdat nu"
    " nachdem wenn während wer dass weil obwohl da après quand si lorsque tras al cuando aunque mientras si".split()
)
_GERUNDS = {"en": ("ing",), "es": ("ando", "iendo"), "fr": ("ant",)}
_SHORTEST = 2
_JOINS = frozenset("and but en maar und aber y pero et mais".split())
_SINGLE = 4
"""Letters that a noun alone has at least, when it is the subject: ``…, verwachten bakkers``."""
_MIXED = 4
"""Items of a clause that ends in a quotation without being one."""


@dataclass(frozen=True, slots=True)
class Parted:
    """What is reported around words of saying, as first item and item after the last of each stretch."""

    spans: tuple[tuple[int, int], ...]
    """The stretches, in order."""
    source: tuple[int, int]
    """The items that say who says it, the verb among them."""


def trailing(
    items: Sequence[Item], verb: Verb, start: int, stop: int, words: Reporting, lists: Lexicon
) -> Parted | None:
    """The clause before a verb of saying that begins at ``start`` or later, and its rest after it."""
    comma = _comma_before(items, verb.at, start)
    if comma is None or items[verb.at].lower.endswith(_GERUNDS.get(words.language, ("\0",))):
        return None
    if comma == verb.at - 1 or all(item.lower in _LIGHT for item in items[comma + 1 : verb.at]):
        thus = items[verb.at - 1].lower in ("zo", "so")
        end = _next_comma(items, verb.at + 1, stop) if thus else _subject_end(items, verb.at + 1, stop, words, lists)
        inverted = True
        if end is None and "strong" in verb.classes and not thus:
            end = _plain_end(items, (start, comma), verb.at + 1, stop, words, lists)
        if end is None and _appositive(items, comma, start, words):
            comma, end, inverted = _appositive(items, comma, start, words), verb.at + 1, False
        if end is None:
            return None
    else:
        if not verb.classes & {"last"} or not _plain_subject(items, comma + 1, verb.at, words, lists):
            return None
        inverted, end = False, verb.at + 1
        if end < stop and items[end].lower in lists.of("determiners") | lists.of("pronouns"):
            return None
    return _parted(items, (start, comma), (comma + 1, end), stop, words, lists, inverted=inverted)


def _comma_before(items: Sequence[Item], at: int, start: int) -> int | None:
    """The nearest comma before a verb."""
    for number in range(at - 1, max(start, at - _SUBJECT) - 1, -1):
        if items[number].text == ",":
            return number if number > start else None
        if items[number].quote or items[number].text in (":", "–", "—"):
            return None
    return None


def _appositive(items: Sequence[Item], comma: int, start: int, words: Reporting) -> int:
    """The comma before a name whose apposition ends at a comma; 0 when there is none: ``…, Lee, his lawyer, said``."""
    if words.language != "en":
        return 0
    commas = [number for number in range(comma - 1, max(start, comma - 14), -1) if items[number].text == ","]
    if len(commas) < 2 or finite(items, commas[1] + 1, comma, words) is not None:
        return 0
    return commas[1] if items[commas[0] - 1].entity and commas[0] - commas[1] <= 5 else 0


def _plain_subject(items: Sequence[Item], start: int, stop: int, words: Reporting, lists: Lexicon) -> bool:
    """Whether items are a noun phrase and the auxiliary of the verb after it."""
    while stop > start and items[stop - 1].lower in ("has", "have", "had", "also", "later", "then"):
        stop -= 1
    first = items[start].lower
    if (
        stop <= start
        or first.endswith("ly")
        or items[stop - 1].lower in ("and", "or", "but")
        or first in words.of("relative")
        or first in words.of("adjunct")
    ):
        return False
    if first in lists.of("prepositions") or first in words.of("opens_not"):
        return False
    return finite(items, start, stop, words) is None


def _subject_end(items: Sequence[Item], start: int, stop: int, words: Reporting, lists: Lexicon) -> int | None:
    """The item after a subject that follows its verb, and what else is told of it; ``None`` when none follows."""
    if "-" in items[start - 1].text and words.language == "fr":
        return _next_comma(items, start, stop)
    if start >= stop or items[start].text == ",":
        return start if words.language == "es" and start < stop else None
    end = _next_comma(items, start, stop)
    if any(item.lower in lists.of("that") | _NOTHING or item.text == ":" for item in items[start:end]):
        return None
    return _past_apposition(items, end, stop, words) if _is_subject(items, start, words, lists) else None


def _plain_end(
    items: Sequence[Item], left: tuple[int, int], start: int, stop: int, words: Reporting, lists: Lexicon
) -> int | None:
    """The item after a subject whose noun is not known, where nothing else can stand; ``None`` elsewhere."""
    if start >= stop - 1 or items[start].lower not in lists.of("determiners") or words.language == "en":
        return None
    end = _next_comma(items, start, stop)
    plain = not any(item.text == "," or item.quote for item in items[left[0] : left[1]])
    if any(item.lower in lists.of("that") or item.text == ":" for item in items[start:end]) or not plain:
        return None
    if words.language in ("nl", "de"):
        return end if finite(items, left[0], left[1], words) is not None else None
    return end if end < stop - 1 and items[end + 1].lower not in words.of("joins") else None


def _is_subject(items: Sequence[Item], start: int, words: Reporting, lists: Lexicon) -> bool:
    """Whether a subject begins at the item after its verb."""
    first = items[start]
    low = first.lower
    if low == "uit" and items[start - 1].lower in ("blijkt", "bleek"):
        return True
    if first.quote or low in words.of("adjunct") or low in lists.of("that"):
        return False
    if low in ("es", "men") and words.language in ("de", "nl"):
        return True
    if low in lists.of("prepositions") and low not in lists.of("determiners"):
        return False
    if low in lists.of("subject_pronouns") or low in lists.of("plural_pronouns"):
        return words.language in ("en", "nl", "de")
    begin = start
    while begin < len(items) - 1 and items[begin].lower in words.of("skips"):
        begin += 1
    last = begin + 1 < len(items) and items[begin + 1].text in ".,;" and items[begin].text.isalpha()
    noun = items[begin].text[:1].isupper() if words.language == "de" else low.endswith(("en", "s"))
    known = words.verb(items, start - 1)
    noun = noun and known is not None and "strong" in known.classes and low not in lists.of("function")
    single = words.language in ("nl", "de") and last and noun and len(low) > _SINGLE
    return single or somebody(_head(items, begin, lists), words, lists)


def _head(items: Sequence[Item], start: int, lists: Lexicon) -> Sequence[Item]:
    """The first words of a noun phrase, up to what belongs to its noun."""
    for number in range(start + 1, min(len(items), start + 4)):
        low = items[number].lower
        if (low in lists.of("determiners") or low in lists.of("prepositions")) and not items[number].entity:
            return items[start:number]
    return items[start : start + 4]


def _next_comma(items: Sequence[Item], start: int, stop: int) -> int:
    """The next comma, or the end."""
    return next((number for number in range(start, stop) if items[number].text == ","), stop)


def _past_apposition(items: Sequence[Item], comma: int, stop: int, words: Reporting) -> int:
    """The comma after an apposition, when one follows a comma: ``zegt Bos, wethouder in Deil, …``."""
    if comma >= stop:
        return comma
    following = _next_comma(items, comma + 1, stop)
    first = items[comma + 1].lower if comma + 1 < stop else ""
    joins = words.of("adversative") | words.of("joins") | words.of("relative")
    if following < stop and first not in joins and finite(items, comma + 1, following, words) is None:
        return following
    return comma


def _parted(
    items: Sequence[Item],
    left: tuple[int, int],
    source: tuple[int, int],
    stop: int,
    words: Reporting,
    lists: Lexicon,
    *,
    inverted: bool,
) -> Parted | None:
    """The clause before and after its source, as far as both are reported."""
    start, comma = left
    colon = next((number for number in range(comma - 1, start, -1) if items[number].text == ":"), None)
    start = start if colon is None else colon + 1
    if comma - start < 1 or (items[comma - 1].quote and (comma - start < _MIXED or items[comma - 2].text in ",:")):
        return None
    begin = start + (items[start].lower in _JOINS)
    whole = finite(items, start, comma, words) is not None and items[begin].lower not in _AFTER
    if any(item.quote for item in items[source[1] : source[1] + 2]):
        return None
    right = _right(items, source[1], stop, words, whole=whole)
    if right is None and _conditional(items, start, comma, words):
        return None
    prepositional = items[start].lower in lists.of("prepositions") and words.language in ("nl", "de")
    clear = comma - start > _SHORTEST and not any(item.text == "," for item in items[start:comma])
    bare = inverted and comma - start >= _SHORTEST and _verbless(items, source, words, clear=clear)
    if not whole and right is None and (prepositional or not bare):
        return None
    spans = ((start, comma),) if comma - start >= _SHORTEST else ()
    spans = (*spans, right) if right else spans
    return Parted(spans, source) if spans else None


def _conditional(items: Sequence[Item], start: int, comma: int, words: Reporting) -> bool:
    """Whether what stands before a verb is only when or if something is so, or the subject of that verb."""
    if any(item.lower in words.of("asked") for item in items[start : start + 4]):
        return True
    first = items[start].lower
    if first in _AFTER and not (first == "dat" and items[start + 1].lower in words.of("finite")):
        return first not in ("dat", "dass") or not any(item.text == "," for item in items[start:comma])
    return words.language in ("nl", "de") and items[start].lower in words.of("finite")


def _verbless(items: Sequence[Item], source: tuple[int, int], words: Reporting, *, clear: bool) -> bool:
    """Whether words without a known verb can be what is reported before an inverted verb of saying."""
    if words.language == "en":
        return items[source[0]].lower in ("say", "says", "said", "reports")
    return words.language in ("nl", "de") or (clear and words.language in ("es", "fr"))


def _right(items: Sequence[Item], comma: int, stop: int, words: Reporting, *, whole: bool) -> tuple[int, int] | None:
    """The part of a clause after who says it; ``None`` when what follows is the writer's."""
    if comma >= stop - 1 or items[comma].text != ",":
        return None
    first = items[comma + 1].lower
    if items[comma + 1].quote or stop - comma <= _SHORTEST:
        return None
    verbal = first in words.of("finite") and words.language != "en"
    if first in words.of("adversative"):
        return (comma + 1, stop)
    if verbal or (not whole and first not in words.of("cuts") and first not in words.of("relative")):
        found = finite(items, comma + 1, stop, words) is not None or words.language in ("es", "fr")
        return (comma + 1, stop) if found or verbal else None
    return None
