--liquibase formatted sql

--changeset onward:1
CREATE TABLE saved_item (
    person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('later', 'favourite')),
    item text NOT NULL,
    saved timestamptz NOT NULL,
    PRIMARY KEY (person, kind, item)
);
COMMENT ON TABLE saved_item IS 'Items that people keep for later or as favourites. Only the person sees them, and they are no progress.';
--rollback DROP TABLE saved_item;
