"""Finds who says a quotation: the cue nearest to it, and that cue's subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.analysis import Entity, EntityKind
from reader.language.cues import Cue
from reader.language.lexicon import Lexicon
from reader.language.people import People
from reader.language.scene import Item, Unit

NAMED, TITLED, PRONOUN, FAR, SAME, NEIGHBOUR, CHAIN = 0.95, 0.75, 0.8, 0.7, 0.7, 0.55, 0.5
"""Confidence of a speaker by the way it was found."""
_REACH = 12
"""Items between a verb of saying and its subject."""
_NEAR = 8
"""Items between a quotation and a verb without a named subject that still belongs to it."""
_STOPS = frozenset(".;:!?()[]–—")
_SPEAKS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
_PREPOSITIONS = frozenset(
    "van in op aan tegen met over uit voor naar bij tot door of to with about from against by for at on von mit gegen"
    " über zu bei aus im à de avec contre sur dans chez con contra sobre a en por du des del al tegenover".split()
)
_LISTENERS = frozenset("told tell tells telling asked ask asks accuse accused informed warned reminded".split())
_DETERMINERS = frozenset(
    "een de het 'n a an the ein eine einer der die das un une le la les l' una el los las zijn haar his her its their"
    " hun seine ihre son sa su this that deze die dat some enkele meerdere several sommige veel many experts".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """Who says something, found through a cue."""

    who: Entity | None
    """The speaker; ``None`` when the subject has no name."""
    confidence: float
    """How sure that is."""
    cue: Cue | None = None
    """The words of saying."""


def speaker_of(unit: Unit, at: int, found: Sequence[Cue], people: People) -> Said | None:
    """Who says the quotation at an item; ``None`` when nothing in the unit tells."""
    items = unit.items
    named = _before_colon(items, at)
    if named:
        return Said(named, NAMED)
    cue = nearest_cue(items, at, found)
    if cue is None:
        return None
    return subject(unit, cue, people, quote=at)


def _before_colon(items: Sequence[Item], at: int) -> Entity | None:
    """The name in ``Name: “…”``, when nothing but the name stands before the colon."""
    if at >= 2 and items[at - 1].text == ":" and (at == 2 or items[at - 3].text in _STOPS):
        who = items[at - 2].entity
        return who if who and who.kind in _SPEAKS else None
    return None


def nearest_cue(items: Sequence[Item], at: int, found: Sequence[Cue]) -> Cue | None:
    """The cue that belongs to a quotation: right after it, else the nearest before it, else later on."""
    after = next((cue for cue in found if cue.at > at), None)
    between = items[at + 1 : after.at] if after else ()
    if after and len(between) <= 4 and not any(item.text in _STOPS or item.quote for item in between):
        return after
    before = [cue for cue in found if cue.at < at]
    if before:
        return before[-1]
    return after


def subject(unit: Unit, cue: Cue, people: People, quote: int = -1) -> Said | None:
    """The subject of a cue; ``None`` when there is none in the unit."""
    items = unit.items
    if cue.according:
        return _ahead(unit, cue, people, cue.stop) or _behind(unit, cue, people)
    listener = items[cue.at].lower in _LISTENERS
    inverted = quote >= 0 and quote < cue.at and cue.at - quote <= 3 and not listener
    first = items[cue.stop] if cue.stop < len(items) else None
    if inverted or (first is not None and not listener and _is_subject(first, people.words)):
        said = _ahead(unit, cue, people, cue.stop)
        if said:
            return said
    said = _behind(unit, cue, people) or (None if listener else _ahead(unit, cue, people, cue.stop))
    near = quote < 0 or abs(cue.at - quote) <= _NEAR
    return said or (Said(None, CHAIN, cue) if near else None)


def _is_subject(item: Item, words: Lexicon) -> bool:
    """Whether what follows a verb at once is its subject: a name, a pronoun of the third person, a title."""
    if item.entity:
        return item.entity.kind in _SPEAKS
    return item.lower in words.of("pronouns") or item.lower in words.of("titles")


def _ahead(unit: Unit, cue: Cue, people: People, start: int) -> Said | None:
    """The subject after a cue."""
    items, words = unit.items, people.words
    if start >= len(items):
        return None
    if items[start].lower in words.of("pronouns_all"):
        return Said(people.resolve(unit, cue.at), PRONOUN, cue)
    nameless = False
    for number in range(start, min(len(items), start + _REACH)):
        item = items[number]
        if _breaks(item, words, first=number == start, nameless=nameless):
            break
        if item.entity and item.entity.kind in _SPEAKS:
            if not _possessor(items, number, nameless):
                return Said(None if nameless and _is_owner(items, number) else item.entity, NAMED, cue)
        else:
            titled = people.titled.get(item.lower) if number - start <= 1 else None
            if titled and items[start].lower in _DETERMINERS and not _name_near(items, number):
                return Said(titled, TITLED, cue)
        nameless = True
    return Said(None, TITLED, cue) if nameless and _nominal(items[start], words) else None


def _breaks(item: Item, words: Lexicon, *, first: bool, nameless: bool) -> bool:
    """Whether the search for a subject must stop at an item."""
    if item.quote or (item.text in _STOPS and item.text != "("):
        return True
    return (item.lower in words.of("that") and not first) or (item.text == "," and not nameless)


def _nominal(item: Item, words: Lexicon) -> bool:
    """Whether an item begins a subject without a name."""
    return item.lower in _DETERMINERS or item.lower in words.of("titles") or item.lower in words.of("plural_pronouns")


def _name_near(items: Sequence[Item], at: int) -> bool:
    """Whether a name follows a title at once or after a comma."""
    return any(item.entity and item.entity.kind is EntityKind.PERSON for item in items[at + 1 : at + 3])


def _possessor(items: Sequence[Item], at: int, nameless: bool) -> bool:
    """Whether a name only owns the subject: ``Smith's lawyer``, ``Jansens advocaat``."""
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None or following.quote:
        return False
    if following.text in ("'s", "’s", "'", "’"):
        return True
    entity = items[at].entity
    return bool(
        entity
        and entity.kind is EntityKind.PERSON
        and not nameless
        and following.text[:1].islower()
        and items[at].text
        and following.lower not in _AFTER_NAMES
        and _genitive(items[at])
    )


_AFTER_NAMES = frozenset("en and und et y van von of de in op die dat who die".split())


def _genitive(item: Item) -> bool:
    """Whether a mention ends in a genitive s that its full name lacks."""
    return bool(item.entity and item.end - item.start > len(item.entity.name) and item.entity.name[-1:] != "s")


def _is_owner(items: Sequence[Item], at: int) -> bool:
    """Whether a name hangs on an unnamed subject by a preposition: ``een woordvoerder van ProRail``."""
    back = at - 1
    while back >= 0 and items[back].lower in _DETERMINERS:
        back -= 1
    return back >= 0 and items[back].lower in _PREPOSITIONS


def _behind(unit: Unit, cue: Cue, people: People) -> Said | None:
    """The subject before a verb of saying, in its own clause."""
    items, words = unit.items, people.words
    far: Said | None = None
    for number in range(cue.at - 1, max(-1, cue.at - 1 - 2 * _REACH), -1):
        item = items[number]
        if item.quote or item.text in ";:":
            break
        if item.text in ".!?" and number < cue.at - 1:
            break
        if item.lower in words.of("pronouns") and item.lower not in words.of("function") - words.of("pronouns"):
            return far or Said(people.resolve(unit, number), PRONOUN, cue)
        if item.entity and item.entity.kind in _SPEAKS and not _possessor(items, number, nameless=False):
            if not _is_owner(items, number):
                return Said(item.entity, NAMED if cue.at - number <= 4 else FAR, cue)
            far = far or _owned(items, number, cue, words)
        titled = people.titled.get(item.lower)
        if titled and number and items[number - 1].lower in _DETERMINERS and not _name_near(items, number):
            return Said(titled, TITLED, cue)
    return far


def _owned(items: Sequence[Item], at: int, cue: Cue, words: Lexicon) -> Said | None:
    """What a name after a preposition tells: nobody with a name, when a job stands before (``a spokesman for X``)."""
    back = at - 1
    while back > 0 and (items[back].lower in _DETERMINERS or items[back].lower in _PREPOSITIONS):
        back -= 1
    if items[back].entity:
        return None
    if items[back].lower in words.of("titles") or (back and items[back - 1].lower in _DETERMINERS):
        return Said(None, TITLED, cue)
    return Said(items[at].entity, NEIGHBOUR, cue)
