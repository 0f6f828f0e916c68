"""Tells whether a fragment in marks is what somebody calls or thinks something: ``noemt het ‘een ramp’``."""

from collections.abc import Sequence

from reader.language.cues import Cue
from reader.language.lexicon import Lexicon
from reader.language.scene import Item

_REACH = 6
"""Items between a verb of calling and the fragment that is its object."""
_STOPS = frozenset(".;:!?()[]–—")
_PASSIVE = frozenset(
    "wordt werd worden werden is was are were been being be wird wurde werden wurden worden est sont était étaient été"
    " es son fue fueron era eran sido se s' zich sich".split()
)
"""Words before a verb of calling after which nobody is said to call: ``wordt genoemd``, ``se llama``."""
_HAVE = frozenset("heeft had hebben hadden hat hatte haben hatten".split())
_BY = frozenset("by door von par por".split())
_PARTICIPLES = ("ado", "ido", "ada", "ida")
_GENERIC = frozenset("men man on iemand niemand people mensen leute gens".split())


def calling(items: Sequence[Item], at: int, words: Lexicon) -> Cue | None:
    """The verb of calling or judging whose object the quotation at an item is; ``None`` when there is none."""
    verb = _verb(items, at, words)
    if verb is None:
        return _participle(items, at, words)
    return None if _impersonal(items, verb, words) else Cue(verb, verb + 1, according=False)


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
    active = any(item.lower in _HAVE for item in items[max(0, at - 12) : at])
    return Cue(at + 1, at + 2, according=False) if active else None


def _impersonal(items: Sequence[Item], verb: int, words: Lexicon) -> bool:
    """Whether nobody in particular calls something so: the passive, ``men noemt``, ``el llamado``."""
    before = [item.lower for item in items[max(0, verb - 2) : verb]]
    if before and before[-1] in words.of("determiners") and items[verb].lower.endswith(_PARTICIPLES):
        return True
    if not _PASSIVE.isdisjoint(before):
        return True
    beside = [*before[-1:], *(item.lower for item in items[verb + 1 : verb + 2])]
    return not _GENERIC.isdisjoint(beside)
