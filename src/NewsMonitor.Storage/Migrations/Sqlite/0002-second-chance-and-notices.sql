-- What an item is known again by when its publisher changes its identity: hashes of one length, null where there is nothing that tells it
-- apart. No index: they are looked for among the rows of one feed, which stand together.
ALTER TABLE identities ADD COLUMN link_hash TEXT;
ALTER TABLE identities ADD COLUMN title_hash TEXT;

-- An alert about feeds (kinds FeedFailing and FeedRestored) has no entries and no watchlist (''); this JSON list is what it tells.
ALTER TABLE alerts ADD COLUMN notices TEXT;
