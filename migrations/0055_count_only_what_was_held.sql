--liquibase formatted sql

--changeset onward:1
CREATE INDEX discussion_session_cancelled ON discussion_session (id) WHERE cancelled IS NOT NULL;
ALTER TABLE prompt_sheet_use RENAME TO prompt_sheet_use_noted;
COMMENT ON TABLE prompt_sheet_use_noted IS 'Every use of a sheet that was noted, those as a session that was cancelled later among them.';
CREATE VIEW prompt_sheet_use AS
    SELECT id, sheet, how, used, used_by, session
    FROM prompt_sheet_use_noted
    WHERE NOT EXISTS (
        SELECT 1 FROM discussion_session WHERE discussion_session.id = session AND discussion_session.cancelled IS NOT NULL);
COMMENT ON VIEW prompt_sheet_use IS 'The uses that count: from its last one on, the prompts of a sheet rest for its team. A session that was cancelled uses nothing up.';
--rollback DROP VIEW prompt_sheet_use;
--rollback ALTER TABLE prompt_sheet_use_noted RENAME TO prompt_sheet_use;
--rollback DROP INDEX discussion_session_cancelled;
