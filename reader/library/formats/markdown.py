"""Markdown with front matter: what was stored about the article, its text, the note, and who said what."""

import json
import re
from collections.abc import Iterator

from reader.core.analysis import Quote, QuoteKind
from reader.core.articles import Article
from reader.core.moments import as_text
from reader.core.text import Block, BlockKind, CleanText, Mark, MarkKind
from reader.library.formats.inline import nested
from reader.library.words import stops_short

_SPECIAL = re.compile(r"([\\`*_\[\]<>]|&(?=#?\w+;))")
_ESCAPED = re.compile(r"\\(.)")
_CLOSING = re.compile(r"(?<=\s)(#+)$")
_LINE_START = re.compile(r"^(\s*(?=[#>+=~-])|\s*\d+(?=[.)](?:\s|$)))")
_FRAME = {MarkKind.EMPHASIS: "*", MarkKind.STRONG: "**"}
_AROUND = {BlockKind.CAPTION: ("*", "*"), BlockKind.TIME: ("**", "**")}
_SAID = (QuoteKind.DIRECT, QuoteKind.PARTIAL)
_FENCE = re.compile(r"`{3,}")


def article(whole: Article) -> str:
    """The article as one Markdown document."""
    parts = ["\n".join(_front_matter(whole)), f"# {escape(whole.row.title)}"]
    parts += blocks(whole.text)
    if says := stops_short(whole):
        parts.append(f"*{escape(says)}*")
    if whole.note:
        parts += ["## Note", whole.note.strip()]
    said = [quote for quote in whole.analysis.quotes if quote.kind in _SAID]
    if said:
        parts += ["## Quotes", "\n".join(_said(quote, whole.text) for quote in said)]
    return "\n\n".join(parts) + "\n"


def blocks(text: CleanText) -> list[str]:
    """The blocks but for the title, each as Markdown; items of one list stand together."""
    made: list[str] = []
    before: Block | None = None
    for block in text.blocks:
        if block.kind is not BlockKind.TITLE:
            shown = _block(block, text)
            if before is not None and before.kind is block.kind is BlockKind.LIST_ITEM:
                made[-1] += f"\n{shown}"
            else:
                made.append(shown)
            before = block
    return made


def _front_matter(whole: Article) -> Iterator[str]:
    """YAML between two rules. JSON strings and lists are YAML too, and nothing can break out of them."""
    values: dict[str, object] = {
        "title": whole.row.title,
        "id": whole.row.id,
        "source": whole.row.source,
        "byline": list(whole.byline),
        "agency": whole.agency,
        "published": as_text(whole.published),
        "received": as_text(whole.received),
        "address": whole.address,
        "language": whole.row.language,
        "tags": list(whole.tags),
        "bookmarked": whole.row.bookmarked,
    }
    yield "---"
    for name, value in values.items():
        if value not in ("", None, [], False):
            yield f"{name}: {json.dumps(value, ensure_ascii=False)}"
    yield "---"


def _block(block: Block, text: CleanText) -> str:
    if block.kind is BlockKind.CODE:
        return _code(block, text)
    if block.kind is BlockKind.TABLE:
        return "\n".join(f"    {line}" for line in text.text_of(block).split("\n"))
    if block.kind is BlockKind.RULE:
        return "---"
    words = nested(text.plain, block.span, block.marks, escape, _wrap)
    lines = [_LINE_START.sub(r"\1\\", line) for line in words.split("\n")]
    if block.kind is BlockKind.QUOTE:
        return "\n".join(f"> {line}" for line in lines)
    if block.kind is BlockKind.HEADING:
        lines = [_CLOSING.sub(r"\\\1", line) for line in lines]
    if block.kind in _AROUND or block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM):
        before, after = _AROUND.get(block.kind) or (_before(block), "")
        return f"{before}{' '.join(lines)}{after}"
    return "  \n".join(lines)


def _before(block: Block) -> str:
    """What stands before a heading or an item of a list."""
    if block.kind is BlockKind.HEADING:
        return f"{'#' * max(2, block.level)} "
    marker = block.note if re.fullmatch(r"\d+[.)]", block.note) else "-"
    return f"{'    ' * block.level}{marker} "


def _code(block: Block, text: CleanText) -> str:
    """A fenced block, with a fence that is longer than any in the code."""
    code = text.text_of(block)
    fence = "`" * max(3, 1 + max((len(run) for run in _FENCE.findall(code)), default=0))
    return f"{fence}{block.note}\n{code}\n{fence}"


def escape(words: str) -> str:
    """Words with every sign that Markdown would take for its own escaped."""
    return _SPECIAL.sub(r"\\\1", words)


def _char(match: re.Match[str]) -> str:
    return match[1]


def _wrap(mark: Mark, words: str) -> str:
    if mark.kind is MarkKind.LINK and mark.href:
        return f"[{words}](<{mark.href.replace('<', '%3C').replace('>', '%3E')}>)"
    if mark.kind is MarkKind.CODE:
        return f"`{_ESCAPED.sub(_char, words).replace('`', chr(39))}`"
    frame = _FRAME.get(mark.kind, "")
    inner = words.strip()
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}{frame}{inner}{frame}{after}" if inner else words


def _said(quote: Quote, text: CleanText) -> str:
    who = escape(quote.speaker) if quote.speaker else "speaker unknown"
    return f"- “{escape(' '.join(quote.span.of(text.plain).split()))}” — {who}"
