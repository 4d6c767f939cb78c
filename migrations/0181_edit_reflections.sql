--liquibase formatted sql

--changeset onward:1
ALTER TABLE reflection ADD COLUMN edited timestamptz;
COMMENT ON COLUMN reflection.edited IS 'When its author last changed the text.';
CREATE TABLE reflection_revision (
    reflection uuid NOT NULL REFERENCES reflection ON DELETE CASCADE,
    until timestamptz NOT NULL,
    ciphertext bytea NOT NULL,
    PRIMARY KEY (reflection, until)
);
COMMENT ON TABLE reflection_revision IS 'What a note said before its author changed it, encrypted like the note and deleted with it.';
--rollback DROP TABLE reflection_revision;
--rollback ALTER TABLE reflection DROP COLUMN edited;
