-- A channel is told of more than one item of a story: the first, what is new after it, and what is corrected. Nobody is told of an item twice,
-- of each of its revisions once, and that there is a story once.
CREATE TABLE alert_entries_next (
    watchlist  TEXT   NOT NULL,
    channel    TEXT   NOT NULL,
    item_id    BIGINT NOT NULL,
    revision   BIGINT NOT NULL,                 -- 0: the item; else of item_revisions, what replaced that text
    story_id   BIGINT NOT NULL,                 -- the item's when the alert was planned
    telling    TEXT   NOT NULL,                 -- First, FollowUp or Correction
    alert_id   TEXT   NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    position   BIGINT NOT NULL,
    headline   TEXT   NOT NULL,                 -- as it was then: what an answer to the alert is called
    score      DOUBLE PRECISION NOT NULL,
    evidence   TEXT   NOT NULL,                 -- JSON list
    PRIMARY KEY (watchlist, channel, item_id, revision)
);
INSERT INTO alert_entries_next (watchlist, channel, item_id, revision, story_id, telling, alert_id, position, headline, score, evidence)
SELECT told.watchlist, told.channel, told.item_id, 0, told.story_id, 'First', told.alert_id, told.position, COALESCE(items.title, ''), told.score, told.evidence
FROM alert_entries AS told LEFT JOIN items ON items.id = told.item_id;
DROP TABLE alert_entries;
ALTER TABLE alert_entries_next RENAME TO alert_entries;
CREATE UNIQUE INDEX alert_entries_first ON alert_entries (watchlist, channel, story_id) WHERE telling = 'First';
CREATE INDEX alert_entries_alert ON alert_entries (alert_id, position);
CREATE INDEX alert_entries_story ON alert_entries (story_id);
CREATE INDEX alert_entries_item ON alert_entries (item_id);

-- What a revision means: Cosmetic, Replaced, Update or Correction, and a JSON list of the places that changed. Null before this was known.
ALTER TABLE item_revisions ADD COLUMN rank TEXT;
ALTER TABLE item_revisions ADD COLUMN changes TEXT;

-- Matches a channel is not told of.
CREATE TABLE withheld_matches (
    item_id    BIGINT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    watchlist  TEXT   NOT NULL,
    channel    TEXT   NOT NULL,
    reason     TEXT   NOT NULL,
    PRIMARY KEY (item_id, watchlist, channel)
);
