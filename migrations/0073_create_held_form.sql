--liquibase formatted sql

--changeset onward:1
CREATE TABLE held_form (
    session bytea PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    person uuid NOT NULL REFERENCES person,
    sealed bytea NOT NULL,
    held timestamptz NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX held_form_person ON held_form (person);
CREATE INDEX held_form_expires ON held_form (expires);
COMMENT ON TABLE held_form IS 'Forms that were sent after their session had ended, until their author signs in again. One per session.';
COMMENT ON COLUMN held_form.session IS 'SHA-256 of the cookie of the session that had ended.';
COMMENT ON COLUMN held_form.sealed IS 'Address and fields, encrypted with a key that is derived from the master key.';
--rollback DROP TABLE held_form;
