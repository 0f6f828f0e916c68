"""Tells whether a fragment in marks is what somebody calls or thinks something: ``noemt het ‘een ramp’``."""

from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.language.quotes.cues import Cue
from reader.language.quotes.scene import Item

_REACH = 6
"""Items between a verb of calling and the fragment that is its object."""
_STOPS = frozenset(".;:!?()[]–—")
_PASSIVE = frozenset(
    "wordt werd worden werden is was are were been being be wird wurde werden wurden worden est sont était étaient été"
    " es son fue fueron era eran sido se s' zich sich".split()
)
"""Words before a verb of calling after which nobody is said to call: ``wordt genoemd``, ``se llama``."""
_HAVE = frozenset(
    "heeft had hebben hadden hat hatte haben hatten a ont avait avaient ayant ha han había habían he has".split()
)
_BY = frozenset("by door von par por".split())
_PARTICIPLES = {"fr": ("é", "és"), "es": ("ado", "ido", "ada", "ida")}
_LEADS = frozenset("van over bij op als voor as of von als für de d' comme por como".split())
"""Prepositions that lead from a verb of calling to what something is called."""
_BESIDE = 3
"""Items around a verb in which its subject stands."""
_SHORT = 3
"""Words of a fragment that can be a name after ``the``."""
_FAR = 12
"""Items between an auxiliary and its participle."""
_GENERIC = frozenset("men man on iemand niemand people mensen leute gens".split())


def calling(items: Sequence[Item], at: int, words: Lexicon, text: str) -> Cue | None:
    """The verb of calling or judging whose object the quotation at an item is; ``None`` when there is none."""
    if at and _names(items, at, text, words):
        return None
    verb = _verb(items, at, words)
    found = _participle(items, at, words)
    if found is None and verb is not None and not _impersonal(items, verb, words):
        found = Cue(verb, verb + 1, according=False)
    return found if found and (" " in text or _by_name(items, found.at, at, words)) else None


def called_by_all(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether something is called so, but by nobody in particular."""
    verb = _verb(items, at, words)
    by = at + 1 < len(items) and items[at + 1].lower in _BY
    return verb is not None and not by and _impersonal(items, verb, words)


def _verb(items: Sequence[Item], at: int, words: Lexicon) -> int | None:
    """Where the verb of calling before a quotation stands."""
    verbs, that = words.of("calls"), words.of("that")
    for number in range(at - 1, max(-1, at - 1 - _REACH), -1):
        item = items[number]
        if item.quote or item.text in _STOPS or (item.text == "," and number < at - 1):
            return None
        if item.lower in verbs and (item.text[:1].islower() or not number):
            return None if any(one.quote for one in items[max(0, number - 2) : number]) else number
        subordinate = item.lower in that and not (number and items[number - 1].lower in verbs)
        noun = number > 0 and items[number - 1].lower in words.of("determiners")
        if (item.lower in words.speech and not noun) or subordinate:
            return None
    return None


def _participle(items: Sequence[Item], at: int, words: Lexicon) -> Cue | None:
    """A participle after the fragment, whose auxiliary stands before it: ``had het ‘een ramp’ genoemd``."""
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None or after.lower not in words.of("calls"):
        return None
    active = any(item.lower in _HAVE for item in items[max(0, at - _FAR) : at])
    finite = not _is_participle(after.lower, words) and words.language in ("nl", "de") and at > 1
    return Cue(at + 1, at + 2, according=False) if active or finite else None


def _impersonal(items: Sequence[Item], verb: int, words: Lexicon) -> bool:
    """Whether nobody in particular calls something so: the passive, ``men noemt``, ``genannt „…“``."""
    before = [item.lower for item in items[max(0, verb - 2) : verb]]
    if not _PASSIVE.isdisjoint(before):
        return True
    if _is_participle(items[verb].lower, words) and not any(
        item.lower in _HAVE for item in items[max(0, verb - _FAR) : verb]
    ):
        return True
    beside = [*before[-1:], *(item.lower for item in items[verb + 1 : verb + 2])]
    return not _GENERIC.isdisjoint(beside)


def _is_participle(low: str, words: Lexicon) -> bool:
    """Whether a verb of calling is a participle, which tells of somebody only with ``have`` before it."""
    if words.language in ("nl", "de"):
        return low.startswith("ge") and low.endswith(("t", "d", "n")) and len(low) > 5 and low != "geißelt"
    return low.endswith(_PARTICIPLES.get(words.language, ()))


def _by_name(items: Sequence[Item], verb: int, at: int, words: Lexicon) -> bool:
    """Whether a name or pronoun stands beside a verb of calling, as it must where a single word is somebody's."""
    first = 0 if verb > at else max(0, verb - _BESIDE)
    pronouns = words.of("subject_pronouns")
    return any(item.entity or item.lower in pronouns for item in items[first : verb + _BESIDE])


def _names(items: Sequence[Item], at: int, text: str, words: Lexicon) -> bool:
    """Whether a fragment is rather the name or label of what is spoken of: a capital, ``the``, a preposition before it.

    Of a few words only; a German noun has its capital anyway.
    """
    before = items[at - 1].lower
    if text[:1].isupper() or text[:1].isdigit():
        first = text.split(" ")[0].casefold()
        if words.language != "de" or first in words.of("determiners") or first in words.of("prepositions"):
            return True
    if before in words.of("definite") - words.of("that") and len(text.split()) <= _SHORT:
        return True
    return before in words.of("prepositions") and before not in _LEADS
