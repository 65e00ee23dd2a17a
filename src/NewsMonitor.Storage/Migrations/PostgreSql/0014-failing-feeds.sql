-- 1: the last poll of the feed failed, or one before it that has not been made good. Counted every tick, and the state's JSON takes long to read.
ALTER TABLE feeds ADD COLUMN failing BIGINT NOT NULL DEFAULT 0;
UPDATE feeds SET failing = 1 WHERE COALESCE((state::json ->> 'FailureLevel')::bigint, 0) > 0;
CREATE INDEX feeds_failing ON feeds (id) WHERE failing = 1;
