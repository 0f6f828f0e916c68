"""What the program says in a text: what cleaning took out, where the text stops short, where its links lead."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.core.articles import Article
from reader.core.safe import safe, safe_line
from reader.core.spans import Span
from reader.core.text import Removal
from reader.tui.view.looks import Look
from reader.tui.view.markings import href_of
from reader.tui.view.overlay import Laid
from reader.tui.view.piece import Piece, said
from reader.tui.view.shown import Shown

REMOVAL_SHOWN = 1_200
"""Characters of a removed piece that are shown in the text; the panel shows all of it."""
RAW_SHOWN = 400_000
"""Characters of an original that are shown."""


def rule_name(rule: str) -> str:
    """The name of a cleaning rule in words."""
    return safe_line(rule.replace("_", " ").replace("-", " ")) or "no rule"


def removed(removal: Removal, at: int, number: int = -1, *, restored: bool = False) -> Iterator[Piece]:
    """One removal or repair at its place, or the sign that it was put back; ``number`` is that of its piece."""
    name = rule_name(removal.rule)
    if restored:
        words = "" if removal.kind is not None else f" “{_short(removal.text)}”"
        yield replace(said(f"┄ put back: {name} ┄{words}", at, Look.SUCCESS), number=number)
        return
    if removal.replacement is not None:
        change = f"“{_short(removal.text)}” → “{_short(removal.replacement)}”"
        yield replace(said(f"┄ repaired: {name} ┄ {change}", at, Look.REMOVED), number=number)
        return
    yield replace(said(f"┄ removed: {name} ┄", at), number=number)
    text = safe(removal.text).strip()
    if len(text) > REMOVAL_SHOWN:
        text = text[:REMOVAL_SHOWN] + " …"
    yield replace(said(text, at, Look.REMOVED), before=0, indent=2, narrow=2, number=number)


def _short(text: str) -> str:
    """The piece of a repair on one line."""
    line = safe_line(text)
    return line if len(line) <= 80 else line[:79] + "…"


def stops_short(article: Article, key: str) -> Piece:
    """That the text ends before the article does, and what helps."""
    words = "The text stops short here"
    if article.full_text:
        words += ", and so does the web page"
    elif key and article.address.startswith(("https://", "http://")):
        words += f"; {key} fetches the full text"
    return replace(said(f"┄ {words}. ┄", len(article.text.plain), Look.WARNING), before=2)


def link_list(links: Sequence[str], at: int) -> Iterator[Piece]:
    """Where the numbered links lead."""
    if not links:
        return
    yield replace(said("Links", at), before=2)
    indent = len(str(len(links))) + 2
    for number, link in enumerate(links, start=1):
        address = safe_line(link)
        marks = (Laid(0, len(address), Look.LINK, 1, href_of(link)),)
        before = 1 if number == 1 else 0
        yield replace(said(address, at), before=before, indent=indent, marker=str(number), marks=marks)


def raw_text(original: str) -> str:
    """The original as far as it is shown, safe for the terminal; offsets of the raw page count in it."""
    return safe(original[:RAW_SHOWN]).expandtabs(4)


def raw(original: str) -> Iterator[Piece]:
    """The original as it arrived."""
    text = raw_text(original)
    yield said("┄ the original, as it arrived ┄", 0)
    yield Piece(Shown(text, Span(0, len(text))))
    if len(original) > RAW_SHOWN:
        yield said(f"┄ {len(original) - RAW_SHOWN:,} more characters are not shown ┄", len(text))
