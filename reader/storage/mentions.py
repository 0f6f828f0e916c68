"""Which article names whom, and how often: what the pages of people and places are counted from."""

import sqlite3
import unicodedata

from reader.core.analysis import Analysis
from reader.core.safe import safe_line

_HYPHENS = str.maketrans(dict.fromkeys("-\u2010\u2011\u2013", " "))


def name_key(name: str) -> str:
    """What two spellings of one name share: no case, no accents, no hyphens."""
    decomposed = unicodedata.normalize("NFKD", name).casefold().translate(_HYPHENS)
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())


def add(db: sqlite3.Connection, order: int, analysis: Analysis) -> None:
    """Count the names of an article in."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    for entity in analysis.entities:
        name = safe_line(entity.name)
        key = (name_key(name), entity.kind)
        if key[0]:
            first, count = found.get(key, (name, 0))
            found[key] = first, count + len(entity.mentions)
    for (folded, kind), (name, count) in found.items():
        db.execute("INSERT OR IGNORE INTO names (folded, kind, name) VALUES (?, ?, ?)", (folded, kind, name))
        db.execute(
            "INSERT INTO article_names SELECT ?, id, ? FROM names WHERE folded = ? AND kind = ?",
            (order, count, folded, kind),
        )


def remove(db: sqlite3.Connection, order: int) -> None:
    """Count the names of an article out."""
    db.execute("DELETE FROM article_names WHERE ord = ?", (order,))
