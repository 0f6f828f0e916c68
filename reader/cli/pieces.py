"""What cleaning took out of an article, repaired, or would have if the user had not put it back: numbered lines."""

from typing import Any

from reader.cli import output
from reader.cli.cells import fitted
from reader.cli.output import Piece, Style
from reader.core.articles import Article
from reader.core.decisions import listed
from reader.core.text import Removal

_NUMBER, _STATE, _RULE, _BLOCK = 5, 10, 16, 11


def state(article: Article, one: Removal) -> str:
    """What became of a piece, in a word or two."""
    if one in article.text.restored:
        return "put back"
    return "repaired" if one.is_repair else "removed"


def show_pieces(article: Article, *, json: bool = False) -> None:
    """Print them, numbered as ``reader removals`` takes them."""
    for number, one in enumerate(listed(article.text), 1):
        words = f"{one.text} → {one.replacement}" if one.is_repair else one.text
        if json:
            output.json_line(_as_json(article, number, one))
        elif output.is_terminal():
            room = max(20, output.width() - _NUMBER - _STATE - _RULE - 8)
            head = f"{number:>{_NUMBER}}  {fitted(state(article, one), _STATE)}  {fitted(one.rule, _RULE)}  "
            output.line(Piece(head, Style.DIM), fitted(output.on_one_line(words), room))
        else:
            output.values([str(number), state(article, one), one.rule, str(one.block), words])


def show_blocks(article: Article, *, json: bool = False) -> None:
    """Print the blocks of the text, numbered as ``reader removals --drop`` takes them."""
    for number, block in enumerate(article.text.blocks, 1):
        words = article.text.text_of(block)
        if json:
            output.json_line({"article": article.row.id, "number": number, "kind": block.kind.value, "text": words})
        elif output.is_terminal():
            room = max(20, output.width() - _NUMBER - _BLOCK - 6)
            head = f"{number:>{_NUMBER}}  {fitted(block.kind.value.replace('_', ' '), _BLOCK)}  "
            output.line(Piece(head, Style.DIM), fitted(output.on_one_line(words), room))
        else:
            output.values([str(number), block.kind.value, words])


def _as_json(article: Article, number: int, one: Removal) -> dict[str, Any]:
    return {
        "article": article.row.id,
        "number": number,
        "state": state(article, one),
        "rule": one.rule,
        "confidence": one.confidence,
        "block": one.block,
        "kind": one.kind.value if one.kind else None,
        "text": one.text,
        "replacement": one.replacement,
    }
