"""The corpus's light markup: `[text|P]`, one sentence a line, blocks of one article each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent
LANGUAGES = ("nl", "en", "de", "fr", "es")
KINDS = {"P": "person", "O": "organisation", "L": "place", "M": "misc"}
_HEADER = re.compile(r"# ([a-z]{2}-[\w-]+) desk=([a-z]+)$")
_PIECE = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_MARK = re.compile(r"[\[\]|]")


@dataclass(frozen=True, slots=True)
class Name:
    """A labelled stretch of one sentence, ``start`` to ``end`` in its text without markup."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the corpus."""

    text: str
    names: tuple[Name, ...]
    line: int


@dataclass(slots=True)
class Article:
    """One block of the corpus."""

    id: str
    desk: str
    sentences: list[Sentence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def parse(line: str) -> tuple[str, tuple[Name, ...], str]:
    """The text of one line, its names, and what is wrong with it (empty when nothing is)."""
    text, names, last, wrong = "", [], 0, ""
    for piece in _PIECE.finditer(line):
        text += line[last : piece.start()]
        inner, kind = piece[1], piece[2]
        if kind not in KINDS:
            wrong = f"unknown kind {kind!r} in {piece[0]}"
        elif not inner or inner != inner.strip():
            wrong = f"blank at the edge of {piece[0]}"
        else:
            names.append(Name(len(text), len(text) + len(inner), kind))
        text += inner
        last = piece.end()
    text += line[last:]
    if _MARK.search(text):
        wrong = "stray bracket or bar: " + line[:60]
    return text, tuple(names), wrong


def read(path: Path) -> Iterator[Article | Problem]:
    """The articles of one file, and what is wrong in it."""
    article: Article | None = None
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], 1):
        ends = not line.strip() or line.startswith("#")
        if ends and article:
            yield article
            article = None
        if line.startswith("#"):
            head = _HEADER.match(line)
            article = Article(head[1], head[2]) if head else Article(f"?{number}", "?")
            if not head or head[1][:2] != path.parent.name:
                yield Problem(path, number, "header is not `# <lang>-<slug>-<number> desk=<desk>`: " + line)
        elif not ends:
            yield from _take(line, article, path, number)


def _take(line: str, article: Article | None, path: Path, number: int) -> Iterator[Problem]:
    """Add one sentence to its article, or say what is wrong with it."""
    text, names, wrong = parse(line)
    wrong = wrong or ("no header before" if article is None else "") or _untidy(line)
    if wrong:
        yield Problem(path, number, wrong)
    elif article is not None:
        article.sentences.append(Sentence(text, names, number))


def _untidy(line: str) -> str:
    """Blanks where none belong."""
    return "blank at the edge or doubled" if line != line.strip() or "  " in line else ""


def articles(language: str, root: Path = ROOT) -> list[Article]:
    """All sound articles of a language, in the order of file name and place."""
    found = (item for path in sorted((root / language).glob("*.txt")) for item in read(path))
    return [item for item in found if isinstance(item, Article)]
