"""What the user put right in one article: what a name is there, whom it stands for, who said something.

The analysis is stored as it was found, and corrected whenever it is read or counted. So a correction can be taken
back, and holds for a better analysis too: it is about a name as it is written, or about the words that were said,
never about a place in the text.
"""

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.core.analysis import Analysis, Entity, EntityKind, Quote
from reader.storage import codec
from reader.storage.mentions import name_key

KIND, NAME, SPEAKER = "kind", "name", "speaker"
"""What can be put right, as in the column ``what``."""

_KEPT = 400
"""Letters of a quote that it is recognised by."""
_ENOUGH = 24
"""Letters from which a part of a quote is enough to recognise it by, when it begins or ends elsewhere now."""
_SIGNS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Corrections:
    """Those of one article."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    """Folded name to what it is; empty for no name."""
    speakers: Mapping[str, str] = field(default_factory=dict)
    """Key of a quote to its speaker; empty for nobody."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Folded name to kind and name of whom it stands for, as `meant` writes them."""

    @classmethod
    def of(cls, db: sqlite3.Connection, article_id: int) -> "Corrections":
        """What was put right in an article."""
        rows = db.execute("SELECT what, about, value FROM corrections WHERE article_id = ?", (article_id,)).fetchall()
        found: dict[str, dict[str, str]] = {KIND: {}, SPEAKER: {}, NAME: {}}
        for what, about, value in rows:
            found[what][about] = value
        return cls(found[KIND], found[SPEAKER], found[NAME])

    def applied(self, analysis: Analysis, plain: str) -> Analysis:
        """The analysis put right; ``plain`` is the text it points into."""
        if not (self.kinds or self.speakers or self.names):
            return analysis
        entities = analysis.entities
        if self.kinds or self.names:
            entities = _united(one for one in map(self._entity, entities) if one is not None)
        quotes = [replace(one, speaker=self._speaker(one.speaker)) for one in analysis.quotes]
        keys = quote_keys(quotes, plain) if self.speakers else []
        for about, speaker in self.speakers.items():
            at = _place_of(about, keys)
            if at is not None:
                quotes[at] = replace(quotes[at], speaker=speaker or None, confidence=1.0)
        return replace(analysis, entities=entities, quotes=tuple(quotes))

    def _entity(self, entity: Entity) -> Entity | None:
        """The entity as it was put right; None when it is no name."""
        folded = name_key(entity.name)
        if folded in self.names:
            kind, name = who(self.names[folded])
            return replace(entity, name=name, kind=kind, confidence=1.0, place="")
        if folded in self.kinds:
            now = self.kinds[folded]
            return replace(entity, kind=EntityKind(now), confidence=1.0, place="") if now else None
        return entity

    def _speaker(self, speaker: str | None) -> str | None:
        """Whom a speaker stands for; nobody when it is no name."""
        folded = name_key(speaker or "")
        if folded in self.names:
            return who(self.names[folded])[1]
        return None if self.kinds.get(folded) == "" else speaker


def meant(kind: EntityKind, name: str) -> str:
    """Kind and name of whom a name stands for, as a correction keeps them."""
    return f"{kind.value}:{name}"


def who(value: str) -> tuple[EntityKind, str]:
    """The inverse of `meant`."""
    kind, _, name = value.partition(":")
    return EntityKind(kind), name


def read(db: sqlite3.Connection, article_id: int, blob: bytes, plain: str) -> Analysis:
    """The analysis of an article, put right."""
    return Corrections.of(db, article_id).applied(codec.unpack_analysis(blob), plain)


def quote_keys(quotes: Sequence[Quote], plain: str) -> list[str]:
    """What each quote is recognised by: its words, and which of several with the same words it is."""
    seen: dict[str, int] = {}
    keys = []
    for quote in quotes:
        words = _SIGNS.sub(" ", name_key(quote.span.of(plain))).strip()[:_KEPT]
        seen[words] = seen.get(words, 0) + 1
        keys.append(f"{words}#{seen[words]}")
    return keys


def _united(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities with those of one name and kind made one, by first mention."""
    found: dict[tuple[str, EntityKind], Entity] = {}
    for entity in entities:
        key = name_key(entity.name), entity.kind
        if key in found:
            mentions = tuple(sorted({*found[key].mentions, *entity.mentions}))
            found[key] = replace(found[key], mentions=mentions)
        else:
            found[key] = entity
    return tuple(sorted(found.values(), key=lambda entity: entity.mentions[0]))


def _place_of(about: str, keys: Sequence[str]) -> int | None:
    """Which quote is meant: the one with these words, or the only one that has a good part of them."""
    if about in keys:
        return keys.index(about)
    words = about.rpartition("#")[0]
    near = [at for at, key in enumerate(keys) if _alike(words, key.rpartition("#")[0])]
    return near[0] if len(near) == 1 else None


def _alike(one: str, other: str) -> bool:
    """Whether the shorter one is long enough and stands in the longer one."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _ENOUGH and short in long
