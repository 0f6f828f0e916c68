-- From version 2: what the user puts right about names and speakers, and an index of quotes.

DROP TRIGGER article_names_added;
DROP TRIGGER article_names_removed;
DROP TRIGGER articles_trashed;
DROP INDEX names_by_articles;
ALTER TABLE names RENAME TO old_names;
ALTER TABLE article_names RENAME TO old_article_names;

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

-- How many names there are of each kind, without those that are muted or joined, kept by a trigger.
CREATE TABLE name_totals (
    kind  TEXT PRIMARY KEY,
    names INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE article_names (
    ord      INTEGER NOT NULL REFERENCES articles (ord) ON DELETE CASCADE,
    name_id  INTEGER NOT NULL,                 -- the name that it counts for
    form_id  INTEGER NOT NULL,                 -- the name that was found
    mentions INTEGER NOT NULL,
    PRIMARY KEY (ord, name_id, form_id)
) WITHOUT ROWID;

-- Every quote by its place in the analysis of its article.
CREATE TABLE article_quotes (
    ord        INTEGER NOT NULL REFERENCES articles (ord) ON DELETE CASCADE,
    number     INTEGER NOT NULL,               -- from 0
    kind       TEXT NOT NULL,                  -- QuoteKind
    speaker_id INTEGER,                        -- the name that it counts for; NULL when nobody is named
    form_id    INTEGER,                        -- the name that was found
    PRIMARY KEY (ord, number)
) WITHOUT ROWID;

-- What the user put right in single articles, by words rather than places, so that it holds for a better analysis too.
CREATE TABLE corrections (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    what       TEXT NOT NULL,                  -- 'kind' of a name, 'name' that it stands for, 'speaker' of a quote
    about      TEXT NOT NULL,                  -- the folded name, or the folded words of the quote
    value      TEXT NOT NULL,                  -- the kind, kind and name, the speaker; empty for no name, nobody
    UNIQUE (article_id, what, about)
);

INSERT INTO names (id, folded, kind, name, articles, mentions)
SELECT id, folded, kind, name, articles, mentions FROM old_names;
INSERT INTO article_names SELECT ord, name_id, name_id, mentions FROM old_article_names ORDER BY ord, name_id;
DROP TABLE old_article_names;
DROP TABLE old_names;
INSERT INTO name_totals (kind) VALUES ('person'), ('organisation'), ('place'), ('misc');
UPDATE name_totals SET names = (SELECT count(*) FROM names n WHERE n.kind = name_totals.kind AND n.articles > 0);

CREATE INDEX names_by_articles ON names (articles, mentions, kind, folded, label) WHERE articles > 0 AND muted = 0;
CREATE INDEX names_joined ON names (joined) WHERE joined IS NOT NULL;
CREATE INDEX names_counted ON names (counted) WHERE counted IS NOT NULL;
CREATE INDEX names_labelled ON names (label) WHERE label <> '';
CREATE INDEX names_decided ON names (id) WHERE counted IS NOT NULL OR label <> '' OR muted = 1;
CREATE INDEX article_names_by_name ON article_names (name_id, ord, mentions);
CREATE INDEX article_quotes_by_speaker ON article_quotes (speaker_id, ord) WHERE speaker_id IS NOT NULL;

CREATE TRIGGER names_totalled AFTER UPDATE OF articles, muted ON names
WHEN (new.articles > 0 AND new.muted = 0) <> (old.articles > 0 AND old.muted = 0) BEGIN
    UPDATE name_totals
    SET names = names + (new.articles > 0 AND new.muted = 0) - (old.articles > 0 AND old.muted = 0)
    WHERE kind = new.kind;
END;
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
CREATE TRIGGER articles_trashed AFTER UPDATE OF trashed ON articles WHEN new.trashed <> old.trashed BEGIN
    UPDATE tags SET articles = articles + old.trashed - new.trashed
    WHERE id IN (SELECT tag_id FROM article_tags WHERE ord = new.ord);
    UPDATE names
    SET articles = articles + old.trashed - new.trashed,
        mentions = mentions + (old.trashed - new.trashed)
            * (SELECT sum(an.mentions) FROM article_names an WHERE an.ord = new.ord AND an.name_id = names.id)
    WHERE id IN (SELECT name_id FROM article_names WHERE ord = new.ord);
END;
