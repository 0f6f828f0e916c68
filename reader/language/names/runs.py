"""Runs of capitals in a sentence, and what the tagger sees of the whole run a word belongs to.

``Bank of England`` is one run: words with a capital or a figure, held together by small particles. What stands before
and after the run, and what its first and last words are, tells the kind of a name better than any one word in it.
"""

from collections.abc import Callable, Iterable, Sequence

Signs = Callable[[str], Iterable[str]]
_JOINS = frozenset(
    ("&", "of", "de", "du", "des", "der", "den", "van", "von", "y", "e", "d'", "da", "do", "di", "del", "la")
)
"""Small words that stand inside of names between two capitals."""
_LONGEST_JOIN = 2
_LONG = 4


def runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """First word and word after the last of every run of a sentence."""
    found: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        if not (word[0].isupper() or (word[0].isdigit() and found and found[-1][1] == at)):
            continue
        start, stop = found[-1] if found else (-9, -9)
        between = words[stop:at] if 0 <= at - stop <= _LONGEST_JOIN else None
        if between is not None and all(one.casefold() in _JOINS for one in between):
            found[-1] = (start, at + 1)
        else:
            found.append((at, at + 1))
    return found


def features(words: Sequence[str], signs: Signs) -> dict[int, list[str]]:
    """For every word in a run, the features of the run; ``signs`` gives the lists that hold a word."""
    found: dict[int, list[str]] = {}
    for start, stop in runs(words):
        before = words[start - 1].casefold() if start else ""
        after = words[stop].casefold() if stop < len(words) else ""
        size = min(stop - start, _LONG)
        shared = [f"rb{before}", f"ra{after}", f"rb{before}|{size}", f"ra{after}|{size}"]
        if size > 1:
            shared += [f"rf{sign}" for sign in signs(words[start])]
            shared += [f"rl{sign}" for sign in signs(words[stop - 1])]
            shared += [f"rw{words[start].casefold()}", f"rW{words[stop - 1].casefold()}"]
        else:
            shared += [f"rs{sign}|{before}" for sign in signs(words[start])]
            shared += [f"rt{sign}|{after}" for sign in signs(words[start])]
        for at in range(start, stop):
            place = "B" if at == start else "E" if at == stop - 1 else "I"
            found[at] = [*shared, f"rn{size}{place}"]
    return found
