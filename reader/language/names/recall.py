"""Finds names again that an article names surely elsewhere: whole names, surnames, genitives, capitals."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.core.analysis import EntityKind
from reader.language.lexicon import Lexicon
from reader.language.names.engines import Name
from reader.language.tokens import Document

_SURE = 0.7
"""Confidence from which a name of several words is looked for elsewhere."""


def recalled(names: Sequence[Name], document: Document, words: Lexicon) -> list[Name]:
    """The names, with those that were passed over or cut though the article names them surely elsewhere."""
    found = _whole(names, document.plain, words)
    known = _single(found, document.plain)
    taken = [False] * (len(document.plain) + 1)
    for name in found:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    for sentence in document.sentences:
        for at, word in enumerate(sentence.words):
            form = word if word in known else _without_genitive(word, known, words)
            if form and not taken[sentence.starts[at]] and not _in_run(sentence.words, at):
                kind, sure = known[form]
                found.append(Name(sentence.starts[at], sentence.ends[at], kind, sure))
    return list(sound(found, document.plain))


def sound(names: Iterable[Name], plain: str) -> Iterator[Name]:
    """Names that lie in the text, hold a letter or digit and do not overlap."""
    last = 0
    for name in sorted(names):
        if last <= name.start < name.end <= len(plain) and any(c.isalnum() for c in plain[name.start : name.end]):
            last = name.end
            yield name


def _whole(names: Sequence[Name], plain: str, words: Lexicon) -> list[Name]:
    """The names, with names of several words at all their places, in place of pieces of them."""
    found = sorted(names)
    for form, (kind, sure) in _several(names, plain, words).items():
        at = plain.find(form)
        while at >= 0:
            stop = at + len(form)
            if _stands_alone(plain, at, stop):
                over = [name for name in found if name.start < stop and at < name.end]
                if all(at <= name.start and name.end <= stop for name in over) and (at, stop) not in _spans(over):
                    found = [name for name in found if name not in over] + [Name(at, stop, kind, sure)]
            at = plain.find(form, stop)
    return sorted(found)


def _spans(names: Sequence[Name]) -> list[tuple[int, int]]:
    """Where names stand."""
    return [(name.start, name.end) for name in names]


def _stands_alone(plain: str, start: int, stop: int) -> bool:
    """Whether no letter or hyphen touches a stretch."""
    before, after = plain[start - 1 : start], plain[stop : stop + 1]
    return not (before.isalnum() or before == "-" or after.isalnum() or after == "-")


def _several(names: Sequence[Name], plain: str, words: Lexicon) -> Mapping[str, tuple[EntityKind, float]]:
    """Sure names of several words, the longest first, and surnames with their particles."""
    made: dict[str, tuple[EntityKind, float]] = {}
    for name in names:
        form = plain[name.start : name.end]
        if " " not in form or name.confidence < _SURE:
            continue
        made.setdefault(form, (name.kind, name.confidence))
        rest = form.partition(" ")[2]
        particle = rest.partition(" ")[0].casefold() in words.of("particles") and " " in rest
        if name.kind is EntityKind.PERSON and particle:
            for short in (rest, rest[0].upper() + rest[1:]):
                made.setdefault(short, (name.kind, 0.8 * name.confidence))
    return dict(sorted(made.items(), key=lambda item: -len(item[0])))


def _single(names: Sequence[Name], plain: str) -> dict[str, tuple[EntityKind, float]]:
    """Words that are names wherever they have a capital, with kind and confidence."""
    known: dict[str, tuple[EntityKind, float]] = {}
    for name in names:
        form = plain[name.start : name.end]
        last = form.rpartition(" ")[2]
        if name.kind is EntityKind.PERSON and last != form and last[0].isupper() and len(last) > 2:
            known.setdefault(last, (name.kind, 0.8 * name.confidence))
            known.setdefault(last.upper(), (name.kind, 0.8 * name.confidence))
        if " " not in form and name.confidence > 0.8 and form[0].isupper() and len(form) > 1:
            known[form] = (name.kind, 0.8 * name.confidence)
    return known


def _without_genitive(word: str, known: Mapping[str, tuple[EntityKind, float]], words: Lexicon) -> str:
    """The name in its genitive (``Haverkorts``), empty when it is none."""
    fused = words.language in ("nl", "de") and word[-1:] == "s" and word[:-1] in known and len(word) > 4
    return word[:-1] if fused else ""


def _in_run(words: Sequence[str], at: int) -> bool:
    """Whether a word stands beside another with a capital inside a sentence, so that it is part of something else."""
    before = at > 1 and words[at - 1][0].isupper()
    return before or (at + 1 < len(words) and words[at + 1][0].isupper())
