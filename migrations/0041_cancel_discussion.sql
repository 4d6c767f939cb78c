--liquibase formatted sql

--changeset onward:1
ALTER TABLE discussion_session
    ADD COLUMN cancelled timestamptz,
    ADD COLUMN cancelled_by uuid REFERENCES person,
    ADD CONSTRAINT discussion_session_ends_once
        CHECK ((cancelled IS NULL) = (cancelled_by IS NULL) AND (cancelled IS NULL OR closed IS NULL));
COMMENT ON COLUMN discussion_session.cancelled IS 'It did not take place: nobody was at it, and nobody missed it.';
--rollback ALTER TABLE discussion_session DROP CONSTRAINT discussion_session_ends_once, DROP COLUMN cancelled_by, DROP COLUMN cancelled;
