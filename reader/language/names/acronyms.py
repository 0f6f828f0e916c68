"""Acronyms that stand in brackets after the name they are made of: where that name begins, and that both are one.

``the Turf Cutters and Contractors Association (TCCA)``: the letters tell that the name begins at *Turf*, though small
words and a bracket stand inside of it. Nothing else in a text is as sure a sign of where a long name begins.
"""

import re
from collections.abc import Iterator, Sequence

from reader.core.analysis import EntityKind
from reader.language.names.engines import Name
from reader.language.tokens import Document, Sentence

SURE = 0.9
"""Confidence of a name whose letters fit the acronym after it."""
_LONGEST = 12
"""Words of the longest name that is looked for."""
_FEWEST, _MOST = 2, 9
"""Letters of an acronym."""
_SKIPPED = 1
"""Words in small letters that may give no letter (``Fédération de l’industrie horlogère``, FH)."""
_SMALL = frozenset(
    "of the and for on in to de het een en der des du la le les l' d' y del los las el für und et am im zur zum van"
    " voor op ter aan au aux à a e para por da do & von".split()
)
_STOPS = frozenset('.;:!?()"“”„«»…|')
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")


def aligned(names: Sequence[Name], document: Document) -> list[Name]:
    """The names, with those before an acronym in brackets from their first word to their last."""
    found = list(names)
    for sentence in document.sentences:
        for start, stop, acronym in _pairs(sentence):
            first, last = sentence.starts[start], sentence.ends[stop - 1]
            short = (sentence.starts[acronym], sentence.ends[acronym])
            kind = _kind(found, first, last, *short)
            found = [name for name in found if name.end <= first or name.start >= last]
            found = [name for name in found if name.end <= short[0] or name.start >= short[1]]
            found += [Name(first, last, kind, SURE), Name(*short, kind, SURE)]
    found += _dotted(found, document.plain)
    return sorted(found)


def fits(acronym: str, words: Sequence[str]) -> bool:
    """Whether an acronym can be made of the letters of some words, one or more of each, in order."""
    letters = "".join(char for char in acronym if char.isalnum()).casefold()
    low = [
        word.casefold().removeprefix("l’").removeprefix("l'").removeprefix("d’").removeprefix("d'") for word in words
    ]
    if not letters or not low or not low[0] or low[0][0] != letters[0]:
        return False
    return _spelled(letters, tuple(low), _SKIPPED)


def _spelled(letters: str, words: tuple[str, ...], skips: int) -> bool:
    """Whether the words spell all the letters; ``skips`` words in small letters may give none."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if not word[:1].isalnum():
        return _spelled(letters, rest, skips)
    if letters and word[0] == letters[0]:
        for used in range(len(letters), 0, -1):
            if _inside(letters[1:used], word[1:]) and _spelled(letters[used:], rest, skips):
                return True
    if word in _SMALL:
        return _spelled(letters, rest, skips)
    return skips > 0 and _spelled(letters, rest, skips - 1)


def _inside(few: str, many: str) -> bool:
    """Whether some letters stand in a word in the same order, the first of them at least three letters on."""
    rest = iter(many[2:] if few else many)
    return all(letter in rest for letter in few)


def _pairs(sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """First word of a name, the word after its last, and the acronym in brackets that it is made of."""
    words = sentence.words
    for at in range(2, len(words) - 2):
        if words[at] != "(" or words[at + 2] != ")" or not _is_acronym(words[at + 1]):
            continue
        for start in range(at - 2, max(-1, at - 1 - _LONGEST), -1):
            if words[start + 1] in _STOPS or words[start] in _STOPS:
                break
            if words[start][0].isupper() and fits(words[at + 1], words[start:at]):
                yield start, at, at + 1
                break


def _is_acronym(word: str) -> bool:
    """Whether a word in brackets can be an acronym."""
    letters = word.replace(".", "")
    return _FEWEST <= len(letters) <= _MOST and letters.isalnum() and letters[0].isupper() and not letters.isdigit()


def _kind(names: Sequence[Name], first: int, last: int, short: int, end: int) -> EntityKind:
    """The kind of a name and its acronym: what one of them is known as, else an organisation."""
    whole = [name.kind for name in names if (name.start, name.end) == (first, last)]
    pieces = {name.kind for name in names if first <= name.start and name.end <= last}
    known = {name.kind for name in names if (name.start, name.end) == (short, end)}
    if whole:
        return whole[0]
    both = pieces & known
    return both.pop() if len(both) == 1 and EntityKind.PERSON not in both else EntityKind.ORGANISATION


def _dotted(names: Sequence[Name], plain: str) -> Iterator[Name]:
    """Acronyms with full stops (``F.H.A.``) of groups that the text names in full."""
    full = [plain[name.start : name.end].split() for name in names if name.kind is EntityKind.ORGANISATION]
    for match in _DOTTED.finditer(plain):
        letters = match[0].replace(".", "").casefold()
        free = not any(name.start < match.end() and match.start() < name.end for name in names)
        if free and any(letters == "".join(w[0] for w in words if w not in _SMALL).casefold() for words in full):
            yield Name(match.start(), match.end(), EntityKind.ORGANISATION, SURE)
