-- The library, version 4. A change here comes with a script in upgrades/, which brings the version before it here, and a
-- new fixture.
--
-- Articles are stored in the order they are listed in: `ord`, the rowid, is the second of publication times 2^20 plus a
-- disambiguator. Every other index of the table therefore ends in `ord`, so that each list, whatever it is filtered by,
-- is read in order from one index and paged by key. Numbers shown to the user are `id`.
-- Instants are ISO 8601 text in UTC; a publication date may be a day without a time.

-- Where articles come from.
CREATE TABLE feeds (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,                -- SourceKind
    title        TEXT NOT NULL,
    address      TEXT NOT NULL DEFAULT '',     -- empty for files and pages
    site         TEXT NOT NULL DEFAULT '',
    folder       TEXT NOT NULL DEFAULT '',     -- '/' between levels
    etag         TEXT NOT NULL DEFAULT '',
    modified     TEXT NOT NULL DEFAULT '',
    checked_at   TEXT,
    succeeded_at TEXT,
    error        TEXT NOT NULL DEFAULT '',
    failures     INTEGER NOT NULL DEFAULT 0,   -- in a row
    retry_at     TEXT,                         -- not to be fetched before: the server asked for patience
    gone         INTEGER NOT NULL DEFAULT 0,   -- the server said that the feed is gone for good
    trusted      INTEGER NOT NULL DEFAULT 0,   -- the user named this very address: a private host is allowed
    removed      INTEGER NOT NULL DEFAULT 0    -- removed by the user, kept while that can be undone
);
CREATE UNIQUE INDEX feeds_by_address ON feeds (address) WHERE address <> '' AND removed = 0;

-- How much there is in each feed, kept by triggers. What is in the trash is not counted.
CREATE TABLE counts (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    total   INTEGER NOT NULL DEFAULT 0,
    unread  INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    noted   INTEGER NOT NULL DEFAULT 0,
    quotes  INTEGER NOT NULL DEFAULT 0
);
CREATE TRIGGER feeds_counted AFTER INSERT ON feeds BEGIN
    INSERT INTO counts (feed_id) VALUES (new.id);
END;

-- A line of a list and nothing more: lists read this table alone. Only what is in the trash is ever deleted.
CREATE TABLE articles (
    ord          INTEGER PRIMARY KEY,
    id           INTEGER NOT NULL UNIQUE,
    feed_id      INTEGER NOT NULL REFERENCES feeds (id),
    title        TEXT NOT NULL,
    title_origin INTEGER NOT NULL DEFAULT 0,   -- 0 its own, 1 derived from the text, 2 given by the user
    source       TEXT NOT NULL DEFAULT '',     -- name of the paper; a feed's own title goes before it
    published    TEXT NOT NULL,                -- what `ord` stands for: never later than received
    words        INTEGER NOT NULL DEFAULT 0,
    language     TEXT NOT NULL DEFAULT '',
    quotes       INTEGER NOT NULL DEFAULT 0,   -- direct and partial ones
    read         INTEGER NOT NULL DEFAULT 0,
    starred      INTEGER NOT NULL DEFAULT 0,
    noted        INTEGER NOT NULL DEFAULT 0,
    trashed      INTEGER NOT NULL DEFAULT 0,   -- deleted by the user, kept while that can be undone
    cleaner      INTEGER NOT NULL DEFAULT 0,   -- version that made the text
    analyser     INTEGER NOT NULL DEFAULT 0    -- version that found names and quotes
);
-- Each begins with `trashed`, so that it answers by itself which articles are listed; most answer for feeds and read
-- marks too.
CREATE INDEX articles_listed ON articles (trashed, ord, feed_id, read);
CREATE INDEX articles_by_read ON articles (trashed, read, ord, feed_id);
CREATE INDEX articles_by_feed ON articles (trashed, feed_id);
CREATE INDEX articles_by_feed_read ON articles (trashed, feed_id, read);
CREATE INDEX articles_by_language ON articles (trashed, language);
CREATE INDEX articles_starred ON articles (trashed, starred, ord, feed_id, read) WHERE starred = 1;
CREATE INDEX articles_noted ON articles (trashed, noted, ord, feed_id, read) WHERE noted = 1;

CREATE TRIGGER articles_added AFTER INSERT ON articles WHEN new.trashed = 0 BEGIN
    UPDATE counts
    SET total = total + 1, unread = unread + (new.read = 0), starred = starred + new.starred,
        noted = noted + new.noted, quotes = quotes + new.quotes
    WHERE feed_id = new.feed_id;
END;
CREATE TRIGGER articles_marked AFTER UPDATE OF read, starred, noted, quotes ON articles WHEN new.trashed = 0 BEGIN
    UPDATE counts
    SET unread = unread + (new.read = 0) - (old.read = 0), starred = starred + new.starred - old.starred,
        noted = noted + new.noted - old.noted, quotes = quotes + new.quotes - old.quotes
    WHERE feed_id = new.feed_id;
END;
CREATE TRIGGER articles_moved AFTER UPDATE OF feed_id, trashed ON articles
WHEN new.feed_id <> old.feed_id OR new.trashed <> old.trashed BEGIN
    UPDATE counts
    SET total = total - 1, unread = unread - (new.read = 0), starred = starred - new.starred,
        noted = noted - new.noted, quotes = quotes - new.quotes
    WHERE feed_id = old.feed_id AND old.trashed = 0;
    UPDATE counts
    SET total = total + 1, unread = unread + (new.read = 0), starred = starred + new.starred,
        noted = noted + new.noted, quotes = quotes + new.quotes
    WHERE feed_id = new.feed_id AND new.trashed = 0;
END;

-- What an article is known by within its feed.
CREATE TABLE identities (
    article_id  INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    feed_id     INTEGER NOT NULL,
    key         TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    full_text   INTEGER NOT NULL DEFAULT 0,    -- the text is that of the web page, fetched on request
    version     INTEGER NOT NULL DEFAULT 1,    -- version of the original that the text was made from
    UNIQUE (feed_id, key)
);
CREATE INDEX identities_by_fingerprint ON identities (fingerprint);

-- What is needed only when an article is opened.
CREATE TABLE bodies (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    byline     TEXT NOT NULL DEFAULT '[]',     -- JSON list
    published  TEXT,                           -- as the article says
    received   TEXT NOT NULL,
    agency     TEXT NOT NULL DEFAULT '',
    address    TEXT NOT NULL DEFAULT '',
    plain      BLOB NOT NULL,                  -- compressed UTF-8, see codec.py
    layout     BLOB NOT NULL,                  -- compressed JSON: blocks and removals
    analysis   BLOB NOT NULL                   -- compressed JSON: names and quotes
);

-- Every version that arrived, as parsed, before cleaning.
CREATE TABLE originals (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    version    INTEGER NOT NULL,               -- from 1
    received   TEXT NOT NULL,
    data       BLOB NOT NULL,                  -- compressed JSON of ArticleData
    UNIQUE (article_id, version)
);

-- Where the user stopped reading: a code point of the text.
CREATE TABLE places (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    place      INTEGER NOT NULL
);

CREATE TABLE notes (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    text       TEXT NOT NULL,
    changed    TEXT NOT NULL
);

CREATE TABLE tags (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,
    articles INTEGER NOT NULL DEFAULT 0        -- kept by triggers
);
CREATE TABLE article_tags (
    ord    INTEGER NOT NULL REFERENCES articles (ord) ON UPDATE CASCADE ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    PRIMARY KEY (ord, tag_id)
) WITHOUT ROWID;
CREATE INDEX article_tags_by_tag ON article_tags (tag_id, ord);

CREATE TRIGGER article_tags_added AFTER INSERT ON article_tags BEGIN
    UPDATE tags SET articles = articles + 1
    WHERE id = new.tag_id AND EXISTS (SELECT 1 FROM articles WHERE ord = new.ord AND trashed = 0);
END;
CREATE TRIGGER article_tags_removed BEFORE DELETE ON article_tags BEGIN
    UPDATE tags SET articles = articles - 1
    WHERE id = old.tag_id AND EXISTS (SELECT 1 FROM articles WHERE ord = old.ord AND trashed = 0);
END;

-- People, organisations, places and other names, over all articles, as they are found: folded name and kind. What the
-- user decided about a name stays here for good, so it holds for every article that comes.
CREATE TABLE names (
    id       INTEGER PRIMARY KEY,
    folded   TEXT NOT NULL,                    -- the name without case, accents and hyphens
    kind     TEXT NOT NULL,                    -- EntityKind
    name     TEXT NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0,       -- that count for it; kept by triggers and by name_steps.py
    mentions INTEGER NOT NULL DEFAULT 0,       -- likewise
    joined   INTEGER REFERENCES names (id),    -- the name that the user took it for
    counted  INTEGER REFERENCES names (id),    -- the name that it counts for in the end; NULL for itself
    label    TEXT NOT NULL DEFAULT '',         -- what the user calls it; empty for its own name
    muted    INTEGER NOT NULL DEFAULT 0,       -- neither listed nor marked
    UNIQUE (folded, kind)
);
CREATE INDEX names_by_articles ON names (articles, mentions, kind, folded, label) WHERE articles > 0 AND muted = 0;
CREATE INDEX names_joined ON names (joined) WHERE joined IS NOT NULL;
CREATE INDEX names_counted ON names (counted) WHERE counted IS NOT NULL;
CREATE INDEX names_labelled ON names (label) WHERE label <> '';
CREATE INDEX names_decided ON names (id) WHERE counted IS NOT NULL OR label <> '' OR muted = 1;

-- How many names there are of each kind, without those that are muted or joined, kept by a trigger.
CREATE TABLE name_totals (
    kind  TEXT PRIMARY KEY,
    names INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO name_totals (kind) VALUES ('person'), ('organisation'), ('place'), ('misc');
CREATE TRIGGER names_totalled AFTER UPDATE OF articles, muted ON names
WHEN (new.articles > 0 AND new.muted = 0) <> (old.articles > 0 AND old.muted = 0) BEGIN
    UPDATE name_totals
    SET names = names + (new.articles > 0 AND new.muted = 0) - (old.articles > 0 AND old.muted = 0)
    WHERE kind = new.kind;
END;

CREATE TABLE article_names (
    ord      INTEGER NOT NULL REFERENCES articles (ord) ON DELETE CASCADE,
    name_id  INTEGER NOT NULL,                 -- the name that it counts for
    form_id  INTEGER NOT NULL,                 -- the name that was found
    mentions INTEGER NOT NULL,
    PRIMARY KEY (ord, name_id, form_id)
) WITHOUT ROWID;
CREATE INDEX article_names_by_name ON article_names (name_id, ord, mentions);

CREATE TRIGGER article_names_added AFTER INSERT ON article_names BEGIN
    UPDATE names
    SET mentions = mentions + new.mentions, articles = articles + NOT EXISTS (
        SELECT 1 FROM article_names WHERE ord = new.ord AND name_id = new.name_id AND form_id <> new.form_id
    )
    WHERE id = new.name_id AND EXISTS (SELECT 1 FROM articles WHERE ord = new.ord AND trashed = 0);
END;
CREATE TRIGGER article_names_removed BEFORE DELETE ON article_names BEGIN
    UPDATE names
    SET mentions = mentions - old.mentions, articles = articles - NOT EXISTS (
        SELECT 1 FROM article_names WHERE ord = old.ord AND name_id = old.name_id AND form_id <> old.form_id
    )
    WHERE id = old.name_id AND EXISTS (SELECT 1 FROM articles WHERE ord = old.ord AND trashed = 0);
END;

-- Every quote by its place in the analysis of its article.
CREATE TABLE article_quotes (
    ord        INTEGER NOT NULL REFERENCES articles (ord) ON DELETE CASCADE,
    number     INTEGER NOT NULL,               -- from 0
    kind       TEXT NOT NULL,                  -- QuoteKind
    speaker_id INTEGER,                        -- the name that it counts for; NULL when nobody is named
    form_id    INTEGER,                        -- the name that was found
    PRIMARY KEY (ord, number)
) WITHOUT ROWID;
CREATE INDEX article_quotes_by_speaker ON article_quotes (speaker_id, ord) WHERE speaker_id IS NOT NULL;

-- What the user put right in single articles, by words rather than places, so that it holds for a better analysis too.
CREATE TABLE corrections (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    what       TEXT NOT NULL,                  -- 'kind' of a name, 'name' that it stands for, 'speaker' of a quote
    about      TEXT NOT NULL,                  -- the folded name, or the folded words of the quote
    value      TEXT NOT NULL,                  -- the kind, kind and name, the speaker; empty for no name, nobody
    UNIQUE (article_id, what, about)
);

CREATE TRIGGER articles_trashed AFTER UPDATE OF trashed ON articles WHEN new.trashed <> old.trashed BEGIN
    UPDATE tags SET articles = articles + old.trashed - new.trashed
    WHERE id IN (SELECT tag_id FROM article_tags WHERE ord = new.ord);
    UPDATE names
    SET articles = articles + old.trashed - new.trashed,
        mentions = mentions + (old.trashed - new.trashed)
            * (SELECT sum(an.mentions) FROM article_names an WHERE an.ord = new.ord AND an.name_id = names.id)
    WHERE id IN (SELECT name_id FROM article_names WHERE ord = new.ord);
END;

-- The words of every article, newest last. The table keeps no text of its own: index.py gives it the old words to
-- remove them. `names` and `speakers` hold one name after the other, kept apart so that no phrase runs over two.
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, note, byline, names, speakers,
    content = '',
    tokenize = "unicode61 remove_diacritics 2"
);

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

-- Whose stories are compared: a feed or set of files, or the host of web pages; see repetition.py.
CREATE TABLE sites (
    id      INTEGER PRIMARY KEY,
    feed_id INTEGER REFERENCES feeds (id) ON DELETE CASCADE, -- the feed or set of files; NULL for web pages
    host    TEXT NOT NULL DEFAULT '',          -- the host of web pages; empty for a feed or set of files
    stories INTEGER NOT NULL DEFAULT 0         -- different ones; copies and versions of one count once
);
CREATE UNIQUE INDEX sites_by_feed ON sites (feed_id) WHERE feed_id IS NOT NULL;
CREATE UNIQUE INDEX sites_by_host ON sites (host) WHERE feed_id IS NULL;

-- How many different stories of a site hold a block, by the mark of its words. Blocks that only one story holds are
-- forgotten when it is no longer among the latest.
CREATE TABLE site_blocks (
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    mark    INTEGER NOT NULL,                  -- see core/repetition.py
    stories INTEGER NOT NULL,
    PRIMARY KEY (site_id, mark)
) WITHOUT ROWID;
CREATE INDEX site_blocks_repeated ON site_blocks (site_id, stories) WHERE stories >= 3;

-- What each article adds to those counts.
CREATE TABLE article_blocks (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    site_id    INTEGER REFERENCES sites (id) ON DELETE SET NULL, -- NULL while the article is in the trash
    story      INTEGER NOT NULL,               -- the same for copies and versions of one story
    marks      BLOB NOT NULL,                  -- 8 bytes each
    sketch     BLOB NOT NULL                   -- 4 bytes for each longer block, as long as copies may come
);
CREATE INDEX article_blocks_by_site ON article_blocks (site_id);
CREATE INDEX article_blocks_by_story ON article_blocks (site_id, story);

-- Where feeds say that they moved to for good, and how often in a row: one answer alone is not believed.
CREATE TABLE moves (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    times   INTEGER NOT NULL
);

-- What the user did, each with the steps that take it back; see steps.py.
CREATE TABLE journal (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     TEXT NOT NULL,
    label  TEXT NOT NULL,                      -- in words: "3 articles marked as read"
    undone INTEGER NOT NULL DEFAULT 0,
    steps  BLOB NOT NULL                       -- compressed JSON: takes it back, or when undone, does it again
);
