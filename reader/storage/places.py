"""Where the user stopped reading, and how that place is found again in a text that changed."""

import sqlite3

from reader.core.places import relocated


def move(db: sqlite3.Connection, article_id: int, before: str, after: str) -> None:
    """Carry the place over from the text ``before`` to the text ``after``."""
    row = db.execute("SELECT place FROM places WHERE article_id = ?", (article_id,)).fetchone()
    if row is not None and before != after:
        place = relocated(row[0], before, after)
        db.execute("UPDATE places SET place = ? WHERE article_id = ?", (place, article_id))
