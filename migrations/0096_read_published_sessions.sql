--liquibase formatted sql

--changeset onward:1
CREATE OR REPLACE VIEW prompt_sheet_use AS
    SELECT id, sheet, how, used, used_by, session
    FROM prompt_sheet_use_noted
    WHERE NOT EXISTS (SELECT 1 FROM cancelled_session WHERE cancelled_session.id = session);
--rollback CREATE OR REPLACE VIEW prompt_sheet_use AS
--rollback     SELECT id, sheet, how, used, used_by, session
--rollback     FROM prompt_sheet_use_noted
--rollback     WHERE NOT EXISTS (
--rollback         SELECT 1 FROM discussion_session WHERE discussion_session.id = session AND discussion_session.cancelled IS NOT NULL);
