"""The corpus's light markup, one sentence a line, blocks of one article each.

`[text|P]` is a name, `[text|P=Full Name]` one that belongs to a fuller name of the same article;
`{“text”|direct=Full Name}` is a quotation with its speaker, over as many lines as it has sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent
LANGUAGES = ("nl", "en", "de", "fr", "es")
KINDS = {"P": "person", "O": "organisation", "L": "place", "M": "misc"}
SAYINGS = ("direct", "partial", "scare", "title", "indirect", "any")
_HEADER = re.compile(r"# ([a-z]{2}-[\w-]+) desk=([a-z]+)$")
_PIECE = re.compile(
    r"\[(?P<name>[^\[\]{}|]*)\|(?P<kind>[^\[\]{}|=]*)(?:=(?P<full>[^\[\]{}|]+))?\]"
    r"|(?P<open>\{)"
    r"|\|(?P<saying>[a-z]+)(?:=(?P<speaker>[^\[\]{}|]+))?\}"
)
_MARK = re.compile(r"[\[\]{}|]")


@dataclass(frozen=True, slots=True)
class Name:
    """A labelled stretch of one sentence, ``start`` to ``end`` in its text without markup."""

    start: int
    end: int
    kind: str
    full: str = ""
    """The fullest form of the same name in the article; empty when this is it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the corpus."""

    text: str
    names: tuple[Name, ...]
    line: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in an article: the sentence, counted from 0, and an offset into its text."""

    sentence: int
    offset: int


@dataclass(frozen=True, slots=True)
class Said:
    """Words in quotation marks, the marks included, or reported words (``indirect``)."""

    start: Place
    end: Place
    kind: str
    speaker: str = ""
    """Full name; empty when nobody is named."""
    nested: bool = False
    """Whether it stands inside another."""


@dataclass(slots=True)
class Article:
    """One block of the corpus."""

    id: str
    desk: str
    sentences: list[Sentence] = field(default_factory=list)
    quotes: list[Said] = field(default_factory=list)
    opened: list[Place] = field(default_factory=list)
    """Quotations not closed yet; empty once the block is read, or it is wrong."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def parse(line: str, article: Article, number: int) -> str:
    """Add one line to its article; what is wrong with it, empty when nothing is."""
    text, names, last, wrong = "", [], 0, ""
    at = len(article.sentences)
    for piece in _PIECE.finditer(line):
        text += line[last : piece.start()]
        last = piece.end()
        if piece["name"] is not None:
            wrong = wrong or _untrue(piece)
            names.append(Name(len(text), len(text) + len(piece["name"]), piece["kind"], piece["full"] or ""))
            text += piece["name"]
        elif piece["open"]:
            article.opened.append(Place(at, len(text)))
        elif piece["saying"] not in SAYINGS or not article.opened:
            wrong = wrong or f"no such quotation, or none begun: {piece[0]}"
        else:
            start = article.opened.pop()
            said = Said(start, Place(at, len(text)), piece["saying"], piece["speaker"] or "", bool(article.opened))
            article.quotes.append(said)
    text += line[last:]
    if _MARK.search(text):
        wrong = wrong or "stray bracket or bar: " + line[:60]
    article.sentences.append(Sentence(text, tuple(names), number))
    return wrong


def _untrue(piece: re.Match[str]) -> str:
    """What is wrong with a name."""
    if piece["kind"] not in KINDS:
        return f"unknown kind {piece['kind']!r} in {piece[0]}"
    bad = not piece["name"] or piece["name"] != piece["name"].strip()
    return f"blank at the edge of {piece[0]}" if bad else ""


def read(path: Path) -> Iterator[Article | Problem]:
    """The articles of one file, and what is wrong in it."""
    article: Article | None = None
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], 1):
        ends = not line.strip() or line.startswith("#")
        if ends and article:
            yield from (Problem(path, number, "a quotation is not closed") for _ in article.opened)
            article.quotes.sort(key=lambda said: said.start)
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
    if article is None:
        yield Problem(path, number, "no header before")
        return
    wrong = parse(line, article, number) or _untidy(line)
    if wrong:
        yield Problem(path, number, wrong)


def _untidy(line: str) -> str:
    """Blanks where none belong."""
    return "blank at the edge or doubled" if line != line.strip() or "  " in line else ""


def articles(language: str, root: Path = ROOT) -> list[Article]:
    """All sound articles of a language, in the order of file name and place."""
    found = (item for path in sorted((root / language).glob("*.txt")) for item in read(path))
    return [item for item in found if isinstance(item, Article)]
