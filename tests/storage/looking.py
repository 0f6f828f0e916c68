"""Looks into a library file from outside: everything that belongs to the user, and the words of the index."""

import sqlite3
from pathlib import Path
from typing import Any

from reader.storage import index

_STATE = {
    "articles": "SELECT * FROM articles ORDER BY id",
    "identities": "SELECT * FROM identities ORDER BY article_id",
    "bodies": "SELECT * FROM bodies ORDER BY article_id",
    "originals": "SELECT * FROM originals ORDER BY article_id, version",
    "places": "SELECT * FROM places ORDER BY article_id",
    "notes": "SELECT * FROM notes ORDER BY article_id",
    "tags": """
        SELECT name, articles, group_concat(ord)
        FROM (SELECT * FROM tags JOIN article_tags ON tag_id = id ORDER BY ord) GROUP BY name ORDER BY name
    """,
    "feeds": "SELECT * FROM feeds JOIN counts ON feed_id = id WHERE removed = 0 ORDER BY id",
    "names": """
        SELECT n.folded, n.kind, n.articles, n.mentions, n.label, n.muted, j.folded, j.kind FROM names n
        LEFT JOIN names j ON j.id = n.joined
        WHERE n.articles > 0 OR n.label <> '' OR n.muted OR n.joined ORDER BY n.folded, n.kind
    """,
    "name totals": "SELECT * FROM name_totals ORDER BY kind",
    "quotes": "SELECT ord, number, kind, speaker_id, form_id FROM article_quotes ORDER BY ord, number",
    "mentions": "SELECT * FROM article_names ORDER BY ord, name_id, form_id",
    "shared blocks": "SELECT site_id, mark, stories FROM site_blocks ORDER BY site_id, mark",
    "stories": "SELECT feed_id, host, stories FROM sites WHERE stories > 0 ORDER BY id",
    "blocks": "SELECT * FROM article_blocks ORDER BY article_id",
    "corrections": "SELECT article_id, what, about, value FROM corrections ORDER BY article_id, what, about",
}


def state(path: Path) -> dict[str, list[Any]]:
    """What the library holds for its user, by table."""
    with sqlite3.connect(path) as db:
        found = {name: db.execute(sql).fetchall() for name, sql in _STATE.items()}
        found["words"] = words(db)
    db.close()
    return found


def words(db: sqlite3.Connection) -> list[Any]:
    """Every word of the index with article, column and place."""
    db.execute("CREATE VIRTUAL TABLE temp.seen USING fts5vocab (main, article_words, instance)")
    found = db.execute("SELECT term, doc, col, offset FROM temp.seen ORDER BY 1, 2, 3, 4").fetchall()
    db.execute("DROP TABLE temp.seen")
    return found


def expected_words(path: Path) -> list[Any]:
    """Every word that the index should hold, by building it anew."""
    source, fresh = sqlite3.connect(path), sqlite3.connect(":memory:")
    (sql,) = source.execute("SELECT sql FROM sqlite_master WHERE name = 'article_words'").fetchone()
    fresh.execute(sql)
    for (number,) in source.execute("SELECT article_id FROM bodies").fetchall():
        found = index.document(source, number)
        assert found is not None
        fresh.execute(
            "INSERT INTO article_words (rowid, title, text, note, byline, names, speakers) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (found[0], *found[1]),
        )
    result = words(fresh)
    source.close()
    fresh.close()
    return result


def actual_words(path: Path) -> list[Any]:
    """Every word that the index holds."""
    db = sqlite3.connect(path)
    found = words(db)
    db.close()
    return found
