-- Work that one node does for all: when it was last anybody's turn.
CREATE TABLE turns (
    work      TEXT   NOT NULL PRIMARY KEY,
    taken_at  BIGINT NOT NULL
);
