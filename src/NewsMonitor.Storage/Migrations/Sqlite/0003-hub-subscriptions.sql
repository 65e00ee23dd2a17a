-- What hubs are asked for on feeds' behalf (WebSub).
CREATE TABLE hub_subscriptions (
    id             TEXT   NOT NULL PRIMARY KEY,  -- the last segment of the callback, unguessable
    feed_id        BIGINT NOT NULL REFERENCES feeds (id),
    callback       TEXT   NOT NULL,
    topic          TEXT   NOT NULL,
    hub            TEXT   NOT NULL,
    secret         TEXT   NOT NULL,              -- the key pushes are signed with
    state          TEXT   NOT NULL,              -- Pending, Active, Denied, Ending
    requested_at   BIGINT NOT NULL,
    lease_until    BIGINT,
    next_try_at    BIGINT NOT NULL,
    failures       BIGINT NOT NULL,
    last_error     TEXT,
    last_push_at   BIGINT,
    wake_at        BIGINT,                       -- a push waits to make its feed due
    woken_at       BIGINT
);
-- One a feed; what is being ended does not count.
CREATE UNIQUE INDEX hub_subscriptions_feed ON hub_subscriptions (feed_id) WHERE state <> 'Ending';
CREATE INDEX hub_subscriptions_wake ON hub_subscriptions (wake_at) WHERE wake_at IS NOT NULL;
