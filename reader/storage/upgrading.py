"""What steps of the schema do that no script can."""

import sqlite3

from reader.storage import codec
from reader.storage.mentions import Form, speakers


def fill_quotes(db: sqlite3.Connection) -> None:
    """Write down every quote of every analysis, with the name that its speaker counts for (version 3)."""
    ids = {Form(folded, kind): number for folded, kind, number in db.execute("SELECT folded, kind, id FROM names")}
    articles = db.execute(
        "SELECT a.ord, b.analysis FROM articles a CROSS JOIN bodies b ON b.article_id = a.id ORDER BY a.ord"
    )
    for order, blob in articles:
        analysis = codec.unpack_analysis(blob)
        rows = []
        for number, (quote, speaker) in enumerate(zip(analysis.quotes, speakers(analysis), strict=True)):
            if speaker is not None and speaker not in ids:
                sql = "INSERT INTO names (folded, kind, name) VALUES (?, ?, ?) RETURNING id"
                (ids[speaker],) = db.execute(sql, (*speaker, quote.speaker)).fetchone()
            name_id = ids[speaker] if speaker is not None else None
            rows.append((order, number, quote.kind, name_id, name_id))
        if rows:
            db.executemany("INSERT INTO article_quotes VALUES (?, ?, ?, ?, ?)", rows)
