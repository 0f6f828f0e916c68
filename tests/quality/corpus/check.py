"""`python -m tests.quality.corpus.check [LANG…]`: strict check of the corpus, with its figures."""

import collections
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.quality.corpus import whole
from tests.quality.corpus.markup import KINDS, LANGUAGES, ROOT, SAYINGS, Article, Name, Problem, Sentence, read

MAX_REPEATED = 0.02
"""Share of word 5-grams that may stand in more than three sentences."""
MAX_NAME = 0.005
"""Share of sentences that may hold the same name; with few sentences, up to `FEW` of them."""
FEW = 8
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_SMALL_ADJECTIVES = {"de", "fr", "es"}


def main(argv: list[str]) -> int:
    """Write errors and figures per language; 1 when anything is wrong."""
    failed = False
    for language in argv or LANGUAGES:
        lines, bad = report(language, ROOT)
        sys.stdout.write("\n".join([*lines, ""]))
        failed |= bad
    return int(failed)


def report(language: str, root: Path) -> tuple[list[str], bool]:
    """What to print on one language, and whether it fails."""
    problems: list[str] = []
    notes: list[str] = []
    found: list[Article] = []
    ids: set[str] = set()
    for path in sorted((root / language).glob("*.txt")):
        for item in read(path):
            if isinstance(item, Problem):
                problems.append(str(item))
                continue
            if item.id in ids:
                problems.append(f"{path}: {item.id} stands twice")
            ids.add(item.id)
            problems += [str(Problem(path, s.line, what)) for s in item.sentences for what in doubts(s, language)]
            problems += [str(Problem(path, line, what)) for line, what in whole.wrong(item)]
            notes += [str(Problem(path, s.line, what)) for s in item.sentences for what in hints(s, language)]
            notes += [str(Problem(path, line, what)) for line, what in whole.apart(item)]
            found.append(item)
    sentences = [s for a in found for s in a.sentences]
    if not sentences:
        return [*problems, f"{language}: nothing"], bool(problems)
    figures, bad = measure(language, found, sentences)
    return notes + [f"ERROR {p}" for p in problems] + figures, bad or bool(problems)


def doubts(sentence: Sentence, language: str) -> Iterable[str]:
    """What is surely wrong with the names of one sentence."""
    text = sentence.text
    for name in sentence.names:
        inner = text[name.start : name.end]
        if not any(c.isalnum() for c in inner):
            yield f"a name without a letter: {inner}"
        if inner[0] in "\"'“”‘«„(" and inner[0:2] not in ("'s", "'t"):
            yield f"mark inside the name: {inner}"
        if inner[-1] in ',;:"”»“)' and "(" not in inner:
            yield f"mark inside the name: {inner}"
        if _cuts(text, name):
            yield f"the name begins or ends inside a word: {text[max(0, name.start - 5) : name.end + 5]}"
        if not any(c.isupper() or c.isdigit() for c in inner) and not (
            name.kind == "M" and language in _SMALL_ADJECTIVES
        ):
            yield f"no capital in {inner}"


def _cuts(text: str, name: Name) -> bool:
    """Whether a name's edge falls between two letters (an apostrophe genitive is not a letter)."""
    before, after = text[name.start - 1 : name.start], text[name.end : name.end + 1]
    return (before.isalnum() and text[name.start].isalnum()) or (after.isalnum() and text[name.end - 1].isalnum())


def hints(sentence: Sentence, language: str) -> Iterable[str]:
    """Two capitalised words in a row inside a sentence with no label: often a forgotten name, sometimes a job."""
    if language == "de" or sentence.text.isupper():
        return
    words = sum(1 for _ in _WORD.finditer(sentence.text))
    capitals = sum(1 for w in _WORD.finditer(sentence.text) if w[0][0].isupper())
    if words and capitals / words > 0.6:
        return  # a headline in title case
    taken = [(n.start, n.end) for n in sentence.names]
    for pair in re.finditer(r"(?<=[a-zà-ÿ,] )([A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+)", sentence.text):
        if not any(s < pair.end() and pair.start() < e for s, e in taken):
            yield f"(look again) two capitals in a row without a label: {pair[1]}"


def measure(language: str, found: list[Article], sentences: list[Sentence]) -> tuple[list[str], bool]:
    """The figures of one language, and whether one of them is out of bounds."""
    desks = collections.Counter(a.desk for a in found)
    repeated = _repeated(sentences)
    names = collections.Counter(form for s in sentences for form in {s.text[n.start : n.end] for n in s.names})
    allowed = max(FEW, MAX_NAME * len(sentences))
    too_often = [(form, n) for form, n in names.most_common(20) if n > allowed]
    double = len(sentences) - len({s.text for s in sentences})
    empty = sum(not s.names for s in sentences)
    top, times = names.most_common(1)[0] if names else ("-", 0)
    lines = [
        f"{language}: {len(sentences)} sentences, {len(found)} articles, {double} written twice, {empty} without names",
        *_labels(found, len(names)),
        "    desks: " + ", ".join(f"{d} {n}" for d, n in desks.most_common()),
        f"    5-grams in more than three sentences: {100 * repeated:.2f} % (at most {100 * MAX_REPEATED:.0f})",
        f"    most frequent name: {top}, {100 * times / len(sentences):.2f} % of sentences (at most {100 * MAX_NAME})",
        *(f"    TOO OFTEN: {form} in {n} sentences" for form, n in too_often),
    ]
    return lines, repeated > MAX_REPEATED or bool(too_often) or double > len(sentences) // 100


def _repeated(sentences: list[Sentence]) -> float:
    """The share of word 5-grams that stand in more than three sentences."""
    grams: collections.Counter[tuple[str, ...]] = collections.Counter()
    for s in sentences:
        words = [w[0].casefold() for w in _WORD.finditer(s.text)]
        grams.update({tuple(words[i : i + 5]) for i in range(len(words) - 4)})
    return sum(n for n in grams.values() if n > 3) / max(1, sum(grams.values()))


def _labels(found: list[Article], different: int) -> list[str]:
    """How much is labelled."""
    named = [name for article in found for sentence in article.sentences for name in sentence.names]
    kinds = collections.Counter(name.kind for name in named)
    said = collections.Counter(quote.kind for article in found for quote in article.quotes)
    known = sum(bool(quote.speaker) for article in found for quote in article.quotes)
    return [
        "    names: "
        + ", ".join(f"{KINDS[k]} {kinds[k]}" for k in KINDS)
        + f"; {different} different; {sum(bool(name.full) for name in named)} times a shorter form",
        "    quotations: " + ", ".join(f"{kind} {said[kind]}" for kind in SAYINGS) + f"; {known} with a speaker",
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
