--liquibase formatted sql

--changeset onward:1
CREATE TABLE reflection_key (
    person uuid PRIMARY KEY REFERENCES person,
    wrapped bytea NOT NULL
);
COMMENT ON TABLE reflection_key IS 'One random key per person, encrypted with a key derived from the master key, which is never in the database.';

CREATE TABLE reflection (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    item text NOT NULL,
    written timestamptz NOT NULL,
    ciphertext bytea NOT NULL
);
CREATE INDEX reflection_author ON reflection (person, item, written);
COMMENT ON COLUMN reflection.ciphertext IS 'Opens with its author''s key, and as this row of this author on this item only.';
--rollback DROP TABLE reflection;
--rollback DROP TABLE reflection_key;
