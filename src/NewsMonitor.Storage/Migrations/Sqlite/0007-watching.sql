-- What is remembered of each watchlist between two looks at it.
CREATE TABLE watches (
    watchlist      TEXT   NOT NULL PRIMARY KEY,
    since          BIGINT,                      -- in force since then, where no look has noted it yet
    last_match_at  BIGINT,                      -- when the newest item that is news and matched was first seen
    state          TEXT                         -- JSON; null before the first look
);

-- The reports by which bursts are found: matched news in words of its own, once a story and publisher. Copies are none.
CREATE TABLE reports (
    watchlist    TEXT   NOT NULL,
    story_id     BIGINT NOT NULL,
    source       TEXT   NOT NULL,
    reported_at  BIGINT NOT NULL,
    PRIMARY KEY (watchlist, story_id, source)
);
CREATE INDEX reports_time ON reports (reported_at);
CREATE INDEX reports_watchlist ON reports (watchlist, reported_at);

-- Feeds that are asked more often while a burst lasts.
CREATE TABLE hurried_feeds (
    watchlist  TEXT   NOT NULL,
    feed_id    BIGINT NOT NULL REFERENCES feeds (id),
    PRIMARY KEY (watchlist, feed_id)
);
CREATE INDEX hurried_feeds_feed ON hurried_feeds (feed_id);

-- When two entities of a watchlist were last named together in what it matched. Outlives the items.
CREATE TABLE entity_pairs (
    watchlist  TEXT   NOT NULL,
    one        TEXT   NOT NULL,                 -- the two in the order of their names
    other      TEXT   NOT NULL,
    last_at    BIGINT NOT NULL,
    PRIMARY KEY (watchlist, one, other)
);

-- What an alert tells that is no story (kinds Burst, Silence, SilenceEnded), JSON.
ALTER TABLE alerts ADD COLUMN notice TEXT;
-- Entities that the item names together for the first time, a JSON list; null for most.
ALTER TABLE alert_entries ADD COLUMN first_pairs TEXT;

-- What is on record already is where learning begins. A feed's first poll is no news, nor is what was old when it came; a date at midnight has no hour.
INSERT INTO reports (watchlist, story_id, source, reported_at)
SELECT watchlist, story_id, source, min(reported_at) FROM (
    SELECT matches.watchlist, items.story_id, items.source, items.first_seen,
           CASE WHEN items.published < items.first_seen AND items.published % 86400000 <> 0 THEN items.published ELSE items.first_seen END AS reported_at
    FROM matches
    JOIN items ON items.id = matches.item_id
    JOIN (SELECT feed_id, min(first_seen) AS began FROM items GROUP BY feed_id) AS feed ON feed.feed_id = items.feed_id
    WHERE items.relation <> 'Copy' AND items.first_seen > feed.began) AS told
WHERE first_seen - reported_at <= 172800000
GROUP BY watchlist, story_id, source;
INSERT INTO watches (watchlist, since, last_match_at)
SELECT matches.watchlist, min(items.first_seen), max(items.first_seen) FROM matches JOIN items ON items.id = matches.item_id GROUP BY matches.watchlist;
