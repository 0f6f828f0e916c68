"""Reported clauses after their verb: ``X said that …``, ``X said …``, ``X sagte, er habe …``."""

from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.language.quotes.bare import bare_start
from reader.language.quotes.clause_ends import finite
from reader.language.quotes.reporting import Reporting, Verb
from reader.language.quotes.scene import Item

_LINK = 16
_KNOW = frozenset(("know",))
_COLON = 4
_AND = frozenset("en maar of and but or und oder sondern sowie y o pero et ou mais".split())
_RELATIVE = frozenset("who which die wie der quien qui".split())
_SHORT = 2
_VERBAL = ("t", "d", "en", "de", "is", "was", "kan", "zal", "zou", "wil")
_NEUTER = frozenset("het een dit dat geen".split())
_PHRASE = 5
"""Words of a phrase of place or time after a verb that may report."""
_LIKE = frozenset("como comme als as".split())
_THAT = frozenset(("strong", "weak", "bare"))
"""Items between a verb and the conjunction of its clause."""


def clause_start(items: Sequence[Item], verb: Verb, stop: int, words: Reporting, lists: Lexicon) -> int | None:
    """The first item of the clause that follows a verb and belongs to it; ``None`` when none does."""
    joined = _conjunction(items, verb, stop, words, lists)
    if joined is None and "strong" in verb.classes:
        joined = _after_colon(items, verb, stop, words)
    if joined is not None:
        return joined if _is_clause(items, joined, stop, words) else None
    if "bare" in verb.classes:
        return bare_start(items, verb, stop, words, lists)
    return None


def _after_colon(items: Sequence[Item], verb: Verb, stop: int, words: Reporting) -> int | None:
    """The item after a colon that soon follows a verb of saying, when a clause without marks comes then."""
    near = range(verb.at + 1, min(stop - _COLON, verb.at + 1 + _COLON))
    colon = next((number for number in near if items[number].text == ":"), None)
    if colon is None or any(item.quote or item.text == ";" for item in items[colon:stop]):
        return None
    return colon + 1 if finite(items, colon + 1, stop, words) is not None else None


def _is_clause(items: Sequence[Item], start: int, stop: int, words: Reporting) -> bool:
    """Whether what follows ``that`` has a verb, as far as that can be told; ``said that`` may also mean a thing."""
    if any(item.quote for item in items[start:stop]) and words.language != "nl":
        return True
    if words.language == "en":
        ends = items[stop - 1].text.endswith(("s", "ed")) and stop - start > _SHORT
        return finite(items, start, stop, words) is not None or ends
    comma = next((number for number in range(start, stop) if items[number].text == ","), stop)
    if words.language == "nl" and comma < stop and items[comma + 1].lower in ("waar", "die", "dat"):
        return any(item.text.islower() and item.text.endswith(_VERBAL) for item in items[start:comma])
    return True


def _conjunction(items: Sequence[Item], verb: Verb, stop: int, words: Reporting, lists: Lexicon) -> int | None:
    """The item after ``that`` or the question word that opens the clause."""
    commas = 0
    for number in range(verb.at + 1, min(stop, verb.at + 1 + _LINK)):
        item = items[number]
        if item.quote or item.text in (":", "(", "–", "—"):
            return None
        if item.text == ",":
            commas += 1
            if words.language == "de" and _conjunctive(items, number, stop, words):
                return number + 1
            if commas == 1 and number + 1 < stop and items[number + 1].lower in _RELATIVE:
                return None
        elif words.language == "de" or not commas % 2:
            begins = _begins(items, number, verb, words, lists)
            if begins:
                return begins if _joins(items, number, begins, verb, words, lists) else None
    return None


def _joins(items: Sequence[Item], number: int, begins: int, verb: Verb, words: Reporting, lists: Lexicon) -> bool:
    """Whether a conjunction at an item joins its clause to a verb."""
    between = items[verb.at + 1 : number]
    if between and between[-1].lower in _AND:
        return False
    if words.language == "de" and items[number - 1].text == "," and _german(items, verb, number, words):
        return True
    question = items[begins - 1].lower not in lists.of("that") or begins == number
    if question and _asked(between, words):
        return True
    inverts = verb.at == 0 or not _noun(items[verb.at - 1], words, lists)
    return _links(between, verb, items[number + 1 : number + 2], words, lists, inverts=inverts)


def _begins(items: Sequence[Item], number: int, verb: Verb, words: Reporting, lists: Lexicon) -> int:
    """First item of the clause when a conjunction or question word stands at an item; 0 when none does."""
    low = items[number].lower
    asks = "asks" in verb.classes
    adjacent = number == verb.at + 1
    if low in words.of("if"):
        return number + 1 if asks else 0
    if low in words.of("question") and asks:
        opens = adjacent or items[number - 1].lower in (",", "know") or words.language != "en"
        following = items[number + 1].lower if number + 1 < len(items) else ""
        return number if opens and following not in words.of("infinitive") else 0
    if low not in lists.of("that") or not verb.classes & _THAT:
        return 0
    if words.language == "en" and number + 1 < len(items) and items[number + 1].lower in words.of("finite"):
        return number if adjacent and "bare" in verb.classes else number + 1
    return number + 1


def _german(items: Sequence[Item], verb: Verb, number: int, words: Reporting) -> bool:
    """Whether nothing between a German verb and ``dass`` begins another clause; ``das heißt`` reports nothing."""
    if items[verb.at].lower in ("heisst", "heissen", "hiess", "hiessen"):
        return any(item.lower == "es" for item in items[max(0, verb.at - 1) : verb.at + 2])
    between = [item for item in items[verb.at + 1 : number] if not item.entity]
    return not any(item.lower in _AND or item.lower in words.of("finite") for item in between)


def _asked(between: Sequence[Item], words: Reporting) -> bool:
    """Whether a question word belongs to the verb of asking before it: no other verb stands between."""
    return not any(item.lower in words.of("finite") - _KNOW for item in between if not item.entity)


def _noun(item: Item, words: Reporting, lists: Lexicon) -> bool:
    """Whether an item before a verb can be its subject, so that none follows; only in Spanish and French."""
    if words.language not in ("es", "fr"):
        return False
    plain = item.text.isalpha() and item.lower not in lists.of("function") and not _skipped(item, words, lists)
    return item.entity is not None or plain or item.text == ")"


def _links(
    between: Sequence[Item],
    verb: Verb,
    following: Sequence[Item],
    words: Reporting,
    lists: Lexicon,
    *,
    inverts: bool,
) -> bool:
    """Whether nothing between a verb and ``that`` makes it the pronoun of a relative clause."""
    rest = [item for item in between if item.text != "," and not _skipped(item, words, lists)]
    if not rest:
        return True
    last = between[-1]
    marked = words.of("infinitive") if words.language in ("en", "nl", "de") else frozenset[str]()
    unreal = any(item.lower in words.of("unreal") for item in rest[:3]) or any(item.lower in marked for item in rest)
    if words.language == "es" and last.lower == "de" and _common_noun(between, words, lists):
        return False
    if words.language == "nl" and [item.lower for item in between] == ["het"]:
        return True
    if unreal or rest[0].lower in _LIKE or last.lower in lists.of("determiners") or last.lower == "lo":
        return False
    verbs = [item for item in rest if not item.entity and not item.lower.endswith("ing")]
    if any(item.lower in words.verbs or item.lower in words.of("finite") for item in verbs):
        return words.language in ("nl", "de") and rest[-1].lower in words.verbs
    verbal = bool(following) and following[0].lower in words.of("finite") and words.language != "es"
    if verbal and not last.entity:
        return False
    return last.lower in words.of("media") or _links_phrase(rest, verb, words, lists, inverts=inverts)


def _common_noun(between: Sequence[Item], words: Reporting, lists: Lexicon) -> bool:
    """Whether ``de que`` belongs to a noun before it: ``la necesidad de que``, not ``advierte Ruiz de que``."""
    before = between[-2] if len(between) > 1 else None
    plain = before is not None and not before.entity and not _skipped(before, words, lists)
    return plain and before is not None and not is_source(before, words)


def _links_phrase(rest: Sequence[Item], verb: Verb, words: Reporting, lists: Lexicon, *, inverts: bool) -> bool:
    """Whether a phrase after a verb says where, to whom or who: then ``that`` opens a reported clause."""
    first = rest[0].lower
    if first in words.of("to"):
        return bool(verb.classes & {"listener", "strong"})
    if words.language == "nl" and first in words.of("adjunct") and any(item.lower in _NEUTER for item in rest):
        return rest[-1].entity is not None
    if first in words.of("adjunct"):
        return "strong" in verb.classes or (len(rest) <= _PHRASE and any(item.entity for item in rest))
    if words.language == "nl" and first == "de" and not any(item.lower in _NEUTER for item in rest):
        return True
    listener = "listener" in verb.classes and words.language in ("en", "nl", "de")
    return listener or (words.language != "en" and inverts and somebody(rest, words, lists))


def somebody(rest: Sequence[Item], words: Reporting, lists: Lexicon) -> bool:
    """Whether a noun phrase means somebody who can speak."""
    listed = ("titles", "person_nouns", "unnamed", "org_nouns", "subject_pronouns", "plural_pronouns")
    for item in rest[:4]:
        if item.entity or is_source(item, words) or any(item.lower in lists.of(name) for name in listed):
            return True
        if item.text in (",", ":"):
            return False
    return False


def is_source(item: Item, words: Reporting) -> bool:
    """Whether a word is a noun for somebody who tells something, alone or at the end of a compound."""
    low = item.lower
    if low in words.of("sources"):
        return True
    return words.language in ("nl", "de") and len(low) > 9 and low.endswith(words.compounds)


def _skipped(item: Item, words: Reporting, lists: Lexicon) -> bool:
    """Whether an item between a verb and its clause says only when, how or to whom."""
    low = item.lower
    if low in words.of("skips") or low in lists.of("calendar"):
        return True
    if low in ("on", "op", "am", "le", "el", "este", "on", "last", "this") or low.endswith(("mente", "ly")):
        return True
    return any(low in rests for rests in words.split.values())


def _conjunctive(items: Sequence[Item], comma: int, stop: int, words: Reporting) -> bool:
    """Whether a German clause after a comma has a verb in the form of reported speech."""
    if comma + 1 >= stop:
        return False
    if items[comma + 1].lower in words.of("relative"):
        return items[comma + 1].lower in ("der", "die", "das", "den") and _reported(items, comma, stop, words, 6)
    return _reported(items, comma, stop, words, 14)


def _reported(items: Sequence[Item], comma: int, stop: int, words: Reporting, reach: int) -> bool:
    """Whether a form of reported speech follows a comma, before any other sign."""
    for number in range(comma + 2, min(stop, comma + 1 + reach)):
        if items[number].text in (",", ":"):
            return False
        if items[number].lower in words.of("reported"):
            return True
    return False
