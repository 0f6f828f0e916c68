"""Puts the mentions of one person, organisation or place together; never two full names.

The key of a name is its words without case, accents, hyphens and possessives, so ``Kim Jong-un`` and ``Kim Jong Un``
are one. A shorter form joins a longer one when it is its last part (surname), its first part (given name, or family
name in East Asian order), its initials, or an abbreviation of it; when several longer ones fit, the nearest before it.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.core.analysis import Entity, EntityKind
from reader.core.spans import Span
from reader.language.engine import Tag
from reader.language.lexicon import Lexicon

Key = tuple[str, ...]


@dataclass(slots=True)
class _Form:
    """One spelling key with its mentions."""

    key: Key
    tags: list[Tag] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)

    @property
    def kind(self) -> EntityKind:
        """The kind with the most confidence behind it."""
        weight: defaultdict[EntityKind, float] = defaultdict(float)
        for tag in self.tags:
            weight[tag.kind] += tag.confidence
        return max(weight, key=lambda kind: weight[kind])


def group(tags: Sequence[Tag], plain: str, lexicon: Lexicon) -> tuple[Entity, ...]:
    """The entities that ``tags`` name, by first mention."""
    forms = _forms(tags, plain, lexicon)
    members: dict[Key, list[Tag]] = defaultdict(list)
    for form in forms.values():
        longer = _longer(form, forms, lexicon)
        for tag in form.tags:
            members[_nearest(tag, longer, forms) or form.key].append(tag)
    entities = [_entity(forms[key], found, plain) for key, found in members.items()]
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0]))


def key_of(name: str) -> Key:
    """The key of a name: its words without case, accents, hyphens and a possessive at the end."""
    text = unicodedata.normalize("NFKD", name).casefold().replace("’", "'")
    text = "".join(char for char in text if not unicodedata.combining(char))
    words = "".join(char if char.isalnum() or char in "'&" else " " for char in text).split()
    if words and len(words[-1]) > 3 and words[-1].endswith(("'s", "s'")):
        words[-1] = words[-1].removesuffix("'s").removesuffix("'")
    return tuple(word.strip("'") or word for word in words)


def _forms(tags: Iterable[Tag], plain: str, lexicon: Lexicon) -> dict[Key, _Form]:
    forms: dict[Key, _Form] = {}
    for tag in tags:
        text = tag.span.of(plain)
        key = key_of(lexicon.same.get(text, text) if tag.kind is not EntityKind.PERSON else text)
        if key:
            form = forms.setdefault(key, _Form(key))
            form.tags.append(tag)
            form.spellings[text] += 1
    return forms


def _longer(form: _Form, forms: dict[Key, _Form], lexicon: Lexicon) -> list[Key]:
    """The longer forms that ``form`` can be short for."""
    kinds = {EntityKind.PERSON} if form.kind is EntityKind.PERSON else {form.kind}
    if max((tag.confidence for tag in form.tags), default=1.0) < _SURE:
        kinds = {EntityKind.PERSON, EntityKind.ORGANISATION, form.kind}
    found = [
        other.key
        for other in forms.values()
        if len(other.key) > len(form.key) or _is_acronym(form, other)
        if other.kind in kinds and _short_for(form, other, lexicon)
    ]
    return [key for key in found if not any(_inside(key, other) for other in found if other != key)]


_SURE = 0.6


def _inside(key: Key, other: Key) -> bool:
    return len(key) < len(other) and (other[-len(key) :] == key or other[: len(key)] == key)


def _short_for(form: _Form, other: _Form, lexicon: Lexicon) -> bool:
    short, full = form.key, other.key
    if short == full:
        return False
    if other.kind is EntityKind.PERSON:
        core = tuple(word for word in short if word not in lexicon.particles) or short
        surname = full[-len(short) :] == short or full[-len(core) :] == core
        return surname or full[: len(short)] == short or _initials(short, full)
    if other.kind is EntityKind.ORGANISATION:
        return _is_acronym(form, other) or (full[: len(short)] == short and len(short[0]) > 3)
    return False


def _initials(short: Key, full: Key) -> bool:
    """Whether ``d trump`` is short for ``donald trump``."""
    return (
        1 < len(short) <= len(full)
        and short[-1] == full[-1]
        and all(len(a) == 1 and a == b[0] for a, b in zip(short[:-1], full, strict=False))
    )


def _is_acronym(form: _Form, other: _Form) -> bool:
    """Whether the only word of ``form`` is made of the initials of ``other``."""
    spelling = next(iter(form.spellings))
    if len(form.key) != 1 or len(spelling) < 2 or not spelling.isupper() or len(other.key) < 2:
        return False
    word, initials = form.key[0], "".join(part[0] for part in other.key)
    return word in (initials, "".join(part[0] for part in other.key if len(part) > 3))


def _nearest(tag: Tag, longer: list[Key], forms: dict[Key, _Form]) -> Key | None:
    """The longer form last named before ``tag``; the only one, wherever it stands."""
    if len(longer) < 2:
        return longer[0] if longer else None
    before = [
        (max((t.span.start for t in forms[key].tags if t.span.start < tag.span.start), default=-1), key)
        for key in longer
    ]
    place, key = max(before)
    return key if place >= 0 else None


def _entity(form: _Form, tags: list[Tag], plain: str) -> Entity:
    """One entity; its name is the fullest spelling, its kind that of the full name."""
    mentions: tuple[Span, ...] = tuple(sorted({tag.span for tag in tags}))
    agreeing = [tag.confidence for tag in tags if tag.kind is form.kind]
    name = form.spellings.most_common(1)[0][0] if form.spellings else mentions[0].of(plain)
    full = [spelling for spelling in form.spellings if len(key_of(spelling)) == len(form.key)]
    if full and len(key_of(name)) < len(form.key):
        name = full[0]
    return Entity(_bare(name), form.kind, mentions, max(agreeing, default=0.0))


def _bare(name: str) -> str:
    """A name without the possessive at its end."""
    return name.removesuffix("'s").removesuffix("’s") if len(name) > 4 else name
