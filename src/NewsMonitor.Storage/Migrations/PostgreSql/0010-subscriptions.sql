-- Who was sent mail, by the token in its List-Unsubscribe, and who wants no more of it.
CREATE TABLE subscriptions (
    token      TEXT   NOT NULL PRIMARY KEY,     -- unguessable; the same in every mail
    watchlist  TEXT   NOT NULL,                 -- '' for alerts about feeds
    channel    TEXT   NOT NULL,
    recipient  TEXT   NOT NULL,
    ended_at   BIGINT                           -- unsubscribed then; null: subscribed
);
CREATE UNIQUE INDEX subscriptions_recipient ON subscriptions (watchlist, channel, recipient);
