r"""Reads annotated articles (``src/*.ann``): blocks of clean text with their names, quotations and speakers.

A header gives the language and the names with their spellings (``PER: Ann Lee = Lee``), a line ``---`` ends it, and
each line after it is a block: ``@p text``. Inside, ``{d:Lee|"…"}`` is a direct quotation, ``{p:Lee|"…"}`` a partial
one, ``{s|"…"}`` a so-called word, ``{t|"…"}`` the title of a work, ``{q|"…"}`` debatable, ``[[text|TYPE|Name]]`` a name
marked in place and ``\!Word`` no name. What the marks for residue hold is left out: the text is the one that must come
out of the cleaner.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.core.spans import Span
from reader.core.text import SEPARATOR, Block, BlockKind, CleanText

TYPES = ("PER", "ORG", "LOC", "MISC")
_KINDS = {
    "title": BlockKind.TITLE,
    "lead": BlockKind.LEAD,
    "p": BlockKind.PARAGRAPH,
    "h": BlockKind.HEADING,
    "caption": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
    "bq": BlockKind.QUOTE,
    "time": BlockKind.TIME,
    "code": BlockKind.CODE,
}
_QUOTES = {"d": "direct", "p": "partial", "s": "scare", "t": "title", "q": "any"}
_LINE = re.compile(r"@([a-z]+)(?::[a-z0-9]+)?[+~_]? ?(.*)$")
_OPEN = re.compile(r"\{([dpstqrxo])(:|\|)")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text."""

    span: Span
    type: str
    name: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch between marks, the marks included."""

    span: Span
    kind: str
    speaker: str | None
    nested: bool


@dataclass(slots=True)
class Annotated:
    """An article with all that must be found in it."""

    id: str
    language: str
    text: CleanText
    names: list[Named] = field(default_factory=list)
    quotes: list[Said] = field(default_factory=list)


@dataclass(slots=True)
class _Line:
    """A block while it is read; offsets are into the block."""

    text: str = ""
    quotes: list[tuple[int, int, str, str, int]] = field(default_factory=list)
    named: list[tuple[int, int, str, str]] = field(default_factory=list)
    blocked: list[tuple[int, int]] = field(default_factory=list)
    optional: list[tuple[int, int]] = field(default_factory=list)


def articles(folder: Path) -> Iterator[Annotated]:
    """The articles of a folder or of those below it, by path."""
    for path in sorted(folder.rglob("*.ann")):
        yield read(path)


def read(path: Path) -> Annotated:
    """One article."""
    head, _, body = path.read_text("utf-8").partition("\n---\n")
    fields = dict(line.split(":", 1) for line in head.splitlines() if ":" in line and line.split(":")[0] not in TYPES)
    spellings = _spellings(head)
    plain, blocks, made = "", [], []
    for match in map(_LINE.match, body.splitlines()):
        if match is None or match[1] not in _KINDS:
            continue
        line = _Line()
        _inline(match[2], line)
        start = len(plain) + (len(SEPARATOR) if plain else 0)
        plain += (SEPARATOR if plain else "") + line.text
        blocks.append(Block(_KINDS[match[1]], Span(start, len(plain))))
        made.append((start, match[1], line))
    article = Annotated(path.stem, fields["lang"].strip(), CleanText(plain, tuple(blocks)))
    for start, tag, line in made:
        _take(article, start, tag, line, spellings)
    return article


def _spellings(head: str) -> dict[str, tuple[str, str]]:
    """Every spelling of the header with its type and name."""
    found = {}
    for line in head.splitlines():
        kind, _, rest = line.partition(":")
        if kind in TYPES:
            for item in filter(None, (part.strip() for part in rest.split(";"))):
                forms = [form.strip() for form in item.split("=")]
                name = forms[0].lstrip("~")
                found.update(dict.fromkeys(forms[1:] if forms[0] != name else forms, (kind, name)))
    return found


def _take(article: Annotated, start: int, tag: str, line: _Line, spellings: dict[str, tuple[str, str]]) -> None:
    """Add the names and quotations of one block."""
    named = list(line.named)
    taken = [(begin, end) for begin, end, *_ in named] + line.blocked
    if spellings and tag != "code":
        named += (
            (match.start(), match.end(), *spellings[match[0]])
            for match in _pattern(spellings).finditer(line.text)
            if not any(match.start() < end and begin < match.end() for begin, end in taken)
        )
    for begin, end, kind, name in sorted(named):
        form = line.text[begin:end]
        full = name or spellings.get(form, ("", form))[1]
        out = tag == "title" or kind.endswith("?") or any(b <= begin and end <= e for b, e in line.optional)
        article.names.append(Named(Span(start + begin, start + end), kind.rstrip("?"), full, out))
    for begin, end, kind, speaker, depth in sorted(line.quotes):
        who = None if not speaker or speaker.startswith("?") else spellings.get(speaker, ("", speaker))[1]
        article.quotes.append(Said(Span(start + begin, start + end), kind, who, depth > 0))


def _pattern(spellings: dict[str, tuple[str, str]]) -> re.Pattern[str]:
    """Finds the spellings as words of their own, the longest first."""
    forms = "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))
    return re.compile(rf"(?<![\w@])(?<!\w-)(?:{forms})(?![\w@]|-\w|\.\w|[’']s?\w\w)")


def _inline(text: str, line: _Line, at: int = 0, depth: int = 0) -> int:
    """Read the markup of a block from a place on; inside braces, to the closing one, whose place is the result."""
    while at < len(text):
        if text[at] == "\\":
            at = _escape(text, line, at)
        elif text.startswith("[[", at):
            stop = text.index("]]", at)
            form, kind, *name = text[at + 2 : stop].split("|")
            line.named.append((len(line.text), len(line.text) + len(form), kind, name[0] if name else ""))
            line.text += form
            at = stop + 2
        elif text[at] == "{":
            at = _braces(text, line, at, depth)
        elif text[at] == "}" and depth:
            return at
        else:
            line.text += text[at]
            at += 1
    return at


def _escape(text: str, line: _Line, at: int) -> int:
    """One escape; the place after it."""
    sign = text[at + 1 : at + 2]
    if sign == "!":
        word = re.compile(r"[\w'’.-]+").match(text, at + 2)
        length = len(word[0]) if word else 0
        line.blocked.append((len(line.text), len(line.text) + length))
        return at + 2
    if sign in "ux":
        size = 6 if sign == "u" else 4
        line.text += chr(int(text[at + 2 : at + size], 16))
        return at + size
    line.text += "" if sign == "-" else sign
    return at + 2


def _braces(text: str, line: _Line, at: int, depth: int) -> int:
    """One construct in braces; the place after it."""
    match = _OPEN.match(text, at)
    if match is None:
        raise ValueError("brace without a kind: " + text[at : at + 40])
    what, at, argument = match[1], match.end(), ""
    if match[2] == ":":
        stop = text.index("|", at)
        argument, at = text[at:stop], stop + 1
    start = len(line.text)
    if what in _QUOTES:
        at = _inline(text, line, at, depth + 1) + 1
        line.quotes.append((start, len(line.text), _QUOTES[what], argument, depth))
    elif what == "o":
        at = _inline(text, line, at, max(depth, 1)) + 1
        line.optional.append((start, len(line.text)))
    else:
        raw, _, true = text[at : text.index("}", at)].partition("|")
        line.text += true if what == "x" else ""
        at += len(raw) + len(true) + (2 if what == "x" else 1)
    return at
