"""Reads two public sets that are only measured on: MEANTIME (Dutch Wikinews) and Universal Dependencies (Dutch)."""

from pathlib import Path

from reader.core.spans import Span
from tests.quality.language.gold import Gold, Piece, from_lines, joined

_MEANTIME = {"PER": "B-PER", "ORG": "B-ORG", "LOC": "B-LOC"}


def meantime(folder: Path) -> list[Gold]:
    """All articles; only persons, organisations and places are labelled."""
    return [_article(path) for path in sorted(folder.rglob("ne/*.ne"))]


def _article(path: Path) -> Gold:
    """One article with labels in brackets, as ``(ORG`` … ``ORG)``."""
    lines: list[list[Piece]] = []
    rows: list[Piece] = []
    inside = ""
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = line.split("\t")
        if len(cells) < 3:
            lines += [joined(rows)] if rows else []
            rows = []
            continue
        mark = cells[2].split("|")[0]
        opens = mark.startswith("(")
        inside = mark.strip("()") if opens else inside
        label = _MEANTIME.get(inside, "O")
        rows.append((cells[1], label if opens or label == "O" else "I" + label[1:]))
        if mark.endswith(")"):
            inside = ""
    gold = from_lines(path.stem, "nl", lines, whole=True)
    names = {_bare(span, gold.document.plain): kind for span, kind in gold.names.items()}
    return Gold(gold.id, gold.document, names)


def _bare(span: Span, plain: str) -> Span:
    """A name without the article that this set takes into it."""
    first, blank, _ = span.of(plain).partition(" ")
    return Span(span.start + len(first) + 1, span.end) if blank and first in ("de", "het", "een", "De", "Het") else span


def ud(folder: Path) -> list[Gold]:
    """Newspaper sentences with gold proper nouns; every name counts as of kind P, so only boundaries mean something."""
    found = []
    for path in sorted(folder.glob("Alpino*.conllu")):
        rows: list[Piece] = []
        before = False
        for line in [*path.read_text("utf-8").splitlines(), ""]:
            cells = line.split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                name = cells[3] == "PROPN"
                rows.append((cells[1], ("I-PER" if before else "B-PER") if name else "O"))
                before = name
            elif not line.strip() and rows:
                found.append(from_lines(path.stem, "nl", [joined(rows)], whole=True))
                rows, before = [], False
    return found
