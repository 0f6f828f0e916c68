"""Reads an annotated article (``*.ann``): the file a reader gets, and what must come of it.

Before the line ``---`` stand ``lang``, ``title``, ``date``, ``author`` (``A; B``) and ``source``, each ``none`` when
the file shows none; ``noop``, ``truncated``, ``bullet``, ``encoding``, ``eol``, ``wrap``, ``sep``, ``final_newline``,
``noise``; and names by kind: ``PER: Canonical = other form; …``, a ``~Canonical`` standing nowhere in the text. Then a
block a line: ``@title @lead @p @h @caption @li @bq @time @code`` with `inline` markup, ``@r:CLASS`` residue as it is,
``@dup:WHICH`` a block repeated. A tag may end in ``+`` (glued to what goes before), ``~`` (next line), ``_`` (blank).
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from reader.core.spans import Span
from reader.core.text import BlockKind
from tests.quality.annotated.damage import damaged, wrapped
from tests.quality.annotated.inline import SOFT, Inline, decoded, read_inline
from tests.quality.annotated.truth import AnnotationError, Foreign, TrueBlock, TrueName, TrueQuote, Truth

KINDS = {
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
NAMES = ("PER", "ORG", "LOC", "MISC")
_NEEDED = {"lang", "title", "date", "author", "source"}
_KNOWN = _NEEDED | set("noop truncated bullet encoding eol wrap sep final_newline noise".split())
_LINE = re.compile(r"@([a-z]+)(?::([a-z0-9]+))?([+~_]?)(?: (.*))?")
_CODECS = {"utf-8": "utf-8", "utf-8-bom": "utf-8-sig", "cp1252": "cp1252"}


@dataclass
class Head:
    """What stands before the blocks."""

    fields: dict[str, str] = field(default_factory=dict)
    forms: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Kind and canonical form of every form of a name."""

    def shown(self, key: str) -> str:
        """A field; empty when the file does not show it."""
        value = self.fields.get(key, "")
        return "" if value == "none" else value

    def is_so(self, key: str) -> bool:
        """Whether a field says yes."""
        return self.fields.get(key) == "yes"


@dataclass
class Annotated:
    """An annotated article."""

    raw: bytes
    truth: Truth


def read(path: Path) -> Annotated:
    """Read a file. Raises AnnotationError."""
    return parse(path.read_text("utf-8"), path.stem)


def parse(text: str, name: str = "") -> Annotated:
    """Read an article's text. Raises AnnotationError."""
    head, line, body = text.partition("\n---\n")
    if not line:
        raise AnnotationError("no line --- after the fields")
    return _Maker(_head(head), name).made(body)


def _head(text: str) -> Head:
    head = Head()
    for line in text.splitlines():
        key, colon, value = (part.strip() for part in line.partition(":"))
        if key in NAMES:
            for name in filter(None, map(str.strip, value.split(";"))):
                _add_name(head, key, [form.strip() for form in name.split("=")])
        elif key in _KNOWN and colon and key not in head.fields:
            head.fields[key] = value
        else:
            raise AnnotationError(f"not a field, or twice: {line}")
    if missing := _NEEDED - head.fields.keys():
        raise AnnotationError(f"fields missing: {', '.join(sorted(missing))}")
    return head


def _add_name(head: Head, kind: str, forms: list[str]) -> None:
    canonical = forms[0].removeprefix("~")
    for form in forms if canonical == forms[0] else forms[1:]:
        if head.forms.setdefault(form, (kind, canonical)) != (kind, canonical):
            raise AnnotationError(f"two names have the form {form}")


class _Maker:
    """Puts together the file and the truth, block by block."""

    def __init__(self, head: Head, name: str) -> None:
        self.head = head
        self.noise = [kind.strip() for kind in head.shown("noise").split(",") if kind.strip()]
        self.width = int(head.shown("wrap") or 0)
        self.gap = "\n" if head.shown("sep") == "line" else "\n\n"
        self.raw = ""
        self.items = 0
        self.speakers: set[str] = set()
        """Forms that stand as speakers."""
        self.truth = Truth(
            name,
            head.shown("lang"),
            title=head.shown("title"),
            date=head.shown("date"),
            authors=frozenset(filter(None, map(str.strip, head.shown("author").split(";")))),
            source=head.shown("source"),
            untouched=head.is_so("noop"),
            truncated=head.is_so("truncated"),
        )
        by_length = sorted(head.forms, key=len, reverse=True)
        either = "|".join(map(re.escape, by_length)) or r"(?!)"
        self.forms = re.compile(rf"(?<![\w@])(?<!\w-)(?:{either})(?![\w@]|-\w|\.\w|[’']s?\w\w)")

    def made(self, body: str) -> Annotated:
        """The article with these blocks."""
        for line in filter(str.strip, body.split("\n")):
            found = _LINE.fullmatch(line)
            if not found:
                raise AnnotationError(f"a line without a tag: {line[:60]}")
            tag, argument, joint, rest = found[1], found[2] or "", found[3], found[4] or ""
            if tag == "r":
                self._residue(decoded(rest), int(argument or 0), joint)
            elif tag == "dup":
                self._repeat(argument, joint)
            elif tag in KINDS and not argument:
                self._block(tag, rest, joint)
            else:
                raise AnnotationError(f"no such tag: {line[:60]}")
        self._check()
        raw = self.raw + ("" if self.head.fields.get("final_newline") == "no" else "\n")
        if self.head.shown("eol") == "crlf":
            raw = raw.replace("\n", "\r\n")
        return Annotated(raw.encode(_CODECS[self.head.shown("encoding") or "utf-8"]), self.truth)

    def _check(self) -> None:
        """What is declared must be there, and a file without residue must have none."""
        said = {name.text for name in self.truth.names} | self.speakers
        if unused := self.head.forms.keys() - said:
            raise AnnotationError(f"never used: {', '.join(sorted(unused))}")
        blocks = self.truth.blocks
        changed = bool(self.truth.foreign) or any(block.damaged or block.optional for block in blocks)
        plain = " ".join(block.text for block in blocks)
        if self.truth.untouched and (changed or self.raw.split() != plain.split()):
            raise AnnotationError("noop, but the file differs from its text")

    def _put(self, raw: str, joint: str) -> None:
        self.raw += ({"+": "", "~": "\n", "_": " "}.get(joint, self.gap) if self.raw else "") + raw

    def _foreign(self, text: str, rule: int) -> str:
        self.truth.foreign.append(Foreign(text, damaged(text, self.noise), rule))
        return self.truth.foreign[-1].raw

    def _residue(self, text: str, rule: int, joint: str) -> None:
        if not (text.strip() and 1 <= rule <= 38):
            raise AnnotationError(f"no residue: {rule} {text}")
        self._put(self._foreign(text, rule), joint)

    def _repeat(self, which: str, joint: str) -> None:
        blocks = enumerate(self.truth.blocks)
        text = next((block.text for at, block in blocks if which in (str(at), block.kind)), "")
        if not text:
            raise AnnotationError(f"no block to repeat: {which}")
        raw = self._foreign(text, 25)
        self._put(wrapped(raw, self.width) if self.width else raw, joint)

    def _block(self, tag: str, line: str, joint: str) -> None:
        is_code = tag == "code"
        inline = Inline(decoded(line), decoded(line)) if is_code else read_inline(line)
        if not inline.true.strip() or (not is_code and inline.true != " ".join(inline.true.split(" ")).strip()):
            raise AnnotationError(f"empty, or blanks at its edge: {line[:60]}")
        self._names(inline, tag)
        self._quotes(len(self.truth.blocks), inline, tag)
        for text, rule in inline.foreign:
            self._foreign(text, rule)
        raw = damaged(inline.raw, self.noise)
        hurt = inline.damaged or raw != inline.raw
        self.truth.blocks.append(TrueBlock(KINDS[tag], inline.true, tuple(inline.optional), hurt))
        raw = self._bullet(tag) + raw
        self._put(wrapped(raw, self.width) if self.width and not is_code else raw.replace(SOFT, ""), joint)

    def _bullet(self, tag: str) -> str:
        self.items = self.items + 1 if tag == "li" else 0
        bullet = self.head.shown("bullet") if self.items else ""
        return f"{self.items}. " if bullet == "1." else f"{bullet} " if bullet else ""

    def _names(self, inline: Inline, tag: str) -> None:
        if tag == "code":
            return
        at, text = len(self.truth.blocks), inline.true
        taken, found = [*inline.blocked], []
        for mark in inline.names:
            form = mark.span.of(text)
            known = self.head.forms.get(form, ("", form))[1]
            found.append((mark.span, mark.kind, mark.canonical or known, mark.debatable))
            taken.append(mark.span)
        for match in self.forms.finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                found.append((span, *self.head.forms[match[0]], False))
        for span, kind, canonical, debatable in sorted(found):
            loose = debatable or tag == "title" or any(piece.contains(span) for piece in inline.optional)
            self.truth.names.append(TrueName(at, span, span.of(text), kind, canonical, loose))

    def _quotes(self, at: int, inline: Inline, tag: str) -> None:
        known = {name.canonical for name in self.truth.names} | {form for _, form in self.head.forms.values()}
        for quote in inline.quotes:
            text = quote.span.of(inline.true)
            if tag != "bq" and not re.match(r"['\"‘’‚‛“”„‟«»‹›–—]", text):
                raise AnnotationError(f"a quotation without a mark: {text[:40]}")
            said, speaker, described = quote.speaker, None, ""
            if said is not None and said.startswith("?"):
                described = said[1:]
            elif said is not None:
                self.speakers.add(said)
                speaker = self.head.forms.get(said, ("", said))[1]
                if speaker not in known:
                    raise AnnotationError(f"no such speaker: {said}")
            nested = quote.depth > 0
            self.truth.quotes.append(TrueQuote(at, quote.span, text, quote.kind, speaker, described, nested))
