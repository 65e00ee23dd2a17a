-- NewsMonitor's tables, for SQLite.
--
-- Conventions, the same in PostgreSQL:
--   times      BIGINT, milliseconds since 1970-01-01 UTC       (datetime(first_seen / 1000, 'unixepoch') reads them)
--   booleans   BIGINT, 0 or 1
--   ids        BIGINT; alerts and deliveries have UUIDs (version 7, lower case) as TEXT
--   lists, evidence and a feed's state are JSON in TEXT

-- One row a feed ever configured. A feed taken out of the configuration stays with enabled = 0.
CREATE TABLE feeds (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT    NOT NULL UNIQUE,
    url            TEXT    NOT NULL,
    host           TEXT    NOT NULL,            -- of the URL, lower case: hosts are rested, not single feeds
    enabled        BIGINT  NOT NULL,
    gone           BIGINT  NOT NULL,            -- the publisher said 410
    next_check_at  BIGINT  NOT NULL,
    host_rests_until BIGINT NOT NULL DEFAULT 0, -- a poll that ends meanwhile does not shorten the rest
    shown_at       BIGINT  NOT NULL DEFAULT 0,  -- the last poll that showed items; see identities.last_seen_at
    state          TEXT    NOT NULL,            -- validators, failures, baseline; columns above win
    lease_token    TEXT,                        -- who polls it now
    lease_until    BIGINT
);
CREATE INDEX feeds_due ON feeds (next_check_at) WHERE enabled = 1 AND gone = 0;
CREATE INDEX feeds_host ON feeds (host);

-- Numbers given out inside the poll's transaction, so that they grow in the order of commits.
CREATE TABLE counters (
    name   TEXT   NOT NULL PRIMARY KEY,
    value  BIGINT NOT NULL
);
INSERT INTO counters (name, value) VALUES ('item', 0);

-- A story is its items; this row says how old it is.
CREATE TABLE stories (
    id         BIGINT NOT NULL PRIMARY KEY,     -- the number of its first item
    opened_at  BIGINT NOT NULL,
    newest_at  BIGINT NOT NULL                  -- when its latest item was first seen
);
CREATE INDEX stories_newest ON stories (newest_at);

CREATE TABLE items (
    id              BIGINT NOT NULL PRIMARY KEY,
    feed_id         BIGINT NOT NULL REFERENCES feeds (id),
    identity        TEXT   NOT NULL,
    story_id        BIGINT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    relation        TEXT   NOT NULL,            -- New, Copy or FollowUp: how it came into the story; a revision does not change it
    of_item         BIGINT,                     -- the item it is a copy of
    similarity      DOUBLE PRECISION NOT NULL,  -- 0 to 1
    reason          TEXT   NOT NULL,            -- of the story decision, in words
    title           TEXT   NOT NULL,
    summary         TEXT   NOT NULL,
    link            TEXT,
    canonical_link  TEXT,
    author          TEXT,
    language        TEXT,
    source          TEXT   NOT NULL,
    tags            TEXT   NOT NULL,            -- JSON list
    published       BIGINT,
    first_seen      BIGINT NOT NULL,            -- never moves
    content         TEXT   NOT NULL             -- last: what stands after a long text is read past it
);
CREATE INDEX items_story ON items (story_id);
CREATE INDEX items_first_seen ON items (first_seen, id);

-- What a feed has shown. Outlives the item's texts for as long as the feed still shows it, so that nothing old is taken for new.
CREATE TABLE identities (
    feed_id       BIGINT NOT NULL REFERENCES feeds (id),
    identity      TEXT   NOT NULL,              -- guid, link or hash; a very long one as its SHA-256
    item_id       BIGINT NOT NULL,
    story_id      BIGINT NOT NULL,
    text_hash     TEXT   NOT NULL,              -- of the text last seen
    first_seen    BIGINT NOT NULL,
    last_seen_at  BIGINT NOT NULL,              -- = feeds.shown_at while the feed shows it
    PRIMARY KEY (feed_id, identity)
) WITHOUT ROWID;
CREATE INDEX identities_last_seen ON identities (last_seen_at);

-- Word-3-gram hashes by which copies of an item are found. Written at the end and read from there: each node keeps the hashes of
-- the open stories in memory (random places in an index of millions of hashes would cost more writing than all the rest of a poll)
-- and catches up by number. Deleted with their items.
CREATE TABLE sketches (
    number   INTEGER NOT NULL PRIMARY KEY,       -- the item's; after a revision a number of its own, later than all before
    item_id  BIGINT NOT NULL UNIQUE,
    hashes   TEXT   NOT NULL                    -- JSON list
);

-- The texts an item had before it was revised.
CREATE TABLE item_revisions (
    item_id      BIGINT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    number       BIGINT NOT NULL,               -- 1 is the text first published
    replaced_at  BIGINT NOT NULL,
    title        TEXT   NOT NULL,
    summary      TEXT   NOT NULL,
    content      TEXT   NOT NULL,
    text_hash    TEXT   NOT NULL,
    similarity   DOUBLE PRECISION NOT NULL,     -- of the text that replaced it
    reason       TEXT   NOT NULL,
    PRIMARY KEY (item_id, number)
);

CREATE TABLE matches (
    item_id    BIGINT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    watchlist  TEXT   NOT NULL,
    score      DOUBLE PRECISION NOT NULL,
    evidence   TEXT   NOT NULL,                 -- JSON list
    PRIMARY KEY (item_id, watchlist)
);

CREATE TABLE near_misses (
    item_id    BIGINT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    watchlist  TEXT   NOT NULL,
    score      DOUBLE PRECISION NOT NULL,
    reason     TEXT   NOT NULL,
    PRIMARY KEY (item_id, watchlist)
);

CREATE TABLE alerts (
    id          TEXT   NOT NULL PRIMARY KEY,
    watchlist   TEXT   NOT NULL,
    channel     TEXT   NOT NULL,
    kind        TEXT   NOT NULL,                -- Story, Digest, Baseline, QuietHours, Overflow, Test
    event_key   TEXT   NOT NULL,
    round       BIGINT NOT NULL,                -- 1; 2 and up when the alert with this key had already gone
    created_at  BIGINT NOT NULL,
    due_at      BIGINT NOT NULL,
    UNIQUE (watchlist, channel, event_key, round)
);
CREATE INDEX alerts_made ON alerts (watchlist, channel, kind, created_at);

-- The stories of an alert. Unique by watchlist, story and channel: nobody is told a story twice.
CREATE TABLE alert_entries (
    watchlist  TEXT   NOT NULL,
    story_id   BIGINT NOT NULL,
    channel    TEXT   NOT NULL,
    alert_id   TEXT   NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    position   BIGINT NOT NULL,
    item_id    BIGINT NOT NULL,
    score      DOUBLE PRECISION NOT NULL,
    evidence   TEXT   NOT NULL,                 -- JSON list
    PRIMARY KEY (watchlist, story_id, channel)
);
CREATE INDEX alert_entries_alert ON alert_entries (alert_id, position);
CREATE INDEX alert_entries_story ON alert_entries (story_id);

-- The outbox: one row a recipient of an alert.
CREATE TABLE deliveries (
    id                TEXT   NOT NULL PRIMARY KEY,
    alert_id          TEXT   NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    recipient         TEXT   NOT NULL,
    message_id        TEXT   NOT NULL,          -- without angle brackets; the same on every attempt
    state             TEXT   NOT NULL,          -- Pending, Delivered or Dead
    attempts          BIGINT NOT NULL,          -- counted when claimed: a crash counts too
    due_at            BIGINT NOT NULL,
    created_at        BIGINT NOT NULL,
    expires_at        BIGINT NOT NULL,
    first_claimed_at  BIGINT,                   -- from then on the alert takes no more entries
    finished_at       BIGINT,
    lease_token       TEXT,                     -- who sends it now
    lease_until       BIGINT,
    answer            TEXT                      -- what the other side said last, or why it failed
);
CREATE INDEX deliveries_due ON deliveries (due_at) WHERE state = 'Pending';
CREATE INDEX deliveries_expiry ON deliveries (expires_at) WHERE state = 'Pending';
CREATE INDEX deliveries_undelivered ON deliveries (alert_id) WHERE state <> 'Delivered';
CREATE INDEX deliveries_dead ON deliveries (id) WHERE state = 'Dead';
CREATE INDEX deliveries_alert ON deliveries (alert_id);
CREATE INDEX deliveries_finished ON deliveries (finished_at);
