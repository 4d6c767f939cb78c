--liquibase formatted sql

--changeset onward:1
ALTER TABLE sign_in_session ADD COLUMN form_token_hash bytea;
CREATE INDEX sign_in_session_form_token ON sign_in_session (form_token_hash);
COMMENT ON COLUMN sign_in_session.form_token_hash IS 'SHA-256 of the CSRF token of the session''s forms: tells in which session a form was written.';
COMMENT ON COLUMN sign_in_session.expires IS 'Also set when the session is ended early. The row stays for 30 minutes after that.';
--rollback ALTER TABLE sign_in_session DROP COLUMN form_token_hash;
--rollback COMMENT ON COLUMN sign_in_session.expires IS NULL;
