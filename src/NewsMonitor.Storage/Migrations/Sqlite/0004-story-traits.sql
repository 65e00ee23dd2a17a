-- By what copies and follow-ups of an item are found: the copy sketch and the event vector (StoryTraits). Written at the end and read from
-- there: each node keeps those of the open stories in memory and catches up by number. Deleted with their items.
DROP TABLE sketches;
CREATE TABLE story_traits (
    number      INTEGER NOT NULL PRIMARY KEY,       -- the item's; after a revision, or a move to another story, a number of its own, later than all before
    item_id     BIGINT NOT NULL UNIQUE,
    story_id    BIGINT NOT NULL,
    first_seen  BIGINT NOT NULL,
    is_copy     BIGINT NOT NULL,                   -- 1: the text is another item's, and counts for no event
    traits      BLOB NOT NULL
);
