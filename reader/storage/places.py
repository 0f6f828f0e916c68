"""Where the user stopped reading, and how that place is found again in a text that changed."""

import sqlite3

CONTEXT = 40
"""Code points after the place that are looked for in the new text."""


def move(db: sqlite3.Connection, article_id: int, before: str, after: str) -> None:
    """Carry the place over from the text ``before`` to the text ``after``."""
    row = db.execute("SELECT place FROM places WHERE article_id = ?", (article_id,)).fetchone()
    if row is not None and before != after:
        place = relocated(row[0], before, after)
        db.execute("UPDATE places SET place = ? WHERE article_id = ?", (place, article_id))


def relocated(place: int, before: str, after: str) -> int:
    """The place in ``after`` where the words go on as they did in ``before``, nearest to where they were.

    When they are gone, the place that lies as far into the text as before.
    """
    if not before:
        return 0
    place = min(place, len(before))
    words = before[place : place + CONTEXT]
    expected = round(place * len(after) / len(before))
    if not words:
        return len(after)
    behind, ahead = after.rfind(words, 0, expected + len(words)), after.find(words, expected)
    found = [at for at in (behind, ahead) if at >= 0]
    return min(found, key=lambda at: abs(at - expected)) if found else expected
