--liquibase formatted sql

--changeset onward:1
CREATE TABLE sign_in_session (
    token_hash bytea PRIMARY KEY,
    person uuid NOT NULL REFERENCES person,
    started timestamptz NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX sign_in_session_expires ON sign_in_session (expires);
COMMENT ON COLUMN sign_in_session.token_hash IS 'SHA-256 of the cookie; the cookie itself is never stored.';

CREATE TABLE persona (
    id text PRIMARY KEY,
    person uuid NOT NULL REFERENCES person
);
COMMENT ON TABLE persona IS 'Filled by the demo only: whom one may sign in as without a password.';
--rollback DROP TABLE persona;
--rollback DROP TABLE sign_in_session;

--changeset onward:2
CREATE TABLE once (
    person uuid NOT NULL REFERENCES person,
    key text NOT NULL,
    body_mac bytea NOT NULL,
    answer text NOT NULL,
    recorded timestamptz NOT NULL,
    PRIMARY KEY (person, key)
);
CREATE INDEX once_recorded ON once (recorded);
COMMENT ON TABLE once IS 'Writes that were done, by idempotency key: a keyed hash of the body, and the answer.';
--rollback DROP TABLE once;
