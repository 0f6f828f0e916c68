"""One HTML page that needs nothing else: styles inside, no scripts, no requests; every foreign string escaped."""

from collections.abc import Iterator
from html import escape

from reader.core.analysis import QuoteKind
from reader.core.articles import Article
from reader.core.moments import as_text
from reader.core.text import Block, BlockKind, CleanText, Mark, MarkKind
from reader.library.formats.inline import nested
from reader.library.words import stops_short

STYLE = """
:root { color-scheme: light dark; }
body { max-width: 38em; margin: 3em auto; padding: 0 1em; font: 1.05em/1.6 Georgia, serif; }
article + article { border-top: 1px solid; margin-top: 4em; padding-top: 2em; }
h1 { line-height: 1.2; } .about, figcaption { font-size: .85em; opacity: .75; } .lead { font-weight: bold; }
blockquote, .said { border-left: 3px solid; padding-left: 1em; margin-left: 0; }
pre { overflow-x: auto; } .item { text-indent: -1em; } .note { background: #8882; padding: .5em 1em; }
""".strip()
"""The look of the page, for light and dark."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAG = {MarkKind.EMPHASIS: "em", MarkKind.STRONG: "strong", MarkKind.CODE: "code"}
_AROUND = {
    BlockKind.LEAD: ('<p class="lead">', "</p>"),
    BlockKind.QUOTE: ("<blockquote>", "</blockquote>"),
    BlockKind.CAPTION: ("<figure><figcaption>", "</figcaption></figure>"),
    BlockKind.TIME: ("<p><time>", "</time></p>"),
    BlockKind.RULE: ("<hr>", ""),
}
_SAID = (QuoteKind.DIRECT, QuoteKind.PARTIAL)
_SAFE_LINK = ("http://", "https://", "mailto:")


def before(title: str) -> str:
    """What stands before the articles."""
    return (
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n'
    )


AFTER = "</body>\n</html>\n"
"""What stands after the articles."""


def article(whole: Article) -> str:
    """The article as an ``article`` element."""
    language = f' lang="{escape(whole.row.language)}"' if whole.row.language else ""
    parts = [f"<article{language}>", f"<h1>{escape(whole.row.title)}</h1>", _about(whole)]
    parts += [_block(block, whole.text) for block in whole.text.blocks if block.kind is not BlockKind.TITLE]
    if says := stops_short(whole):
        parts.append(f'<p class="about">{escape(says)}</p>')
    if whole.note:
        parts.append(f'<section class="note"><h2>Note</h2><p>{_lines(whole.note)}</p></section>')
    parts += _quotes(whole)
    return "\n".join([*parts, "</article>", ""])


def _about(whole: Article) -> str:
    facts = [*whole.byline, whole.agency, whole.row.source, as_text(whole.published) or "", *whole.tags]
    shown = [escape(fact) for fact in facts if fact]
    if whole.address.startswith(_SAFE_LINK):
        shown.append(_link(whole.address, escape(whole.address)))
    return f'<p class="about">{" · ".join(shown)}</p>'


def _quotes(whole: Article) -> Iterator[str]:
    said = [quote for quote in whole.analysis.quotes if quote.kind in _SAID]
    if said:
        yield "<section><h2>Quotes</h2>"
        for quote in said:
            who = escape(quote.speaker or "speaker unknown")
            yield f'<p class="said">“{escape(quote.span.of(whole.text.plain))}” — {who}</p>'
        yield "</section>"


def _block(block: Block, text: CleanText) -> str:
    words = nested(text.plain, block.span, block.marks, _lines, _wrap)
    if block.kind is BlockKind.HEADING:
        level = min(6, max(2, block.level))
        return f"<h{level}>{words}</h{level}>"
    if block.kind is BlockKind.LIST_ITEM:
        marker = escape(block.note or "•")
        return f'<p class="item" style="margin-left: {1.5 * (1 + block.level)}em">{marker} {words}</p>'
    if block.kind in (BlockKind.CODE, BlockKind.TABLE):
        return f"<pre>{escape(text.text_of(block))}</pre>"
    before, after = _AROUND.get(block.kind, ("<p>", "</p>"))
    return f"{before}{words}{after}"


def _wrap(mark: Mark, words: str) -> str:
    if mark.kind is MarkKind.LINK:
        return _link(mark.href, words) if mark.href.startswith(_SAFE_LINK) else words
    tag = _TAG[mark.kind]
    return f"<{tag}>{words}</{tag}>"


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{words}</a>'


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>\n")
