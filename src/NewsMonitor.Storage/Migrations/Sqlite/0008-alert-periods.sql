-- What an alert covers that gathers over a time: from then until it is due. Null for others.
ALTER TABLE alerts ADD COLUMN since BIGINT;

-- The hourly limit counts by when alerts are due: a follow-up that waits is sent later than it is made.
CREATE INDEX alerts_limit ON alerts (watchlist, channel, kind, due_at);
DROP INDEX alerts_made;
