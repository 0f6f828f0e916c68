-- From version 1: what the user decides about cleaning, and where feeds say that they moved to.

-- What the user decided about cleaning, for every article of one source; see core/decisions.py.
CREATE TABLE source_rules (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id INTEGER REFERENCES feeds (id) ON DELETE CASCADE, -- the feed or set of files; NULL for web pages
    host    TEXT NOT NULL DEFAULT '',          -- the host of web pages; empty for a feed or set of files
    keep    INTEGER NOT NULL,                  -- 1: such pieces stay, 0: they go
    kind    TEXT NOT NULL DEFAULT '',          -- rule of cleaning, or kind of block; empty for any
    text    TEXT NOT NULL DEFAULT '',          -- words of the piece, '*' for any words; empty for any piece
    created TEXT NOT NULL
);

-- What the user decided about single pieces of an article, told by their words and what stood around them, so that the
-- decision holds for a later version and a better cleaner too.
CREATE TABLE decided_pieces (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    keep       INTEGER NOT NULL,               -- 1: put back, 0: taken out by the user
    kind       TEXT NOT NULL,                  -- the rule of cleaning that took it out, or the kind of block it was
    text       TEXT NOT NULL,                  -- its words, folded
    before     TEXT NOT NULL,                  -- the words before it, folded
    after      TEXT NOT NULL,                  -- the words after it, folded
    PRIMARY KEY (article_id, keep, text, kind, before, after)
) WITHOUT ROWID;

-- Articles whose text does not follow what was decided yet: version 0 stands for none.
CREATE INDEX articles_unsettled ON articles (ord) WHERE cleaner = 0;

-- Where feeds say that they moved to for good, and how often in a row: one answer alone is not believed.
CREATE TABLE moves (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    times   INTEGER NOT NULL
);
