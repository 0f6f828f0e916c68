-- From version 3: blocks that several stories of a site share.

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
