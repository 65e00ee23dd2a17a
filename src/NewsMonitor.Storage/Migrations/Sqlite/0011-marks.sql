-- What the links in mails are signed with, by the version their tokens begin with: made once, the same for all nodes. Without it no link works that was ever sent.
CREATE TABLE feedback_keys (
    version  BIGINT NOT NULL PRIMARY KEY,
    key      TEXT   NOT NULL,                 -- hexadecimal
    made_at  BIGINT NOT NULL
);

-- What readers said of the stories they were told: one row a reader and story told, the last word counts. Outlives items and alerts, so it keeps
-- what is counted: no text of the item, no address of the reader.
CREATE TABLE marks (
    delivery_id  TEXT   NOT NULL,             -- the alert as this reader was sent it
    item_id      BIGINT NOT NULL,             -- which of the alert's stories
    alert_id     TEXT   NOT NULL,
    watchlist    TEXT   NOT NULL,
    told_at      BIGINT NOT NULL,             -- when the alert was due
    score        DOUBLE PRECISION NOT NULL,
    terms        TEXT   NOT NULL,             -- JSON list: the terms found and the points of each
    mark         TEXT   NOT NULL,             -- Useful or Noise
    marked_at    BIGINT NOT NULL,
    PRIMARY KEY (delivery_id, item_id)
);
CREATE INDEX marks_watchlist ON marks (watchlist, told_at);
CREATE INDEX marks_told ON marks (told_at);
