"""Makes the names of a document agree: what an engine finds is mended by what it found elsewhere in the text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.core.analysis import EntityKind
from reader.language.engines import Name
from reader.language.lexicon import Lexicon
from reader.language.tokens import Document


def agreed(names: Sequence[Name], document: Document, words: Lexicon) -> list[Name]:
    """The names in order, sound, of one kind for each form."""
    sound = list(_sound(_trimmed(names, document.plain, words), document.plain))
    return _voted(sound, document.plain, words)


_EDGE = " \t\n\"'“”„‘’‚«»,;:()[]–—"


def _trimmed(names: Iterable[Name], plain: str, words: Lexicon) -> Iterable[Name]:
    """Names without marks, blanks and small words at their edges."""
    small = words.of("function")
    for name in names:
        start, end = name.start, min(name.end, len(plain))
        while start < end and plain[start] in _EDGE and not plain.startswith(("'s-", "’s-", "'t ", "’t "), start):
            start += 1
        while end > start:
            tail = plain[start:end].rpartition(" ")
            if plain[end - 1] in _EDGE:
                end -= 1
            elif tail[1] and tail[2] in small:
                end -= len(tail[2]) + 1
            else:
                break
        yield Name(start, end, name.kind, name.confidence)


def _sound(names: Iterable[Name], plain: str) -> Iterable[Name]:
    """Names that lie in the text, hold a letter or digit and do not overlap."""
    last = 0
    for name in sorted(names):
        if last <= name.start < name.end <= len(plain) and any(c.isalnum() for c in plain[name.start : name.end]):
            last = name.end
            yield name


def _voted(names: Sequence[Name], plain: str, words: Lexicon) -> list[Name]:
    """Give every form the kind that most of its mentions have, weighted by how sure they are."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        votes[plain[name.start : name.end]][name.kind] += name.confidence  # type: ignore[assignment]
    made = []
    for name in names:
        form = plain[name.start : name.end]
        if form in words.demonyms:
            made.append(Name(name.start, name.end, EntityKind.MISC, max(name.confidence, 0.9)))
            continue
        kind, weight = max(votes[form].items(), key=lambda vote: vote[1])
        share = weight / sum(votes[form].values())
        made.append(name if kind is name.kind else Name(name.start, name.end, kind, min(name.confidence, share)))
    return made
