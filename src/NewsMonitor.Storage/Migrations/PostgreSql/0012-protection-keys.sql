-- Keys of ASP.NET's data protection, which prove that cookies and forms are ours. All nodes share them.
CREATE TABLE protection_keys (
    number   BIGINT NOT NULL PRIMARY KEY,       -- from 1, in the order in which they were made
    name     TEXT   NOT NULL,
    xml      TEXT   NOT NULL,
    made_at  BIGINT NOT NULL
);
