"""Names that begin with a common noun in small letters: ``rue de Rome``, ``ministerie van Landbouw``, ``loi Rist``.

The noun says what the name names, and without it ``rue de Rome`` would be the city.
"""

from collections.abc import Iterator, Sequence

from reader.core.analysis import EntityKind
from reader.language.lexicon import Lexicon
from reader.language.names.engines import Name
from reader.language.tokens import Document, Sentence

_SECTIONS = {
    "led_place": EntityKind.PLACE,
    "led_group": EntityKind.ORGANISATION,
    "led_misc": EntityKind.MISC,
}
_LINKS = frozenset("de du des la le les l' l’ d' d’ del los las van voor en".split())
_MOST_LINKS = 2
_SURE = 0.75


def led(names: Sequence[Name], document: Document, words: Lexicon) -> list[Name]:
    """The names, with the common noun that leads them."""
    heads = {noun: kind for section, kind in _SECTIONS.items() for noun in words.of(section)}
    if not heads:
        return list(names)
    found = list(names)
    for sentence in document.sentences:
        for start, stop, kind in _led(sentence, heads):
            first = sentence.starts[start]
            inside = [name for name in found if sentence.starts[start] <= name.start < sentence.ends[stop]]
            if inside and inside[0].start == sentence.starts[stop]:
                name = inside[0]
                found.remove(name)
                found.append(Name(first, name.end, kind, max(_SURE, name.confidence)))
    return sorted(found)


def _led(sentence: Sentence, heads: dict[str, EntityKind]) -> Iterator[tuple[int, int, EntityKind]]:
    """The noun, the first word of the name it leads, and what it leads."""
    words = sentence.words
    for at, word in enumerate(words[:-1]):
        kind = heads.get(word)
        if kind is None:
            continue
        stop = at + 1
        while stop < len(words) - 1 and stop - at <= _MOST_LINKS and words[stop] in _LINKS:
            stop += 1
        if words[stop][0].isupper():
            yield at, stop, kind
