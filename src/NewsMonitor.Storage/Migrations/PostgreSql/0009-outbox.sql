-- Whose turn a delivery is, beside the lane's other ones, and which channel's it is: a long queue of one slows the claims of no other.
ALTER TABLE deliveries ADD COLUMN channel TEXT NOT NULL DEFAULT '';
ALTER TABLE deliveries ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;    -- 0 never tried, 1 tried before, 2 in the hands of a process when that died
ALTER TABLE deliveries ADD COLUMN begun BIGINT NOT NULL DEFAULT 0;   -- 1 while it is being sent; leased ones may still wait for that
ALTER TABLE deliveries ADD COLUMN deaths BIGINT NOT NULL DEFAULT 0;  -- processes that ended while they sent it
UPDATE deliveries SET channel = (SELECT channel FROM alerts WHERE alerts.id = alert_id), turn = CASE WHEN attempts > 0 THEN 1 ELSE 0 END;
CREATE INDEX deliveries_lane ON deliveries (channel, turn, due_at) WHERE state = 'Pending' AND lease_token IS NULL;
CREATE INDEX deliveries_leased ON deliveries (lease_until) WHERE lease_token IS NOT NULL;

-- Channels whose receiver wants nothing more (410, a login that is refused): what is due for them waits.
CREATE TABLE stopped_channels (
    channel     TEXT   NOT NULL PRIMARY KEY,
    settings    TEXT   NOT NULL,                -- a hash of how it was configured then: other settings are another try
    reason      TEXT   NOT NULL,
    stopped_at  BIGINT NOT NULL
);

-- When a feed was last taken up to be polled: one that was so later than now is due, for the clock was put back since.
ALTER TABLE feeds ADD COLUMN claimed_at BIGINT NOT NULL DEFAULT 0;
