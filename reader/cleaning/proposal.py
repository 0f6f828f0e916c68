"""What trafilatura takes for the main text, as a vote on each of our own blocks."""

from typing import TYPE_CHECKING

from reader.cleaning.words import tokens

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SIZE = 3
"""Words of the runs that are compared."""


def votes(root: "HtmlElement", address: str, texts: list[str]) -> list[float]:
    """For each of ``texts``, the share of its runs of words that the main text has."""
    runs = _runs(main_text(root, address))
    return [_share(text, runs) for text in texts]


def main_text(root: "HtmlElement", address: str) -> str:
    """The text that trafilatura proposes; empty when it finds none, or fails."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - 160 ms that most starts never need

    try:
        found = bare_extraction(
            root, url=address or None, fast=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # noqa: BLE001 - the extractor raises all kinds of errors on hostile pages
        return ""
    return (found.text or "") if found is not None and not isinstance(found, dict) else ""


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = tokens(text)
    return frozenset(zip(*(words[at:] for at in range(SIZE)), strict=False)) | frozenset((word,) for word in words)


def _share(text: str, runs: frozenset[tuple[str, ...]]) -> float:
    words = tokens(text)
    if not words:
        return 0.0
    if len(words) < SIZE:
        return sum((word,) in runs for word in words) / len(words)
    pieces = list(zip(*(words[at:] for at in range(SIZE)), strict=False))
    return sum(piece in runs for piece in pieces) / len(pieces)
