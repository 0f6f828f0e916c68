r"""The markup inside a block of an annotated article.

::

    {d:Speaker|'…'} direct    {p:Speaker|'…'} partial    {s|'…'} scare    {t|'…'} title    {q|'…'} debatable
    {r:CLASS|residue}         {x:CLASS|raw|truth}        {o:CLASS|may be taken out}
    [[name|KIND|Canonical]]   \!Word is no name          \- a wrapped file may hyphenate here

``\{ \} \[ \] \| \\ \xHH \uHHHH`` stand for characters. Quotations and optional pieces nest; the others do not.
"""

import re
from dataclasses import dataclass, field

from reader.core.spans import Span
from tests.quality.annotated.truth import REPAIRABLE, AnnotationError

SOFT = "\ue000"
"""Stands where a wrapped file may hyphenate."""
QUOTES = {"d": "direct", "p": "partial", "s": "scare", "t": "title", "q": "any"}

_PART = r"(?:\\.|[^\\|}])*"
_TOKEN = re.compile(
    rf"""\\-(?P<soft>)
    | \\!(?P<plain>[\w'’.-]+)
    | (?P<escape>\\(?:[{{}}\[\]|\\] | x[0-9a-fA-F]{{2}} | u[0-9a-fA-F]{{4}}))
    | \[\[(?P<name>[^|\]]+)\|(?P<kind>PER|ORG|LOC|MISC)(?P<debatable>\??)(?:\|(?P<canonical>[^\]]+))?\]\]
    | \{{r:(?P<residue>\d+)\|(?P<literal>{_PART})\}}
    | \{{x:(?P<change>\d+)\|(?P<raw>{_PART})\|(?P<true>{_PART})\}}
    | \{{o:\d+\|(?P<optional>)
    | \{{(?P<quote>[dp]):(?P<speaker>{_PART})\| | \{{(?P<unspoken>[stq])\|
    | (?P<close>\}})""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A name that is marked in the text itself."""

    span: Span
    kind: str
    canonical: str
    debatable: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation as it is marked."""

    span: Span
    kind: str
    speaker: str | None
    """As written: a form of a name, or ``?description``; ``None`` for what nobody says."""
    depth: int


@dataclass
class Inline:
    """A block as read."""

    raw: str = ""
    true: str = ""
    quotes: list[Quoted] = field(default_factory=list)
    names: list[Marked] = field(default_factory=list)
    blocked: list[Span] = field(default_factory=list)
    optional: list[Span] = field(default_factory=list)
    foreign: list[tuple[str, int]] = field(default_factory=list)
    damaged: bool = False

    def both(self, text: str) -> Span:
        """Add to the file and to the truth."""
        start = len(self.true)
        self.raw += text
        self.true += text
        return Span(start, len(self.true))


def decoded(text: str) -> str:
    r"""``\n``, ``\t``, ``\xHH`` and ``\uHHHH`` become characters."""
    text = re.sub(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))", lambda m: chr(int(m[1] or m[2], 16)), text)
    return text.replace("\\n", "\n").replace("\\t", "\t")


def read_inline(line: str) -> Inline:
    """Read the markup of one block. Raises AnnotationError."""
    block, opened, last = Inline(), [], 0
    for token in _TOKEN.finditer(line):
        _plain(block, line[last : token.start()])
        last = token.end()
        if token["quote"] or token["unspoken"] or token["optional"] is not None:
            opened.append((token, len(block.true)))
        elif token["close"]:
            if not opened:
                raise AnnotationError(f"a brace that closes nothing: {line[max(0, token.start() - 30) : last]}")
            _close(block, *opened.pop(), depth=len(opened))
        else:
            _single(block, token)
    _plain(block, line[last:])
    if opened:
        raise AnnotationError(f"never closed: {opened[-1][0][0]}")
    block.quotes.sort(key=lambda quote: quote.span)
    return block


def _plain(block: Inline, text: str) -> None:
    if found := re.search(r"[{\\]|\[\[", text):
        raise AnnotationError(f"not markup: {text[found.start() : found.start() + 40]}")
    block.both(text)


def _close(block: Inline, token: "re.Match[str]", start: int, *, depth: int) -> None:
    """A quotation or an optional piece ends here."""
    span = Span(start, len(block.true))
    if token["optional"] is not None:
        block.optional.append(span)
    else:
        kind = QUOTES[token["quote"] or token["unspoken"]]
        speaker = decoded(token["speaker"]) if token["quote"] else None
        block.quotes.append(Quoted(span, kind, speaker, depth))


def _single(block: Inline, token: "re.Match[str]") -> None:
    """Markup that ends where it stands."""
    if token["soft"] is not None:
        block.raw += SOFT
    elif token["plain"]:
        block.blocked.append(block.both(token["plain"]))
    elif token["escape"]:
        block.both(_unescaped(token["escape"]))
    elif token["name"]:
        span = block.both(token["name"])
        block.names.append(Marked(span, token["kind"], token["canonical"] or "", bool(token["debatable"])))
    elif token["residue"]:
        literal = _unescaped(token["literal"])
        block.raw += literal
        block.foreign.append((literal, int(token["residue"])))
    else:
        _change(block, int(token["change"]), _unescaped(token["raw"]), _unescaped(token["true"]))


def _change(block: Inline, rule: int, raw: str, true: str) -> None:
    """The file says one thing, the truth another."""
    block.raw += raw
    block.true += true
    if rule in REPAIRABLE:
        block.damaged = True
    elif not true:
        block.foreign.append((raw, rule))


def _unescaped(text: str) -> str:
    return decoded(re.sub(r"\\([{}\[\]|\\!])", r"\1", text))
