-- What people decided about stories: one row an item that was moved, or that begins its story since another was taken away.
-- items, identities, story_traits and alert_entries say where it is; this says who put it there, and how it stood before.
CREATE TABLE story_moves (
    number      BIGINT NOT NULL PRIMARY KEY,   -- in the order of the decisions
    item_id     BIGINT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    from_story  BIGINT NOT NULL,
    to_story    BIGINT NOT NULL,               -- the same where it only begins its story now
    decision    TEXT   NOT NULL,               -- Split, Move, Merge or Left
    decided_by  TEXT   NOT NULL,               -- 'person': nobody is asked who they are
    decided_at  BIGINT NOT NULL,
    relation    TEXT   NOT NULL,               -- as it stood before, with why
    of_item     BIGINT,
    similarity  DOUBLE PRECISION NOT NULL,
    reason      TEXT   NOT NULL
);
CREATE INDEX story_moves_item ON story_moves (item_id, number);
CREATE INDEX story_moves_to ON story_moves (to_story);
CREATE INDEX story_moves_from ON story_moves (from_story, number);

-- For the stories a watchlist matched in.
CREATE INDEX matches_watchlist ON matches (watchlist, item_id);

-- What a channel was told hangs on the item it was told of, wherever that goes.
CREATE INDEX IF NOT EXISTS alert_entries_item ON alert_entries (item_id);
